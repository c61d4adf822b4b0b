import { createRoute, z } from '@hono/zod-openapi';
import { checkMessage, type MessagePoint } from '@houdbaar/core/message';
import { messageProfile, type Policy, type PolicyPurpose } from '@houdbaar/core/policy';
import { channels, type Language, messageSchema } from '@houdbaar/core/terms';
import { type House, requirePurpose } from '../../usecases/index.ts';
import { callerOf, invalidInput, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { languageIn } from '../language.ts';

const bodySchema = z
  .strictObject({
    purpose: z.string().min(1).max(200),
    channel: z.enum(channels),
    subject: z.string().max(2000).optional(),
    body: z.string().min(1).max(500_000).openapi({ description: 'Text or HTML.' }),
    from: z.string().max(500).optional().openapi({ description: 'The sender as mail programs show it.' }),
    names: z
      .array(z.string().min(1).max(200))
      .max(20)
      .optional()
      .openapi({ description: 'Names by which readers know the sender, beside that of the organisation.' }),
  })
  .openapi('MessageQuestion', {
    example: {
      purpose: 'customer-offers',
      channel: 'email',
      subject: 'Nu 20% korting',
      body: 'Alleen dit weekend. Afmelden: https://example.com/af',
      from: 'Voorbeeld <nieuws@example.com>',
    },
  });

const answerSchema = z
  .object({
    language: z.enum(['nl', 'en', 'fr', 'de']).nullable(),
    points: z.array(
      z.object({
        about: z.enum(['unsubscribe', 'sender', 'promotion', 'products']),
        is: z.enum(['good', 'missing', 'look', 'not-asked']),
        shows: z
          .string()
          .openapi({ description: 'What the text shows; "unknown" where it settles nothing.' }),
        says: z.string(),
        sentence: z.string().optional().openapi({ description: 'The words that decided.' }),
        rule: z.string().optional(),
        cites: z.array(z.string()).optional(),
        source: z.string().optional(),
      }),
    ),
    // What the text settles, for POST /gate; the rest is left out.
    facts: messageSchema,
  })
  .openapi('MessageCheck');

const saidPoint = ({ about, is, shows, says, sentence, rule }: MessagePoint, language: Language) => ({
  about,
  is,
  shows,
  says: says[language],
  ...(sentence === undefined ? {} : { sentence }),
  ...(rule ? { rule: rule.id, cites: [...rule.cites], source: rule.source } : {}),
});

/** POST /message/check: what a message shows of itself, and what is missing for its purpose. */
export function messageCheckResource(house: House): Resource {
  return resource().openapi(
    createRoute({
      method: 'post',
      path: '/message/check',
      tags: ['Gate'],
      summary: 'Check a message before it goes out',
      description:
        'Reads Dutch, English, French and German: whether and how one can unsubscribe, whether the sender is named, ' +
        'whether a service message advertises, and whose products it is about. What the text does not settle is ' +
        'unknown. Nothing of it is kept.',
      ...guarded({
        scopes: ['gate:outcome'],
        body: 1_200_000,
        failures: ['purpose-not-granted', 'no-policy'],
      }),
      request: { body: { required: true, content: { 'application/json': { schema: bodySchema } } } },
      responses: {
        200: { description: 'Point by point.', content: { 'application/json': { schema: answerSchema } } },
      },
    }),
    async (c) => {
      const { purpose, channel, names = [], subject, body, from } = c.req.valid('json');
      requirePurpose(callerOf(c), purpose);
      const { policy } = await house.rulings.current(house.store);
      const declared = declaredIn(policy, purpose);
      const message = messageProfile(declared, channel);
      if (!message) throw invalidInput([noChannel]);
      const { language, points, facts } = checkMessage(
        { body, ...(subject === undefined ? {} : { subject }), ...(from === undefined ? {} : { from }) },
        { kind: declared.kind, channel, declared: message },
        [policy.organisation.name, ...names],
      );
      const said = languageIn(c.req.header('accept-language'));
      c.header('Vary', 'Accept-Language');
      c.header('Cache-Control', 'no-store');
      return c.json({ language, points: points.map((point) => saidPoint(point, said)), facts }, 200);
    },
  );
}

/** @throws {Failure} `invalid-input` where the policy has no such purpose */
function declaredIn({ purposes }: Policy, purpose: string): PolicyPurpose {
  const found = Object.hasOwn(purposes, purpose) ? purposes[purpose] : undefined;
  if (found) return found;
  const known = Object.keys(purposes).join(', ');
  throw invalidInput([
    { path: 'purpose', says: { nl: `Kies uit: ${known}.`, en: `Choose one of: ${known}.` } },
  ]);
}

const noChannel = {
  path: 'channel',
  says: {
    nl: 'Dit doel gebruikt dit kanaal niet. Kies een kanaal dat het doel in het beleid noemt.',
    en: 'This purpose does not use this channel. Choose one that it declares in the policy.',
  },
};
