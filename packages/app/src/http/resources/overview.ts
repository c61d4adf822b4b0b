import { createRoute, z } from '@hono/zod-openapi';
import { channels } from '@houdbaar/core/terms';
import { formatDay } from '@houdbaar/core/time';
import {
  answeredRights,
  CurrentFigures,
  type House,
  type HouseScorePartId,
  houseScoreParts,
  type Overview,
  overview,
  reasonCategories,
  sleeperSteps,
  todoKinds,
} from '../../usecases/index.ts';
import { callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { languageIn } from '../language.ts';
import { laneShape } from './agenda.ts';

const count = z.number().int().min(0);
const instant = z.iso.datetime();

const categories = Object.keys(reasonCategories) as (keyof typeof reasonCategories)[];
const partIds = Object.keys(houseScoreParts) as [HouseScorePartId, ...HouseScorePartId[]];

const todoSchema = z.object({
  kind: z.enum(todoKinds),
  count: count.openapi({ description: 'People, plans, files, as the kind has it.' }),
  by: z.iso.date().nullable().openapi({ description: 'By when it should be done; past: it is overdue.' }),
  daysLeft: z.int().nullable().openapi({ description: 'Days until then; below 0 it is overdue.' }),
  link: z
    .object({ page: z.string(), id: z.string().optional() })
    .openapi({ description: 'Where it is done.' }),
  planned: z
    .boolean()
    .optional()
    .openapi({ description: 'Of people who lapse: whether a plan is under way.' }),
  purpose: z.string().optional(),
  right: z.enum(answeredRights).optional().openapi({ description: 'What somebody asked.' }),
});

const reasonSchema = z.object({
  outcome: z.enum(['unlawful', 'unknown']),
  category: z.enum(categories).optional(),
  rule: z.string().optional().openapi({ description: 'Only for who may see people.' }),
  says: z.string().optional(),
  people: count,
});

const overviewSchema = z
  .object({
    at: instant,
    today: z.iso.date(),
    hasPolicy: z.boolean(),
    todo: z.array(todoSchema).openapi({ description: 'What waits, of what you may see; overdue first.' }),
    standing: z
      .object({
        at: instant.openapi({ description: 'When it was counted; of many people some minutes ago at most.' }),
        complete: z.boolean().openapi({ description: 'False while people are judged anew.' }),
        people: z
          .object({
            people: count,
            kept: count.openapi({ description: 'Some purpose may keep their data.' }),
            lapsed: count.openapi({ description: 'No purpose may: their data should be gone.' }),
            undated: count.openapi({ description: 'Nobody can tell yet.' }),
          })
          .nullable(),
        months: z.array(z.string()).openapi({ example: ['2026-11', '2026-12'] }),
        retention: z.array(
          z.object({ ...laneShape, lawful: count, lapses: z.array(count), later: count, never: count }),
        ),
        contact: z.array(
          z.object({
            channel: z.enum(channels),
            people: count.nullable().openapi({ description: 'Whom some purpose may contact by it.' }),
            lanes: z.array(
              z.object({
                ...laneShape,
                lawful: count,
                unlawful: count,
                unknown: count,
                reasons: z.array(reasonSchema),
              }),
            ),
          }),
        ),
      })
      .nullable()
      .openapi({ description: 'Null without agenda:read, and before there is a policy.' }),
    sleepers: z
      .object({
        at: instant,
        people: count,
        steps: z.array(z.object({ id: z.enum(sleeperSteps), people: count })),
      })
      .nullable()
      .openapi({
        description: 'People by months since their last own act. Counted at night; null before the first.',
      }),
    score: z
      .object({
        score: z.int().min(0).max(100).nullable(),
        parts: z.array(
          z.object({
            id: z.enum(partIds),
            name: z.string(),
            weight: z.number(),
            value: z.number().min(0).max(1),
          }),
        ),
        trend: z.array(z.object({ day: z.iso.date(), score: z.int() })),
      })
      .nullable()
      .openapi({ description: 'Only for who sees all purposes. The formula stands in docs/house-score.md.' }),
  })
  .openapi('Overview');

/** GET /overview: what needs doing today, and how the house stands. */
export function overviewResource(house: House): Resource {
  const current = new CurrentFigures(house);
  return resource().openapi(
    createRoute({
      method: 'get',
      path: '/overview',
      tags: ['Overview'],
      summary: 'What needs doing today, and how the house stands',
      description:
        'Each part only where you may see it: what waits for you, the retention curve for 24 months, whom you may ' +
        'contact by channel and why not the others, sleepers, and a score with its trend.',
      ...guarded({ scopes: [] }),
      responses: {
        200: { description: 'The overview.', content: { 'application/json': { schema: overviewSchema } } },
      },
    }),
    async (c) => {
      const found = await overview(house, callerOf(c), current);
      return c.json(said(found, languageIn(c.req.header('accept-language'))), 200);
    },
  );
}

const iso = (at: number): string => new Date(at).toISOString();

function said(found: Overview, language: 'nl' | 'en'): z.input<typeof overviewSchema> {
  const { today, standing, sleepers, score } = found;
  return {
    at: iso(found.at),
    today: formatDay(today),
    hasPolicy: found.hasPolicy,
    todo: found.todo.map(({ by, ...todo }) => ({
      ...todo,
      by: by === null ? null : formatDay(by),
      daysLeft: by === null ? null : by - today,
    })),
    standing: standing && {
      ...standing,
      at: iso(standing.at),
      months: [...standing.months],
      retention: standing.retention.map((lane) => ({ ...lane, lapses: [...lane.lapses] })),
      contact: standing.contact.map(({ channel, people, lanes }) => ({
        channel,
        people,
        lanes: lanes.map(({ reasons, ...lane }) => ({
          ...lane,
          reasons: reasons.map(({ says, ...reason }) => ({
            ...reason,
            ...(says ? { says: says[language] } : {}),
          })),
        })),
      })),
    },
    sleepers: sleepers && {
      at: iso(sleepers.at),
      people: sleepers.value.people,
      steps: sleeperSteps.map((id) => ({ id, people: sleepers.value.sleepers[id] })),
    },
    score: score && {
      score: score.score,
      parts: score.parts.map((part) => ({ ...part, name: houseScoreParts[part.id].name[language] })),
      trend: score.trend.map(({ day, score: each }) => ({ day: formatDay(day), score: each })),
    },
  };
}
