import { createRoute, z } from '@hono/zod-openapi';
import { formatDay, parseDay } from '@houdbaar/core/time';
import {
  addTask,
  changeTask,
  type House,
  listTasks,
  type StoredTask,
  taskOf,
  taskStates,
  taskTitle,
} from '../../usecases/index.ts';
import { type ApiContext, callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { languageIn } from '../language.ts';
import { nextPage, pageOf, placeInTime, timedPageQuery } from '../pages.ts';

const tags = ['Tasks'];
const params = z.object({ id: z.uuid().openapi({ param: { name: 'id', in: 'path' } }) });
const json = <S extends z.ZodType>(schema: S) => ({ 'application/json': { schema } });

const taskSchema = z
  .object({
    id: z.uuid(),
    title: z
      .string()
      .openapi({ description: 'In the language of Accept-Language where it came from a scan.' }),
    note: z.string().nullable(),
    scan: z.uuid().nullable().openapi({ description: 'The report it came from.' }),
    action: z.string().nullable().openapi({ description: 'The action of that report.' }),
    people: z.int().nullable().openapi({ description: 'How many people that action is about.' }),
    gain: z.number().nullable().openapi({ description: 'Points of the score that it is worth.' }),
    owner: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    due: z.iso.date().nullable(),
    state: z.enum(taskStates),
    createdAt: z.iso.datetime(),
    createdBy: z.string(),
    closedAt: z.iso.datetime().nullable(),
    closedBy: z.string().nullable(),
  })
  .openapi('Task');

const owner = z
  .string()
  .max(100)
  .nullable()
  .optional()
  .openapi({ description: 'The id of a user; `me` for yourself; null: nobody yet.' });
const due = z.iso.date().nullable().optional();
const title = z.string().trim().min(1).max(200);
const note = z.string().trim().max(2000);

const newTaskSchema = z
  .union([
    z.strictObject({
      scan: z.uuid().openapi({ description: 'A report that is kept.' }),
      action: z.string().max(100).openapi({ description: 'The id of an action in its plan.' }),
      owner,
      due,
    }),
    z.strictObject({ title, note: note.optional(), owner, due }),
  ])
  .openapi('NewTask');

const changeSchema = z
  .strictObject({
    title: title.optional(),
    note: note.optional(),
    owner,
    due,
    state: z.enum(taskStates).optional(),
  })
  .openapi('TaskChange');

/** The list of tasks: GET and POST /tasks, GET and PATCH /tasks/{id}. */
export function tasksResource(house: House): Resource {
  return resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/tasks',
        tags,
        summary: 'List the tasks',
        description: 'Newest first.',
        ...guarded({ scopes: ['agenda:read'] }),
        request: {
          query: timedPageQuery.extend({
            state: z.enum(taskStates).optional(),
            owner: z.string().max(100).optional().openapi({ description: 'The id of a user, or `me`.' }),
            scan: z.uuid().optional(),
          }),
        },
        responses: {
          200: { description: 'A page of tasks.', content: json(pageOf(taskSchema, 'TaskPage')) },
        },
      }),
      async (c) => {
        const { limit, cursor, owner: asked, ...filter } = c.req.valid('query');
        const after = cursor ? { createdAt: cursor.at, id: cursor.id } : null;
        const who = asked === undefined ? {} : { owner: ownerOf(c, asked)! };
        const list = await listTasks(house, { ...filter, ...who }, after, limit + 1);
        const page = nextPage(c, list, limit, ({ createdAt, id }) => placeInTime({ at: createdAt, id }));
        return c.json({ ...page, items: page.items.map((task) => shown(c, task)) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/tasks',
        tags,
        summary: 'Put a task on the list',
        description: 'An action out of the plan of a kept report, or words of your own.',
        ...guarded({
          scopes: ['tasks:write', 'agenda:read'],
          idempotent: true,
          failures: ['not-found', 'conflict'],
        }),
        request: { body: { required: true, content: json(newTaskSchema) } },
        responses: { 201: { description: 'The task.', content: json(taskSchema) } },
      }),
      async (c) => {
        const asked = c.req.valid('json');
        const task = await addTask(
          house,
          { ...asked, owner: ownerOf(c, asked.owner), due: dayOf(asked.due) },
          actorOf(c),
        );
        return c.json(shown(c, task), 201);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/tasks/{id}',
        tags,
        summary: 'One task',
        ...guarded({ scopes: ['agenda:read'], failures: ['not-found'] }),
        request: { params },
        responses: { 200: { description: 'The task.', content: json(taskSchema) } },
      }),
      async (c) => c.json(shown(c, await taskOf(house, c.req.valid('param').id)), 200),
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/tasks/{id}',
        tags,
        summary: 'Change a task',
        description: 'Give it to somebody, set its day, or close it. Closing says who did and when.',
        ...guarded({ scopes: ['tasks:write', 'agenda:read'], failures: ['not-found', 'conflict'] }),
        request: { params, body: { required: true, content: json(changeSchema) } },
        responses: { 200: { description: 'The task as it is now.', content: json(taskSchema) } },
      }),
      async (c) => {
        const { owner: asked, due: day, ...change } = c.req.valid('json');
        const task = await changeTask(
          house,
          c.req.valid('param').id,
          { ...change, owner: ownerOf(c, asked), due: dayOf(day) },
          actorOf(c),
        );
        return c.json(shown(c, task), 200);
      },
    );
}

function actorOf(c: ApiContext) {
  const { id, name } = callerOf(c).user;
  return { name, user: id };
}

const ownerOf = <T extends string | null | undefined>(c: ApiContext, asked: T): T | string =>
  asked === 'me' ? callerOf(c).user.id : asked;

const dayOf = (text: string | null | undefined) =>
  text === undefined || text === null ? text : parseDay(text);

const iso = (at: number): string => new Date(at).toISOString();

function shown(c: ApiContext, task: StoredTask): z.input<typeof taskSchema> {
  const { id, scan, data, owner: ownerId, ownerName, due: day, state, createdAt, closedAt } = task;
  const { createdBy, closedBy } = task;
  return {
    id,
    title: taskTitle(task)[languageIn(c.req.header('accept-language'))],
    note: typeof data.note === 'string' ? data.note : null,
    scan,
    action: typeof data.action === 'string' ? data.action : null,
    people: typeof data.people === 'number' ? data.people : null,
    gain: typeof data.gain === 'number' ? data.gain : null,
    owner: ownerId === null ? null : { id: ownerId, name: ownerName },
    due: day === null ? null : formatDay(day),
    state,
    createdAt: iso(createdAt),
    createdBy,
    closedAt: closedAt === null ? null : iso(closedAt),
    closedBy,
  };
}
