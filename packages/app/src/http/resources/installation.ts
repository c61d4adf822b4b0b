import { createRoute, z } from '@hono/zod-openapi';
import { Failure, type Instant, lastBackupSetting } from '../../usecases/index.ts';
import { callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { languageIn } from '../language.ts';
import type { Frame } from '../ports.ts';
import { staffOf } from '../staff-of.ts';

const json = <Schema extends z.ZodType>(schema: Schema) => ({ content: { 'application/json': { schema } } });

const installationSchema = z
  .object({
    version: z.string(),
    url: z.string().openapi({ description: 'Where it is reached; links in mails lead there.' }),
    timeZone: z
      .string()
      .openapi({ description: 'In which a day begins and ends.', example: 'Europe/Amsterdam' }),
    provider: z
      .string()
      .nullable()
      .openapi({ description: 'The organisation’s own sign-in; null where there is none.' }),
    mail: z
      .object({ from: z.string() })
      .nullable()
      .openapi({ description: 'The sender of mails; null where no mail is set up.' }),
    lastBackup: z
      .object({ at: z.iso.datetime(), parts: z.array(z.enum(['data', 'vault'])) })
      .nullable()
      .openapi({ description: 'The last one that was made with this product; null where there is none.' }),
  })
  .openapi('Installation');

/** GET /installation: how it was set up, without any secret. POST /mail/test: whether mail arrives. */
export function installationResource(frame: Pick<Frame, 'staff' | 'version'>): Resource {
  return resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/installation',
        tags: ['Installation'],
        summary: 'Show how this installation is set up',
        ...guarded({ scopes: ['policy:read'] }),
        responses: { 200: { description: 'Without any secret.', ...json(installationSchema) } },
      }),
      async (c) => {
        const { url, mail, signIn, store, house } = staffOf(frame);
        const last = await store.settings.get<{ at: Instant; parts: ('data' | 'vault')[] }>(
          lastBackupSetting,
        );
        return c.json(
          {
            version: frame.version,
            url,
            timeZone: house.calendar.timeZone,
            provider: signIn.provider,
            mail: mail ? { from: mail.from } : null,
            lastBackup: last ? { at: new Date(last.at).toISOString(), parts: last.parts } : null,
          },
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/mail/test',
        tags: ['Installation'],
        summary: 'Send yourself a mail, to see whether mail arrives',
        description: 'Answers once the server for mail has taken it.',
        ...guarded({ scopes: ['users:admin'], failures: ['conflict', 'unavailable'] }),
        responses: {
          200: { description: 'Sent.', ...json(z.object({ to: z.string() }).openapi('TestMail')) },
        },
      }),
      async (c) => {
        const { mail, url } = staffOf(frame);
        if (!mail)
          throw new Failure('conflict', {
            nl: 'Er is geen mail ingesteld. Zet HOUDBAAR_SMTP_URL en HOUDBAAR_MAIL_FROM, en start opnieuw.',
            en: 'No mail is set up. Set HOUDBAAR_SMTP_URL and HOUDBAAR_MAIL_FROM, and start again.',
          });
        const { name, email } = callerOf(c).user;
        await mail.sendTest({ name, email }, url, languageIn(c.req.header('accept-language')));
        return c.json({ to: email }, 200);
      },
    );
}
