import type { Language } from '@houdbaar/core/terms';
import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  disableUser,
  inviteUser,
  type LinkDeps,
  type MadeLink,
  notFound,
  type Role,
  removeSecondFactor,
  resetUser,
  roleNames,
  roles,
  type StaffUser,
} from '../usecases/index.ts';
import { ioCommand, languageOf, languageOption } from './command-io.ts';
import type { Environment } from './environment.ts';
import type { HouseIo } from './house-io.ts';
import { userWords } from './user-words.ts';

/** What the commands need that make links: the address that these lead to. */
export interface UserIo extends HouseIo {
  environment(): Environment;
}

interface Shared {
  readonly json?: boolean;
  readonly lang?: Language;
}

const depsIn = async (io: UserIo): Promise<LinkDeps> => ({
  house: await io.house(),
  url: io.environment().url,
  account: io.user,
});

async function byEmail(io: UserIo, email: string): Promise<StaffUser> {
  const { store } = await io.house();
  const user = await store.users.findByEmail(email);
  if (!user) throw notFound({ nl: 'de gebruiker', en: 'the user' }, email);
  return user;
}

/** The link goes to standard output, so that it can be passed on; what to do with it beside it. */
async function tellLink(io: UserIo, user: StaffUser, link: MadeLink, { json, lang }: Shared): Promise<void> {
  const expires = new Date(link.expiresAt).toISOString();
  if (json) return io.out(JSON.stringify({ email: user.email, url: link.url, expires }));
  const language = languageOf(io, lang);
  const { calendar } = await io.house();
  const until = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: calendar.timeZone,
  }).format(link.expiresAt);
  io.err(userWords[language].link(until));
  io.out(link.url);
}

interface InviteOptions extends Shared {
  readonly role: readonly Role[];
  readonly name?: string;
}

async function invite(io: UserIo, email: string, { role, name, ...options }: InviteOptions): Promise<void> {
  const asked = { email, name: name ?? email.slice(0, email.indexOf('@')), roles: role };
  const { user, link } = await inviteUser(await depsIn(io), asked, null, languageOf(io, options.lang));
  if (link) await tellLink(io, user, link, options);
}

interface ResetOptions extends Shared {
  readonly removeSecondFactor?: boolean;
}

async function resetLink(io: UserIo, email: string, options: ResetOptions): Promise<void> {
  const user = await byEmail(io, email);
  const language = languageOf(io, options.lang);
  const deps = await depsIn(io);
  if (options.removeSecondFactor) {
    await removeSecondFactor(deps.house, user.id);
    io.err(userWords[language].withoutFactor(user.email));
  }
  const { link } = await resetUser(deps, user.id, null, language);
  if (link) await tellLink(io, user, link, options);
}

const stateOf = ({ disabledAt, canSignIn }: StaffUser): 'invited' | 'active' | 'disabled' =>
  disabledAt !== null ? 'disabled' : canSignIn ? 'active' : 'invited';

async function list(io: UserIo, { json, lang }: Shared): Promise<void> {
  const { store } = await io.house();
  const language = languageOf(io, lang);
  const say = userWords[language];
  let after: string | undefined;
  let found = 0;
  for (;;) {
    const page = await store.users.list({ after, limit: 500 });
    for (const user of page) {
      const { email, name, secondFactor } = user;
      if (json)
        io.out(JSON.stringify({ email, name, roles: user.roles, state: stateOf(user), secondFactor }));
      else {
        const held = user.roles.map((role) => roles[role].name[language]).join(', ') || say.noRoles;
        io.out([say.states[stateOf(user)].padEnd(13), email, name, held].join('  '));
      }
    }
    found += page.length;
    after = page.at(-1)?.id;
    if (page.length < 500) break;
  }
  if (found === 0 && !json) io.err(say.none);
}

async function disable(io: UserIo, email: string, { lang }: Shared): Promise<void> {
  const user = await byEmail(io, email);
  const { revokedKeys } = await disableUser(await io.house(), user.id);
  io.err(userWords[languageOf(io, lang)].disabled(user.email, revokedKeys));
}

function roleList(text: string, before: readonly Role[] = []): readonly Role[] {
  const asked = text.split(',').map((each) => each.trim());
  const known = asked.flatMap((each) => roleNames.filter((role) => role === each));
  const unknown = asked.find((each) => !known.some((role) => role === each));
  if (unknown !== undefined) throw new InvalidArgumentError(`There is no role "${unknown}"; see --help.`);
  return [...new Set([...before, ...known])];
}

function address(text: string): string {
  if (!/^[^\s@]+@[^\s@]+$/.test(text)) throw new InvalidArgumentError('Write an e-mail address.');
  return text;
}

/** `houdbaar user invite | list | disable | reset-link`: who may sign in; also for who lost their way in. */
export function userCommand(io: UserIo): Command {
  const inviting = ioCommand(io, 'invite')
    .description('add a user; the link with which they choose a password goes to standard output')
    .argument('<email>', 'with which they will sign in', address)
    .addOption(
      new Option('--role <roles>', 'what they may: roles with commas between them')
        .argParser(roleList)
        .makeOptionMandatory(),
    )
    .option('--name <name>', 'what they are called (default: what stands before the @)')
    .option('--json', 'one JSON object')
    .addOption(languageOption())
    .addHelpText(
      'after',
      `\nRoles:\n${roleNames.map((role) => `  ${role.padEnd(16)} ${roles[role].about.en}`).join('\n')}`,
    )
    .action((email: string, options: InviteOptions) => invite(io, email, options));
  const listing = ioCommand(io, 'list')
    .description('every user with their roles')
    .option('--json', 'one line of JSON each')
    .addOption(languageOption())
    .action((options: Shared) => list(io, options));
  const disabling = ioCommand(io, 'disable')
    .description('shut a user out at once, and revoke every key that goes back to them')
    .argument('<email>', 'as in the list', address)
    .addOption(languageOption())
    .action((email: string, options: Shared) => disable(io, email, options));
  const resetting = ioCommand(io, 'reset-link')
    .description('a link with which a user chooses a new password; it goes to standard output')
    .argument('<email>', 'as in the list', address)
    .option('--remove-second-factor', 'also for who lost their codes: end sessions, ask no code any more')
    .option('--json', 'one JSON object')
    .addOption(languageOption())
    .action((email: string, options: ResetOptions) => resetLink(io, email, options));
  return ioCommand(io, 'user')
    .description('who may sign in, with which roles')
    .addCommand(inviting)
    .addCommand(listing)
    .addCommand(disabling)
    .addCommand(resetting);
}
