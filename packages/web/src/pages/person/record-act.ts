import { api } from '../../api/client.ts';
import type { Recorded, Routes } from '../../api/contract.generated.ts';
import type { Act } from './act.ts';

type Body<R extends keyof Routes> = Routes[R]['body'];

/**
 * Sends what the form of an act holds.
 * @param refused what to say when the server took the call and recorded nothing
 */
export async function recordAct(
  act: Act,
  person: number,
  id: string,
  form: FormData,
  refused: string,
): Promise<void> {
  const text = (name: string): string | undefined => {
    const value = form.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const base = { id, person: { id: person } };
  const channel = text('channel');
  const now = new Date().toISOString();
  const sent = async (recorded: Promise<Recorded>): Promise<void> => {
    const [result] = (await recorded).results;
    if (result?.result === 'recorded' || result?.result === 'duplicate') return;
    throw new Error(result?.errors?.map(({ message }) => message).join(' ') ?? refused);
  };
  switch (act) {
    case 'objection': {
      const body = {
        ...base,
        at: now,
        scope: text('scope'),
        ...(channel ? { channel } : {}),
        via: text('via'),
      };
      return sent(api('POST /api/v1/objections', { body: body as Body<'POST /api/v1/objections'> }));
    }
    case 'withdrawal': {
      const channels = channel ? { channels: [channel] } : {};
      const body = { ...base, at: now, for: text('for'), ...channels, via: text('via') };
      return sent(api('POST /api/v1/withdrawals', { body: body as Body<'POST /api/v1/withdrawals'> }));
    }
    case 'consent': {
      const body = {
        ...base,
        at: text('at'),
        for: text('for'),
        channels: [channel],
        act: text('act'),
        wording: { version: text('wording') },
        separate: true,
        record: 'full',
      };
      return sent(api('POST /api/v1/consents', { body: body as Body<'POST /api/v1/consents'> }));
    }
    case 'notice': {
      const told = ['marketing', 'right', 'optOut', 'source'].filter((name) => form.get(name) === 'on');
      const body = { ...base, at: text('at'), ...Object.fromEntries(told.map((name) => [name, true])) };
      return sent(api('POST /api/v1/notices', { body: body as Body<'POST /api/v1/notices'> }));
    }
    case 'restriction': {
      const body = {
        ...base,
        at: now,
        type: 'request',
        right: 'restriction',
        result: 'restricted',
        answered: now.slice(0, 10),
      };
      return sent(api('POST /api/v1/relations', { body: body as Body<'POST /api/v1/relations'> }));
    }
    case 'erasure': {
      const identified = form.get('identified') === 'on';
      const body = { ...base, at: now, type: 'request', right: 'erasure', identified };
      return sent(api('POST /api/v1/relations', { body: body as Body<'POST /api/v1/relations'> }));
    }
    case 'hold': {
      const until = text('until');
      const body = {
        title: text('title'),
        kind: text('kind'),
        people: [person],
        ...(until ? { until } : {}),
      };
      await api('POST /api/v1/holds', { body: body as Body<'POST /api/v1/holds'> });
      return;
    }
    case 'correction': {
      const fields = { [text('field') ?? '']: text('value') ?? null };
      await api('POST /api/v1/people/{id}/corrections', { params: { id: person }, body: { fields } });
      return;
    }
  }
}
