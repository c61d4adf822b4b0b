import { createRoute, z } from '@hono/zod-openapi';
import { channels, purposeKinds } from '@houdbaar/core/terms';
import { formatDay } from '@houdbaar/core/time';
import {
  type Caller,
  consentLedger,
  type House,
  mayUsePurpose,
  noteLooks,
  renewals,
  renewingPeople,
  wordingFigure,
} from '../../usecases/index.ts';
import { callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { cursorOfPlace, nextPage, pageGoingOn, pageOf, pageQuery } from '../pages.ts';
import { viewerOf } from '../viewer-of.ts';

const tags = ['Consents'];
const count = z.number().int().min(0);
const kinds = ['consent', 'withdrawal', 'objection'] as const;

const entrySchema = z
  .object({
    person: z.int(),
    entry: z.int().openapi({ description: "Its number in the person's chain of evidence." }),
    id: z.string().openapi({ description: 'The id by which a proof of it is asked for.' }),
    kind: z.enum(kinds),
    day: z.iso.date().openapi({ description: 'When it was said.' }),
    dayKnown: z
      .boolean()
      .openapi({ description: 'False where nobody told the day: it was said then at the latest.' }),
    recordedAt: z.iso.datetime(),
    for: z.enum(purposeKinds).nullable().openapi({ description: 'The kind of purpose; null: for all.' }),
    channels: z.array(z.enum(channels)).openapi({ description: 'Empty: for all.' }),
    wording: z.object({ version: z.string(), language: z.string().nullable() }).nullable(),
    form: z.string().nullable(),
    source: z.string().nullable(),
    by: z.string(),
  })
  .openapi('ConsentEntry');

const wordingsSchema = z
  .object({
    at: z.iso
      .datetime()
      .nullable()
      .openapi({ description: 'When it was counted; null before the first night.' }),
    wordings: z.array(
      z.object({
        version: z.string(),
        language: z.string().nullable(),
        for: z.array(z.enum(purposeKinds)),
        channels: z.array(z.enum(channels)),
        consents: count,
        first: z.iso.date(),
        last: z.iso.date(),
      }),
    ),
    without: count.openapi({ description: 'Consents that name no wording.' }),
  })
  .openapi('ConsentWordings');

const within = z.coerce
  .number()
  .int()
  .min(1)
  .max(730)
  .default(90)
  .openapi({ param: { name: 'within', in: 'query' }, description: 'Days from today.' });

const renewalShape = { purpose: z.string(), channel: z.enum(channels) };
const renewalsSchema = z
  .object({
    within: z.int(),
    renewals: z.array(z.object({ ...renewalShape, people: count, first: z.iso.date() })),
  })
  .openapi('ConsentRenewals');
const renewingSchema = z
  .object({ person: z.int(), ...renewalShape, day: z.iso.date() })
  .openapi('RenewingPerson');

/** What people said yes and no to: GET /consents, /consents/wordings, /consents/renewals and its people. */
export function consentsLedgerResource(house: House): Resource {
  return resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/consents',
        tags,
        summary: 'List consents, withdrawals and objections',
        description:
          'Newest first, out of the evidence. A page may hold fewer than you ask, or none, and still go on: follow `next`. ' +
          'A key that is limited to some purposes sees what was said for a kind of purpose of its own, and nothing of ' +
          'imports. Noted in the access log.',
        ...guarded({ scopes: ['evidence:read', 'people:read'] }),
        request: {
          query: pageQuery.extend({
            kind: z.enum(kinds).optional(),
            for: z.enum(purposeKinds).optional(),
            channel: z.enum(channels).optional(),
            cursor: cursorOfPlace(placeInLedger),
          }),
        },
        responses: {
          200: {
            description: 'A page of what was said.',
            content: { 'application/json': { schema: pageOf(entrySchema, 'ConsentEntryPage') } },
          },
        },
      }),
      async (c) => {
        const { limit, cursor, ...filter } = c.req.valid('query');
        const caller = callerOf(c);
        const { events, next } = await consentLedger(
          house,
          filter,
          { after: cursor ?? null, limit },
          caller.purposes,
        );
        await noteLooks(
          house,
          events.map(({ person }) => person),
          viewerOf(caller),
          'consents.list',
        );
        const items = events.map(({ recorded, day, channels: by, ...event }) => ({
          ...event,
          day: formatDay(day),
          recordedAt: new Date(recorded).toISOString(),
          channels: [...by],
        }));
        return c.json(pageGoingOn(c, items, next && `${next.at} ${next.personId} ${next.seq}`), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/consents/wordings',
        tags,
        summary: 'Wordings by which consent was asked',
        description: 'How often each was agreed to, as counted at night. Nobody can be recognised in it.',
        ...guarded({ scopes: ['agenda:read'] }),
        responses: {
          200: {
            description: 'The wordings, the last used first.',
            content: { 'application/json': { schema: wordingsSchema } },
          },
        },
      }),
      async (c) => {
        const figure = await wordingFigure(house);
        return c.json(
          {
            at: figure ? new Date(figure.at).toISOString() : null,
            wordings: (figure?.value.wordings ?? []).map((use) => ({
              ...use,
              for: [...use.for],
              channels: [...use.channels],
              first: formatDay(use.first),
              last: formatDay(use.last),
            })),
            without: figure?.value.without ?? 0,
          },
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/consents/renewals',
        tags,
        summary: 'Consents that lapse soon',
        description: 'By purpose and channel that your key covers, if people do nothing.',
        ...guarded({ scopes: ['agenda:read'], failures: ['no-policy'] }),
        request: { query: z.object({ within }) },
        responses: {
          200: {
            description: 'How many, by purpose.',
            content: { 'application/json': { schema: renewalsSchema } },
          },
        },
      }),
      async (c) => {
        const days = c.req.valid('query').within;
        const list = await renewals(house, days, covers(callerOf(c)));
        return c.json(
          { within: days, renewals: list.map((each) => ({ ...each, first: formatDay(each.first) })) },
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/consents/renewals/people',
        tags,
        summary: 'Whose consent lapses soon',
        description: 'By day. Noted in the access log.',
        ...guarded({ scopes: ['agenda:read', 'people:read'], failures: ['no-policy'] }),
        request: {
          query: pageQuery.extend({
            within,
            purpose: z.string().max(100).optional(),
            cursor: cursorOfPlace(placeInRenewals),
          }),
        },
        responses: {
          200: {
            description: 'A page of people.',
            content: { 'application/json': { schema: pageOf(renewingSchema, 'RenewingPage') } },
          },
        },
      }),
      async (c) => {
        const { limit, cursor, within: days, purpose } = c.req.valid('query');
        const caller = callerOf(c);
        const wanted = (each: string) => covers(caller)(each) && (purpose ?? each) === each;
        const list = await renewingPeople(house, days, wanted, cursor ?? null, limit + 1);
        const page = nextPage(c, list, limit, ({ day, person, lane }) => `${day} ${person} ${lane}`);
        await noteLooks(
          house,
          page.items.map(({ person }) => person),
          viewerOf(caller),
          'consents.renewals',
        );
        const items = page.items.map(({ person, purpose: id, channel, day }) => ({
          ...{ person, purpose: id, channel, day: formatDay(day) },
        }));
        return c.json({ ...page, items }, 200);
      },
    );
}

const covers = (caller: Caller) => (purpose: string) => mayUsePurpose(caller, purpose);

/** The whole numbers in a place that an earlier page gave; undefined for any other text. */
const numbersIn = (text: string, form: RegExp): readonly number[] | undefined =>
  form.exec(text)?.slice(1).map(Number);

function placeInLedger(text: string): { at: number; personId: number; seq: number } | undefined {
  const [at, personId, seq] = numbersIn(text, /^(-?\d{1,15}) (-?\d{1,15}) (-?\d{1,9})$/) ?? [];
  return at === undefined ? undefined : { at, personId: personId!, seq: seq! };
}

function placeInRenewals(text: string): { day: number; person: number; lane: number } | undefined {
  const [day, person, lane] = numbersIn(text, /^(\d{1,9}) (\d{1,15}) (\d{1,5})$/) ?? [];
  return day === undefined ? undefined : { day, person: person!, lane: lane! };
}
