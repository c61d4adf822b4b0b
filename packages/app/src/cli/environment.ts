import { join, resolve } from 'node:path';
import type { Said } from '@houdbaar/core/terms';
import { z } from 'zod';
import { Failure, type FieldProblem, type UploadLimits } from '../usecases/index.ts';

/** What the product was told through its environment. */
export interface Environment {
  readonly production: boolean;
  /** Where people and machines reach it; no slash at the end. */
  readonly url: string;
  /** Opens the key ring; absent in development, where one is made (see {@link secretIn}). */
  readonly secret?: string;
  /** PostgreSQL; absent for the embedded database in `dataFolder`. */
  readonly databaseUrl?: string;
  /** A database of its own for keys and the erasure journal. */
  readonly vaultUrl?: string;
  /** Absolute. */
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  readonly metricsToken?: string;
  /** Reverse proxies of our own in front. */
  readonly proxies: number;
  /** Whether webhooks may go to the own network, and over plain http. */
  readonly allowPrivateWebhooks: boolean;
  /** Folders into which the API may write backups, absolute; absent for none. */
  readonly backups?: { readonly data: string; readonly vault: string };
  /** Where files that were sent wait, and how much of them. */
  readonly uploads?: UploadLimits;
  /** How mail goes out; absent for none. */
  readonly mail?: { readonly url: string; readonly from: string };
  /** The organisation's own sign-in; absent for none. */
  readonly oidc?: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string };
}

export interface EnvironmentSource {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder against which relative paths are read; absolute. */
  readonly cwd: string;
  /** Reads a file that a `…_FILE` variable names; throws where it can't. */
  readFile(path: string): string;
}

const names = [
  'HOUDBAAR_URL',
  'HOUDBAAR_SECRET',
  'DATABASE_URL',
  'HOUDBAAR_DATA',
  'HOUDBAAR_VAULT_URL',
  'HOUDBAAR_METRICS_TOKEN',
  'HOUDBAAR_PROXIES',
  'HOUDBAAR_ALLOW_PRIVATE_WEBHOOKS',
  'HOUDBAAR_BACKUPS',
  'HOUDBAAR_VAULT_BACKUPS',
  'HOUDBAAR_UPLOADS',
  'HOUDBAAR_UPLOADS_FILE_MIB',
  'HOUDBAAR_UPLOADS_TOTAL_MIB',
  'HOUDBAAR_SMTP_URL',
  'HOUDBAAR_MAIL_FROM',
  'HOUDBAAR_OIDC_ISSUER',
  'HOUDBAAR_OIDC_CLIENT_ID',
  'HOUDBAAR_OIDC_CLIENT_SECRET',
  'HOST',
  'PORT',
] as const;
type Name = (typeof names)[number];

const webAddress = z
  .url({ protocol: /^https?$/ })
  .refine((text) => URL.canParse(text) && new URL(text).pathname === '/' && !new URL(text).search)
  .transform((text) => new URL(text).origin);
const database = z.url({ protocol: /^postgres(?:ql)?$/ });

/** Tokens and who somebody is come from there, so not over the open network; a machine tries itself out without TLS. */
const issuer = z
  .url({ protocol: /^https?$/ })
  .refine(
    (text) =>
      URL.canParse(text) &&
      (new URL(text).protocol === 'https:' ||
        /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(text).hostname)),
  );

const MiB = 1024 ** 2;
const mebibytes = z.coerce.number().int().min(1).max(1_000_000);

const schema = z.object({
  HOUDBAAR_URL: webAddress.optional(),
  HOUDBAAR_SECRET: z.string().min(32).optional(),
  DATABASE_URL: database.optional(),
  HOUDBAAR_DATA: z.string().optional(),
  HOUDBAAR_VAULT_URL: database.optional(),
  HOUDBAAR_METRICS_TOKEN: z.string().min(16).optional(),
  HOUDBAAR_PROXIES: z.coerce.number().int().min(0).max(10).optional(),
  HOUDBAAR_ALLOW_PRIVATE_WEBHOOKS: z.enum(['true', 'false']).optional(),
  HOUDBAAR_BACKUPS: z.string().optional(),
  HOUDBAAR_VAULT_BACKUPS: z.string().optional(),
  HOUDBAAR_UPLOADS: z.string().optional(),
  HOUDBAAR_UPLOADS_FILE_MIB: mebibytes.optional(),
  HOUDBAAR_UPLOADS_TOTAL_MIB: mebibytes.optional(),
  HOUDBAAR_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  HOUDBAAR_MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/)
    .optional(),
  HOUDBAAR_OIDC_ISSUER: issuer.optional(),
  HOUDBAAR_OIDC_CLIENT_ID: z.string().optional(),
  HOUDBAAR_OIDC_CLIENT_SECRET: z.string().optional(),
  HOST: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).optional(),
});

/** What each should look like. Values are never shown: they may be secrets. */
const remedies: Readonly<Record<Name, Said>> = {
  HOUDBAAR_URL: {
    nl: 'schrijf het adres waarop Houdbaar te bereiken is, zonder pad: https://houdbaar.voorbeeld.nl',
    en: 'write the address at which Houdbaar is reached, without a path: https://houdbaar.example.com',
  },
  HOUDBAAR_SECRET: {
    nl: 'neem minstens 32 willekeurige tekens, bijvoorbeeld van: openssl rand -base64 48',
    en: 'take at least 32 random characters, for example from: openssl rand -base64 48',
  },
  DATABASE_URL: {
    nl: 'schrijf het als postgres://gebruiker:wachtwoord@server:5432/houdbaar',
    en: 'write it as postgres://user:password@server:5432/houdbaar',
  },
  HOUDBAAR_DATA: { nl: 'noem een map', en: 'name a folder' },
  HOUDBAAR_VAULT_URL: {
    nl: 'schrijf het als postgres://gebruiker:wachtwoord@server:5432/kluis',
    en: 'write it as postgres://user:password@server:5432/vault',
  },
  HOUDBAAR_METRICS_TOKEN: {
    nl: 'neem minstens 16 willekeurige tekens',
    en: 'take at least 16 random characters',
  },
  HOUDBAAR_PROXIES: {
    nl: 'noem hoeveel eigen proxy’s ervoor staan: 0 tot 10',
    en: 'say how many proxies of your own stand in front: 0 to 10',
  },
  HOUDBAAR_ALLOW_PRIVATE_WEBHOOKS: { nl: 'zeg true of false', en: 'say true or false' },
  HOUDBAAR_BACKUPS: {
    nl: 'noem een map voor back-ups van de gegevens; zet HOUDBAAR_VAULT_BACKUPS erbij',
    en: 'name a folder for backups of the data; set HOUDBAAR_VAULT_BACKUPS with it',
  },
  HOUDBAAR_VAULT_BACKUPS: {
    nl: 'noem een andere map, voor back-ups van de kluis; zet HOUDBAAR_BACKUPS erbij',
    en: 'name another folder, for backups of the vault; set HOUDBAAR_BACKUPS with it',
  },
  HOUDBAAR_UPLOADS: {
    nl: 'noem een map waarin verstuurde bestanden een uur wachten',
    en: 'name a folder in which files that are sent wait for an hour',
  },
  HOUDBAAR_UPLOADS_FILE_MIB: {
    nl: 'zeg hoeveel MiB een verstuurd bestand groot mag zijn: 1 tot 1000000',
    en: 'say how many MiB a file that is sent may have: 1 to 1000000',
  },
  HOUDBAAR_UPLOADS_TOTAL_MIB: {
    nl: 'zeg hoeveel MiB aan verstuurde bestanden mag wachten: 1 tot 1000000',
    en: 'say how many MiB of files that are sent may wait: 1 to 1000000',
  },
  HOUDBAAR_SMTP_URL: {
    nl: 'schrijf het als smtp://gebruiker:wachtwoord@server:587, of smtps:// op poort 465; zet HOUDBAAR_MAIL_FROM erbij',
    en: 'write it as smtp://user:password@server:587, or smtps:// at port 465; set HOUDBAAR_MAIL_FROM with it',
  },
  HOUDBAAR_MAIL_FROM: {
    nl: 'schrijf de afzender als Houdbaar <houdbaar@voorbeeld.nl>; zet HOUDBAAR_SMTP_URL erbij',
    en: 'write the sender as Houdbaar <houdbaar@example.com>; set HOUDBAAR_SMTP_URL with it',
  },
  HOUDBAAR_OIDC_ISSUER: {
    nl: 'schrijf het adres van je inlogserver, met https: https://login.voorbeeld.nl; zet client-id en client-secret erbij',
    en: 'write the address of your sign-in server, with https: https://login.example.com; set client id and secret with it',
  },
  HOUDBAAR_OIDC_CLIENT_ID: {
    nl: 'noem het client-id dat je inlogserver aan Houdbaar gaf',
    en: 'give the client id that your sign-in server gave Houdbaar',
  },
  HOUDBAAR_OIDC_CLIENT_SECRET: {
    nl: 'geef het client-secret dat bij het client-id hoort',
    en: 'give the client secret that belongs to the client id',
  },
  HOST: { nl: 'noem een adres van deze machine', en: 'name an address of this machine' },
  PORT: { nl: 'neem een getal van 0 tot 65535', en: 'take a number from 0 to 65535' },
};

/** Of each of these either all or none: half of it would go unnoticed until somebody needs it. */
const together: readonly (readonly Name[])[] = [
  ['HOUDBAAR_BACKUPS', 'HOUDBAAR_VAULT_BACKUPS'],
  ['HOUDBAAR_SMTP_URL', 'HOUDBAAR_MAIL_FROM'],
  ['HOUDBAAR_OIDC_ISSUER', 'HOUDBAAR_OIDC_CLIENT_ID', 'HOUDBAAR_OIDC_CLIENT_SECRET'],
];

const wholes = {
  data: {
    nl: 'noem een PostgreSQL-database, of zet HOUDBAAR_DATA op een map die blijft bestaan',
    en: 'name a PostgreSQL database, or set HOUDBAAR_DATA to a folder that lasts',
  },
  both: {
    nl: 'staat er rechtstreeks én als _FILE; laat een van de twee weg',
    en: 'is given directly and as _FILE; leave one of them out',
  },
  file: {
    nl: 'noemt een bestand dat niet te lezen is',
    en: 'names a file that cannot be read',
  },
} as const;

/**
 * Reads the environment. Each variable may come from a file instead: HOUDBAAR_SECRET_FILE and so on. In production
 * (NODE_ENV=production) HOUDBAAR_URL, HOUDBAAR_SECRET and a place for the data must be there.
 *
 * @throws one failure that tells everything that is wrong
 */
export function readEnvironment(source: EnvironmentSource): Environment {
  const problems: FieldProblem[] = [];
  const given = givenValues(source, problems);
  const production = source.env.NODE_ENV === 'production';
  const parsed = schema.safeParse(given);
  for (const name of new Set(parsed.error?.issues.map(({ path }) => path[0] as Name)))
    problems.push({ path: name, says: remedies[name] });
  const isMissing = (name: Name): boolean =>
    given[name] === undefined && !problems.some(({ path }) => path === name || path === `${name}_FILE`);
  if (production) {
    for (const name of ['HOUDBAAR_URL', 'HOUDBAAR_SECRET'] as const)
      if (isMissing(name)) problems.push({ path: name, says: remedies[name] });
    if (isMissing('DATABASE_URL') && isMissing('HOUDBAAR_DATA'))
      problems.push({ path: 'DATABASE_URL', says: wholes.data });
  }
  for (const group of together)
    if (group.some((name) => given[name] !== undefined))
      for (const name of group) if (isMissing(name)) problems.push({ path: name, says: remedies[name] });
  if (problems.length > 0 || !parsed.success) throw environmentFailure(problems);
  const { data } = parsed;
  const host = data.HOST ?? '127.0.0.1';
  const port = data.PORT ?? portIn(data.HOUDBAAR_URL) ?? 4470;
  return {
    production,
    url: data.HOUDBAAR_URL ?? `http://localhost:${port}`,
    dataFolder: resolve(source.cwd, data.HOUDBAAR_DATA ?? 'houdbaar-data'),
    host,
    port,
    proxies: data.HOUDBAAR_PROXIES ?? 0,
    allowPrivateWebhooks: data.HOUDBAAR_ALLOW_PRIVATE_WEBHOOKS === 'true',
    ...(data.HOUDBAAR_SECRET === undefined ? {} : { secret: data.HOUDBAAR_SECRET }),
    ...(data.DATABASE_URL === undefined ? {} : { databaseUrl: data.DATABASE_URL }),
    ...(data.HOUDBAAR_VAULT_URL === undefined ? {} : { vaultUrl: data.HOUDBAAR_VAULT_URL }),
    ...(data.HOUDBAAR_METRICS_TOKEN === undefined ? {} : { metricsToken: data.HOUDBAAR_METRICS_TOKEN }),
    ...(data.HOUDBAAR_SMTP_URL && data.HOUDBAAR_MAIL_FROM
      ? { mail: { url: data.HOUDBAAR_SMTP_URL, from: data.HOUDBAAR_MAIL_FROM } }
      : {}),
    ...(data.HOUDBAAR_BACKUPS && data.HOUDBAAR_VAULT_BACKUPS
      ? {
          backups: {
            data: resolve(source.cwd, data.HOUDBAAR_BACKUPS),
            vault: resolve(source.cwd, data.HOUDBAAR_VAULT_BACKUPS),
          },
        }
      : {}),
    ...uploadsIn(data, source.cwd),
    ...oidcIn(data),
  };
}

function uploadsIn(
  {
    HOUDBAAR_DATA: data,
    HOUDBAAR_UPLOADS: own,
    HOUDBAAR_UPLOADS_FILE_MIB: file,
    HOUDBAAR_UPLOADS_TOTAL_MIB: total,
  }: z.infer<typeof schema>,
  cwd: string,
): Pick<Environment, 'uploads'> {
  // A place that was given for data has room; that for temporary files may be memory.
  const folder = own ?? (data === undefined ? undefined : join(data, 'uploads'));
  if (folder === undefined && file === undefined && total === undefined) return {};
  return {
    uploads: {
      ...(folder === undefined ? {} : { folder: resolve(cwd, folder) }),
      ...(file === undefined ? {} : { fileBytes: file * MiB }),
      ...(total === undefined ? {} : { totalBytes: total * MiB }),
    },
  };
}

function oidcIn({
  HOUDBAAR_OIDC_ISSUER: issuer,
  HOUDBAAR_OIDC_CLIENT_ID: clientId,
  HOUDBAAR_OIDC_CLIENT_SECRET: clientSecret,
}: z.output<typeof schema>): Pick<Environment, 'oidc'> {
  return issuer && clientId && clientSecret ? { oidc: { issuer, clientId, clientSecret } } : {};
}

/** The port of a plain address; behind https stands a proxy, whose port is its own. */
function portIn(url: string | undefined): number | undefined {
  if (url === undefined) return undefined;
  const { protocol, port } = new URL(url);
  return protocol === 'http:' && port !== '' ? Number(port) : undefined;
}

/** An empty variable counts as not there: that is how compose files and shells leave one out. */
function givenValues(
  { env, cwd, readFile }: EnvironmentSource,
  problems: FieldProblem[],
): Partial<Record<Name, string>> {
  const values: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const direct = env[name];
    const file = env[`${name}_FILE`];
    if (direct && file) problems.push({ path: name, says: wholes.both });
    else if (direct) values[name] = direct;
    else if (file) {
      try {
        values[name] = readFile(resolve(cwd, file)).trim();
      } catch {
        problems.push({ path: `${name}_FILE`, says: wholes.file });
      }
    }
  }
  return values;
}

function environmentFailure(errors: readonly FieldProblem[]): Failure {
  return new Failure(
    'invalid-input',
    {
      nl: 'De omgeving is niet compleet of klopt niet:',
      en: 'The environment is incomplete or not right:',
    },
    { errors },
  );
}
