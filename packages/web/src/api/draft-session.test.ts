import { describe, expect, test } from 'vitest';
import { ApiProblem } from './client.ts';
import type { Problem, WholePolicyDraft } from './contract.generated.ts';
import { type Change, withChanges } from './declaration.ts';
import { DraftSession } from './draft-session.ts';

type Declared = Parameters<typeof withChanges>[0];
const declared = {
  organisation: { name: 'A', country: 'NL' },
  purposes: { news: { kind: 'direct-marketing', wording: { nl: 'oud' }, retention: { keep: 'P24M' } } },
} as unknown as Declared;

/** A server that keeps one draft and refuses an old revision. */
class OneDraft {
  #draft = { id: 'd', revision: 1, policy: declared, steps: [] } as unknown as WholePolicyDraft;
  readonly load = async () => this.#draft;
  readonly save = async (revision: number, changes: readonly Change[], by = 'Anna') => {
    if (revision !== this.#draft.revision)
      throw new ApiProblem(409, { code: 'changed-meanwhile', title: '', status: 409 } as Problem);
    const policy = withChanges(this.#draft.policy as unknown as Declared, changes);
    this.#draft = {
      ...this.#draft,
      revision: revision + 1,
      policy: policy as unknown as WholePolicyDraft['policy'],
      steps: [{ at: '', by, what: 'changed', detail: null }],
    };
    return this.#draft;
  };
}

const open = async (server: OneDraft) => new DraftSession(await server.load(), server);
const keep = 'purposes.news.retention.keep';
const nl = 'purposes.news.wording.nl';

describe('writing in a draft', () => {
  test('shows what was written at once and saves it', async () => {
    const server = new OneDraft();
    const session = await open(server);
    session.change(keep, 'P12M');
    session.change(keep, 'P18M');
    expect(session.view()).toMatchObject({ state: 'waiting' });
    expect(session.view().policy?.purposes.news?.retention).toEqual({ keep: 'P18M' });
    await session.settle();
    expect(session.view()).toMatchObject({ state: 'saved', draft: { revision: 2 } });
    expect((await server.load()).policy).toMatchObject({
      purposes: { news: { retention: { keep: 'P18M' } } },
    });
  });

  test('takes in what somebody else wrote elsewhere', async () => {
    const server = new OneDraft();
    const session = await open(server);
    await server.save(1, [{ path: nl, value: 'nieuw' }], 'Bram');
    session.change(keep, 'P12M');
    await session.settle();
    expect(session.view()).toMatchObject({ state: 'saved', joinedBy: 'Bram', clash: undefined });
    expect((await server.load()).policy).toMatchObject({
      purposes: { news: { wording: { nl: 'nieuw' }, retention: { keep: 'P12M' } } },
    });
  });

  test.each([
    ['mine', 'P12M'],
    ['theirs', 'P36M'],
  ] as const)('asks whose words stand where both wrote: %s', async (whose, stands) => {
    const server = new OneDraft();
    const session = await open(server);
    await server.save(1, [{ path: keep, value: 'P36M' }], 'Bram');
    session.change(keep, 'P12M');
    session.change(nl, 'van mij');
    await expect(session.settle()).rejects.toThrow();
    expect(session.view().clash).toEqual({ by: 'Bram', paths: [keep] });
    session.take(whose);
    await session.settle();
    expect((await server.load()).policy).toMatchObject({
      purposes: { news: { wording: { nl: 'van mij' }, retention: { keep: stands } } },
    });
  });

  test('null takes a part away, and a part takes what was written inside it along', async () => {
    const server = new OneDraft();
    const session = await open(server);
    session.change(keep, 'P12M');
    session.change('purposes.news.retention', null);
    await session.settle();
    expect((await server.load()).policy?.purposes).toEqual({
      news: { kind: 'direct-marketing', wording: { nl: 'oud' } },
    });
  });
});
