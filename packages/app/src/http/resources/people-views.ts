import { createRoute, z } from '@hono/zod-openapi';
import {
  addView,
  changeView,
  type House,
  listViews,
  removeView,
  type SavedView,
} from '../../usecases/index.ts';
import { callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { viewContentSchema, viewSchema } from './people-list-schemas.ts';

const tags = ['People'];
const params = z.object({ id: z.uuid() });
const viewAnswer = {
  description: 'The view.',
  content: { 'application/json': { schema: viewSchema } },
};
const contentBody = {
  body: { required: true, content: { 'application/json': { schema: viewContentSchema } } },
};

/** /views: filters of the list of people under a name. */
export function peopleViewsResource(house: House): Resource {
  return resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/views',
        tags,
        summary: 'List saved views',
        description: 'Yours, and those that others share.',
        ...guarded({ scopes: ['people:read'] }),
        responses: {
          200: {
            description: 'By name.',
            content: { 'application/json': { schema: z.object({ items: z.array(viewSchema) }) } },
          },
        },
      }),
      async (c) => {
        const { id } = callerOf(c).user;
        return c.json({ items: (await listViews(house, id)).map((view) => said(view, id)) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/views',
        tags,
        summary: 'Save a view',
        description: 'Filters of the list of people; what was searched for is not kept.',
        ...guarded({ scopes: ['people:read'], idempotent: true }),
        request: contentBody,
        responses: { 201: viewAnswer },
      }),
      async (c) => {
        const { id } = callerOf(c).user;
        return c.json(said(await addView(house, id, contentIn(c.req.valid('json'))), id), 201);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/views/{id}',
        tags,
        summary: 'Change a view of yours',
        ...guarded({ scopes: ['people:read'], failures: ['not-found'] }),
        request: { params, ...contentBody },
        responses: { 200: viewAnswer },
      }),
      async (c) => {
        const { id } = callerOf(c).user;
        const view = await changeView(house, id, c.req.valid('param').id, contentIn(c.req.valid('json')));
        return c.json(said(view, id), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/views/{id}',
        tags,
        summary: 'Remove a view of yours',
        ...guarded({ scopes: ['people:read'], failures: ['not-found'] }),
        request: { params },
        responses: { 204: { description: 'Removed.' } },
      }),
      async (c) => {
        await removeView(house, callerOf(c).user.id, c.req.valid('param').id);
        return c.body(null, 204);
      },
    );
}

const contentIn = ({ name, filters, shared }: z.output<typeof viewContentSchema>) => ({
  name,
  shared,
  filters: Object.fromEntries(
    Object.entries(filters).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  ),
});

const said = ({ id, name, filters, shared, owner }: SavedView, user: string) => ({
  id,
  name,
  filters: { ...filters },
  shared,
  own: owner === user,
});
