import { createRoute, z } from '@hono/zod-openapi';
import { channels, outcomes } from '@houdbaar/core/terms';
import { formatDay, parseDay } from '@houdbaar/core/time';
import {
  type AgendaTask,
  agenda,
  answeredRights,
  type Caller,
  duePeople,
  forecast,
  type House,
  mayUsePurpose,
  noteLooks,
  peopleNames,
  type Scope,
  tasksByDay,
  todayOf,
  type WaitingTask,
  waitingTasks,
} from '../../usecases/index.ts';
import { callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { cursorOfPlace, dayNumber, nextPage, pageOf, pageQuery, wholeNumber } from '../pages.ts';
import { viewerOf } from '../viewer-of.ts';

const tags = ['Agenda'];
const count = z.number().int().min(0);

/** A lane by what it asks. */
export const laneShape = {
  purpose: z.string(),
  ask: z.enum(['keep', 'contact']),
  channel: z.enum(channels).optional(),
};

const answerSchema = z.object({ outcome: z.enum(outcomes), rule: z.string() });

const taskSchema = z.object({
  task: z.enum([
    'announce',
    'approve',
    'execute',
    'resume',
    'review-purpose',
    'review-assessment',
    'hold-ends',
    'answer-request',
    'worklist',
    'outbox',
  ]),
  plan: z.string().optional(),
  purpose: z.string().optional(),
  hold: z.string().optional(),
  person: z.int().optional().openapi({ description: 'Who asked; for who sees people.' }),
  right: z.enum(answeredRights).optional().openapi({ description: 'What they asked.' }),
  people: count.optional().openapi({ description: 'How many are on the worklist.' }),
  messages: count.optional().openapi({ description: 'How many wait in the outbox.' }),
  from: z.iso.date(),
  by: z.iso
    .date()
    .optional()
    .openapi({ description: 'The last day: of an answer a month after the request (GDPR 12(3)).' }),
});

const agendaSchema = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    lanes: z.array(
      z.object({
        ...laneShape,
        outcome: z.enum(outcomes),
        rule: z.string(),
        day: z.iso.date(),
        people: count,
      }),
    ),
    people: count.nullable().openapi({ description: 'Null for who does not see every purpose.' }),
    overdue: count.nullable().openapi({
      description: 'People whose change was earlier and who were not judged since; null as above.',
    }),
    tasks: z.array(taskSchema),
    complete: z
      .boolean()
      .openapi({ description: 'False while people are judged anew under another policy or law.' }),
  })
  .openapi('Agenda');

const forecastSchema = z
  .object({
    months: z.array(z.string()),
    lanes: z.array(
      z.object({ ...laneShape, lawful: count, lapses: z.array(count), later: count, never: count }),
    ),
    complete: z.boolean(),
  })
  .openapi('Forecast');

const dueSchema = z
  .object({
    person: z.number().int(),
    name: z
      .string()
      .nullable()
      .openapi({ description: 'While a live claim of a purpose of yours covers it.' }),
    day: z.iso.date(),
    changes: z.array(z.object({ ...laneShape, before: answerSchema, after: answerSchema.nullable() })),
  })
  .openapi('DuePerson');

const day = (name: string) =>
  z.iso
    .date()
    .optional()
    .openapi({ param: { name, in: 'query' } });
const span = z.object({ from: day('from'), to: day('to') });

const dayOrNone = (text: string | undefined) => (text === undefined ? undefined : parseDay(text));

/** As the pages do on which they are worked off: a worklist and an outbox tell of everybody's people. */
function maySeeTask(caller: Caller, task: AgendaTask | WaitingTask): boolean {
  const may = (...scopes: readonly Scope[]) => scopes.every((scope) => caller.scopes.includes(scope));
  switch (task.task) {
    case 'review-purpose':
    case 'review-assessment':
      return mayUsePurpose(caller, task.purpose);
    case 'answer-request':
      return may('people:read') && caller.purposes === 'all';
    case 'worklist':
      return may('plans:read') && caller.purposes === 'all';
    case 'outbox':
      return may('plans:read', 'people:read');
    default:
      return true;
  }
}

const shownTask = (task: AgendaTask | WaitingTask): z.output<typeof taskSchema> =>
  'by' in task
    ? { ...task, from: formatDay(task.from), by: formatDay(task.by) }
    : { ...task, from: formatDay(task.from) };

/** What changes when: GET /agenda, GET /agenda/people, GET /forecast. */
export function agendaResource(house: House): Resource {
  return resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/agenda',
        tags,
        summary: 'What changes by itself, and what waits for someone',
        description: 'A month from today unless you say otherwise. Only purposes that your key covers.',
        ...guarded({ scopes: ['agenda:read'], failures: ['no-policy'] }),
        request: { query: span },
        responses: {
          200: { description: 'The agenda.', content: { 'application/json': { schema: agendaSchema } } },
        },
      }),
      async (c) => {
        const { from, to } = spanOf(c.req.valid('query'));
        const found = await agenda(house, {
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
        });
        const caller = callerOf(c);
        return c.json(
          {
            ...found,
            ...(caller.purposes === 'all' ? {} : { people: null, overdue: null }),
            from: formatDay(found.from),
            to: formatDay(found.to),
            lanes: found.lanes
              .filter(({ purpose }) => mayUsePurpose(caller, purpose))
              .map((lane) => ({ ...lane, day: formatDay(lane.day) })),
            tasks: tasksByDay(found.tasks, await waitingTasks(house))
              .filter((task) => maySeeTask(caller, task))
              .map(shownTask),
          },
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/agenda/people',
        tags,
        summary: 'Of whom something changes by itself',
        description:
          'By day, with what becomes of each lane that your key covers if nothing else happens; who has none of those is ' +
          'left out, so that a page may hold fewer than asked. ' +
          'Noted in the access log.',
        ...guarded({ scopes: ['agenda:read', 'people:read'], failures: ['no-policy'] }),
        request: {
          query: pageQuery.extend(span.shape).extend({
            cursor: cursorOfPlace(duePlaceIn),
            purpose: z.string().max(200).optional().openapi({
              description:
                'Only who lapses for this purpose. A page may hold fewer than asked then, or none.',
            }),
          }),
        },
        responses: {
          200: {
            description: 'A page of people.',
            content: { 'application/json': { schema: pageOf(dueSchema, 'DuePage') } },
          },
        },
      }),
      async (c) => {
        const { limit, cursor, purpose: wanted, ...asked } = c.req.valid('query');
        const { from = todayOf(house), to } = spanOf(asked);
        const list = await duePeople(house, {
          from,
          to: to ?? from + 30,
          after: cursor ?? null,
          limit: limit + 1,
        });
        const page = nextPage(c, list, limit, (each) => `${each.day} ${each.person}`);
        const caller = callerOf(c);
        const shown = page.items
          .map((each) => ({
            ...each,
            changes: each.changes.filter(({ purpose }) => mayUsePurpose(caller, purpose)),
          }))
          .filter(({ changes }) =>
            wanted === undefined
              ? caller.purposes === 'all' || changes.length > 0
              : changes.some(
                  ({ purpose, ask, after }) =>
                    ask === 'keep' && purpose === wanted && after?.outcome !== 'lawful',
                ),
          );
        const ids = shown.map(({ person }) => person);
        const viewer = viewerOf(caller);
        await noteLooks(house, ids, viewer, 'agenda.people');
        const names = await peopleNames(house, ids, viewer);
        const items = shown.map((each) => ({
          person: each.person,
          name: names.get(each.person) ?? null,
          day: formatDay(each.day),
          changes: each.changes,
        }));
        return c.json({ ...page, items }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/forecast',
        tags,
        summary: 'Who lapses, by month',
        description:
          'For each purpose and channel that your key covers, 24 months ahead, if nothing else happens.',
        ...guarded({ scopes: ['agenda:read'], failures: ['no-policy'] }),
        responses: {
          200: { description: 'The forecast.', content: { 'application/json': { schema: forecastSchema } } },
        },
      }),
      async (c) => {
        const found = await forecast(house);
        const caller = callerOf(c);
        return c.json(
          {
            months: [...found.months],
            lanes: found.lanes
              .filter(({ purpose }) => mayUsePurpose(caller, purpose))
              .map((lane) => ({ ...lane, lapses: [...lane.lapses] })),
            complete: found.complete,
          },
          200,
        );
      },
    );
}

const spanOf = ({ from, to }: { from?: string | undefined; to?: string | undefined }) => ({
  from: dayOrNone(from),
  to: dayOrNone(to),
});

/** The place in a cursor: after which person of which day. */
function duePlaceIn(text: string): { readonly day: number; readonly person: number } | undefined {
  const [first, second, ...more] = text.split(' ');
  const day = dayNumber(first);
  const person = wholeNumber(second);
  return day === undefined || person === undefined || more.length > 0 ? undefined : { day, person };
}
