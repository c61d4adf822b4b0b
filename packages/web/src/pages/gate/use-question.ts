import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { GateQuestion } from '../../api/contract.generated.ts';
import { usePolicy } from '../../api/use-purposes.ts';
import { useSession } from '../../api/use-session.ts';

const route = getRouteApi('/signed-in/gate');

export type Channel = GateQuestion['channel'];
export type MessageFacts = NonNullable<GateQuestion['message']>;
/** The facts of a message that the page asks about. */
export const messageFacts = ['content', 'products', 'onBehalfOf'] as const;

const audiences = ['everyone', 'view', 'paste', 'file'] as const;
export type Audience = (typeof audiences)[number];

/** Whom the gate is asked about without naming them, as far as that was chosen. */
export type Unnamed = 'everyone' | { readonly view: string };

function unnamedIn(audience: Audience, view: string | undefined): Unnamed | undefined {
  if (audience === 'everyone') return audience;
  return audience === 'view' && view ? { view } : undefined;
}

interface AskedPurpose {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly channels: Readonly<Record<string, MessageFacts>>;
}

/** What is asked, as it stands in the address; the first granted purpose and its channel where nothing does. */
export function useQuestion() {
  const search = route.useSearch();
  const { behind } = search;
  const audience = audiences.find((each) => each === search.audience) ?? 'everyone';
  const navigate = useNavigate();
  const { data: policy, error } = usePolicy();
  const granted = useSession()?.purposes ?? [];
  const contacting = policy?.purposes.flatMap(({ id, names, declared }): AskedPurpose[] => {
    const { channels = {}, kind } = declared as { channels?: AskedPurpose['channels']; kind: string };
    return Object.keys(channels).length > 0 ? [{ id, name: names.name, kind, channels }] : [];
  });
  const purposes = contacting?.filter(({ id }) => granted === 'all' || granted.includes(id));
  const purpose = purposes?.find(({ id }) => id === search.purpose) ?? purposes?.[0];
  const channels = Object.keys(purpose?.channels ?? {}) as Channel[];
  const channel = channels.find((each) => each === search.channel) ?? channels[0];
  const declared = (channel && purpose?.channels[channel]) ?? {};
  const message = Object.fromEntries(
    messageFacts.flatMap((fact) =>
      search[fact] && search[fact] !== declared[fact] ? [[fact, search[fact]]] : [],
    ),
  ) as MessageFacts;
  const set = (changed: Readonly<Record<string, string | undefined>>) =>
    void navigate({
      to: '/gate',
      search: (before: Record<string, string | undefined>) => ({ ...before, behind: undefined, ...changed }),
      replace: true,
    });
  return {
    /** Those that this person may ask about. */
    purposes,
    contacting,
    purpose,
    channels,
    channel,
    declared,
    message,
    differs: Object.keys(message).length > 0,
    senderName: (policy?.organisation as { name?: string } | undefined)?.name ?? '',
    audience,
    view: search.view,
    unnamed: unnamedIn(audience, search.view),
    behind,
    error,
    set,
  } as const;
}
export type Question = ReturnType<typeof useQuestion>;
