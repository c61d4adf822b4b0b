import type { Language } from '@houdbaar/core/terms';
import { Failure } from '../failure.ts';
import type { House } from '../house.ts';
import type { Instant, LinkKind, SignInLink, StaffUser } from '../ports/index.ts';
import { storablePassword } from './password.ts';
import { freshLinkToken, hashSecret } from './secret-key.ts';

const hour = 3_600_000;

/** How long a link works. */
const lasting: Readonly<Record<LinkKind, number>> = { invitation: 7 * 24 * hour, reset: hour };
/** One that an administrator hands over, which takes longer than opening a mail. */
const handedOver = 24 * hour;

/** Whoever asks again within this time gets no second mail. */
const mailPause = 5 * 60_000;

/** A link that was just made: the only moment at which its text is known. */
export interface MadeLink {
  readonly kind: LinkKind;
  readonly url: string;
  readonly expiresAt: Instant;
}

/** How the product writes to its users; absent where no mail is set up. */
export interface StaffMail {
  /** The sender, as mails name it: `Houdbaar <houdbaar@example.com>`. */
  readonly from: string;
  /** Throws `unavailable` where the server for mail doesn't take it. */
  sendLink(to: StaffUser, link: MadeLink, language: Language): Promise<void>;
  /** Sends a mail that only shows that mail arrives; throws as `sendLink` does. */
  sendTest(
    to: { readonly name: string; readonly email: string },
    url: string,
    language: Language,
  ): Promise<void>;
}

/** What making links needs beside the house. */
export interface LinkDeps {
  readonly house: Pick<House, 'store' | 'clock'>;
  /** Where the product is reached, no slash at the end. */
  readonly url: string;
  readonly mail?: StaffMail | undefined;
  /** The account on the machine, where the command line makes them. */
  readonly account?: string;
}

/** Makes a link for a user; those made before no longer work. @param by the user who makes it, null for nobody */
async function makeLink(
  { house: { store, clock }, url, account }: Pick<LinkDeps, 'house' | 'url' | 'account'>,
  user: Pick<StaffUser, 'id'>,
  kind: LinkKind,
  by: string | null,
  { handOver = false }: { readonly handOver?: boolean } = {},
): Promise<MadeLink> {
  const now = clock.now();
  const { text, hash } = freshLinkToken();
  const expiresAt = now + (kind === 'reset' && handOver ? handedOver : lasting[kind]);
  await store.transaction(async ({ users }) => {
    await users.endLinks(user.id, now);
    await users.addLink({
      userId: user.id,
      kind,
      tokenHash: hash,
      createdAt: now,
      by: { user: by, account: account ?? null },
      handedOver: handOver,
      expiresAt,
    });
  });
  // Behind the hash sign it reaches no log of a server or proxy, and no other site as a referrer.
  return { kind, url: `${url}/${kind === 'invitation' ? 'invitation' : 'reset'}#${text}`, expiresAt };
}

/** Makes a link and mails it; without mail the link itself comes back, to be handed over. */
export async function sendOrShowLink(
  deps: LinkDeps,
  user: StaffUser,
  kind: LinkKind,
  by: string | null,
  language: Language,
): Promise<MadeLink | null> {
  const link = await makeLink(deps, user, kind, by, { handOver: !deps.mail });
  if (!deps.mail) return link;
  await deps.mail.sendLink(user, link, user.language ?? language);
  return null;
}

/**
 * Mails a link to who forgot their password. Whether anybody has that address can't be told from it: nothing is said, and
 * nothing waits for the mail.
 *
 * @returns the work that goes on, for a log of what goes wrong. @throws {Failure} `unavailable` without mail
 */
export function mailForgottenPassword(
  deps: LinkDeps,
  email: string,
  language: Language,
): { readonly sent: Promise<void> } {
  const { mail, house } = deps;
  if (!mail)
    throw new Failure('unavailable', {
      nl: 'Er is geen mail ingesteld. Vraag je beheerder om een link voor een nieuw wachtwoord.',
      en: 'No mail is set up. Ask your administrator for a link to choose a new password.',
    });
  const { users } = house.store;
  const send = async (): Promise<void> => {
    const user = await users.findByEmail(email);
    if (!user || user.disabledAt !== null) return;
    const kind: LinkKind = user.canSignIn ? 'reset' : 'invitation';
    const last = await users.lastLink(user.id, kind);
    if (last !== undefined && house.clock.now() - last < mailPause) return;
    await mail.sendLink(user, await makeLink(deps, user, kind, null), user.language ?? language);
  };
  return { sent: send() };
}

/** Who a link is for. Throws `link-ended`. */
export async function linkHolder(
  { store, clock }: Pick<House, 'store' | 'clock'>,
  token: string,
): Promise<{ readonly link: SignInLink; readonly user: StaffUser }> {
  const link = await store.users.findLink(hashSecret(token));
  const user = link && (await store.users.find(link.userId));
  if (!link || !user || user.disabledAt !== null || link.usedAt !== null || clock.now() >= link.expiresAt)
    throw linkEnded();
  return { link, user };
}

/**
 * Uses a link: its holder gets the password that they chose, and every session there was ends. Once only.
 *
 * @throws {Failure} `link-ended`; `invalid-input` where the password is too weak, and then the link still works
 */
export async function useLink(
  house: Pick<House, 'store' | 'clock'>,
  {
    token,
    password,
    name,
  }: { readonly token: string; readonly password: string; readonly name?: string | undefined },
): Promise<StaffUser> {
  const { link, user } = await linkHolder(house, token);
  const hash = await storablePassword(password, [name ?? user.name, user.email]);
  const now = house.clock.now();
  await house.store.transaction(async ({ users }) => {
    if (!(await users.useLink(link.id, now))) throw linkEnded();
    await users.setPassword(user.id, hash, now);
    // Kept with the user, for links are cleared away: whoever saw it may have used it themselves.
    await users.change(user.id, { passwordHandedBy: link.handedOver ? link.by : null });
    if (name !== undefined && link.kind === 'invitation') await users.change(user.id, { name });
    await users.endSessions(user.id);
  });
  return user;
}

const linkEnded = (): Failure =>
  new Failure('link-ended', {
    nl: 'Deze link is al gebruikt of verlopen. Vraag een nieuwe aan.',
    en: 'This link was used already or has expired. Ask for a new one.',
  });
