import type { Policy } from '@houdbaar/core/policy';
import { ApiProblem } from './client.ts';
import type { WholePolicyDraft } from './contract.generated.ts';
import { type Change, valueAt, withChanges } from './declaration.ts';

/** The calls by which a session reads and writes its draft. */
interface DraftCalls {
  readonly load: () => Promise<WholePolicyDraft>;
  /** @throws ApiProblem `changed-meanwhile` where the revision isn't the last. */
  readonly save: (revision: number, changes: readonly Change[]) => Promise<WholePolicyDraft>;
}

/** What somebody else changed in the same places while it was written here. */
interface Clash {
  readonly by: string;
  readonly paths: readonly string[];
}

export interface DraftView {
  /** As the server last told it. */
  readonly draft: WholePolicyDraft;
  /** With what was written here and may not be saved yet; null where the text can't be read. */
  readonly policy: Policy | null;
  readonly state: 'saved' | 'waiting' | 'saving' | 'failed';
  readonly problem: unknown;
  readonly clash: Clash | undefined;
  /** Who else wrote in it since it was opened; what they wrote stands here too. */
  readonly joinedBy: string | undefined;
}

const pause = 700;

/**
 * Writing in a draft with others: what is written shows at once and is saved a moment later; what others wrote
 * elsewhere is taken in, and about the same place the writer is asked.
 */
export class DraftSession {
  readonly #calls: DraftCalls;
  readonly #listeners = new Set<() => void>();
  #draft: WholePolicyDraft;
  #waiting = new Map<string, Change>();
  #sent: readonly Change[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #problem: unknown;
  #clash: Clash | undefined;
  #theirs: WholePolicyDraft | undefined;
  #joinedBy: string | undefined;
  #view: DraftView;

  constructor(draft: WholePolicyDraft, calls: DraftCalls) {
    this.#draft = draft;
    this.#calls = calls;
    this.#view = this.#look();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): DraftView => this.#view;

  /** Writes at a place; null takes away what stands there. */
  readonly change = (path: string, value: Change['value']): void => {
    for (const each of this.#waiting.keys())
      if (each === path || each.startsWith(`${path}.`)) this.#waiting.delete(each);
    this.#waiting.set(path, { path, value });
    this.#problem = undefined;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.settle().catch(() => undefined), pause);
    this.#tell();
  };

  /**
   * Saves what waits, and gives the draft as it then is.
   * @throws what the server would not do, or an `Error` where the writer must first choose.
   */
  readonly settle = async (): Promise<WholePolicyDraft> => {
    clearTimeout(this.#timer);
    while (this.#waiting.size > 0 && !this.#clash) {
      this.#running ??= this.#save().finally(() => {
        this.#running = undefined;
      });
      await this.#running;
    }
    await this.#running;
    if (this.#clash) throw new Error('somebody else changed the same');
    return this.#draft;
  };

  /** The draft as a step of its life made it, or as it was read anew; what waits stays. */
  readonly adopt = (draft: WholePolicyDraft): void => {
    if (draft.id !== this.#draft.id || draft.revision < this.#draft.revision) return;
    this.#draft = draft;
    this.#tell();
  };

  /** After a clash: whose words stand. */
  readonly take = (whose: 'mine' | 'theirs'): void => {
    if (!this.#clash || !this.#theirs) return;
    if (whose === 'theirs') for (const path of this.#clash.paths) this.#waiting.delete(path);
    this.#draft = this.#theirs;
    this.#theirs = undefined;
    this.#clash = undefined;
    this.#tell();
    void this.settle().catch(() => undefined);
  };

  async #save(): Promise<void> {
    this.#sent = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#tell();
    try {
      this.#draft = await this.#calls.save(this.#draft.revision, this.#sent);
      this.#problem = undefined;
      this.#sent = [];
    } catch (error) {
      this.#putBack();
      if (error instanceof ApiProblem && error.problem.code === 'changed-meanwhile') await this.#meet();
      else {
        this.#problem = error;
        throw error;
      }
    } finally {
      this.#tell();
    }
  }

  /** What could not be saved waits again, before what was written since. */
  #putBack(): void {
    const later = [...this.#waiting.values()];
    this.#waiting = new Map();
    for (const change of [...this.#sent, ...later]) {
      this.#waiting.delete(change.path);
      this.#waiting.set(change.path, change);
    }
    this.#sent = [];
  }

  /** Takes in what somebody else wrote, or asks about the places where both did. */
  async #meet(): Promise<void> {
    const theirs = await this.#calls.load();
    const by = theirs.steps.at(-1)?.by ?? '';
    const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
    const paths = [...this.#waiting.values()]
      .filter(({ path, value }) => {
        const now = valueAt(theirs.policy, path);
        return !same(valueAt(this.#draft.policy, path), now) && !same(now, value ?? undefined);
      })
      .map(({ path }) => path);
    this.#joinedBy = by;
    if (paths.length === 0) {
      this.#draft = theirs;
      return;
    }
    this.#theirs = theirs;
    this.#clash = { by, paths };
  }

  #look(): DraftView {
    const { policy } = this.#draft;
    const changes = [...this.#sent, ...this.#waiting.values()];
    return {
      draft: this.#draft,
      policy: policy && withChanges(policy as unknown as Policy, changes),
      state: this.#problem
        ? 'failed'
        : this.#sent.length > 0
          ? 'saving'
          : this.#waiting.size > 0
            ? 'waiting'
            : 'saved',
      problem: this.#problem,
      clash: this.#clash,
      joinedBy: this.#joinedBy,
    };
  }

  #tell(): void {
    this.#view = this.#look();
    for (const listener of this.#listeners) listener();
  }
}
