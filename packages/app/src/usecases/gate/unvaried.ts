import type { Message } from '@houdbaar/core/terms';
import { formatDay } from '@houdbaar/core/time';
import { Failure, type FieldProblem } from '../failure.ts';
import { type House, todayOf } from '../house.ts';
import { differing, laneFor } from './gate-lane.ts';
import type { GateRequest } from './gate-request.ts';

/**
 * Facts of a message that open or close another way to permission. What differs from person to person when these are
 * varied is the reason itself. How a message is made (its way out, its sender) forbids it to everybody or to nobody.
 */
const probing: readonly (keyof Message)[] = [
  'content',
  'onBehalfOf',
  'products',
  'initiatedBy',
  'relatesToContract',
];

/**
 * Who may vary the day or the kind of message can find out the reason from outcomes alone: an objection goes with a day on
 * which it was not there yet, an exception for customers with other products. So whoever may not see reasons asks for
 * today, about the message that the purpose declares.
 *
 * @param pathOf where a field stands in the request
 * @throws {Failure} `invalid-input`, naming each field; as `laneFor`
 */
export async function requireUnvaried(
  house: House,
  { reasons, purpose, channel, day, message }: Omit<GateRequest, 'audience'>,
  pathOf: { readonly day: string; message(fact: string): string },
): Promise<void> {
  if (reasons !== 'none') return;
  const errors: FieldProblem[] = [];
  const today = todayOf(house);
  if (day !== undefined && day !== today)
    errors.push({
      path: pathOf.day,
      says: {
        nl: `Zonder het recht gate:reasons kun je alleen naar vandaag vragen (${formatDay(today)}). Laat de dag weg.`,
        en: `Without the scope gate:reasons you can ask about today only (${formatDay(today)}). Leave the day out.`,
      },
    });
  if (message) {
    const lane = laneFor(await house.rulings.current(house.store), purpose, channel);
    const others = differing(lane, message) ?? {};
    for (const fact of probing)
      if (others[fact] !== undefined)
        errors.push({
          path: pathOf.message(fact),
          says: {
            nl: 'Dit wijkt af van wat het doel in het beleid opgeeft. Vraag het onder een doel dat dit opgeeft, of met een sleutel met het recht gate:reasons.',
            en: 'This differs from what the purpose declares in the policy. Ask under a purpose that declares it, or with a key that has the scope gate:reasons.',
          },
        });
  }
  if (errors.length === 0) return;
  throw new Failure(
    'invalid-input',
    {
      nl: 'Met deze sleutel stel je de vraag zoals het doel hem opgeeft, voor vandaag. Bij elk veld staat wat je kunt doen.',
      en: 'With this key you ask as the purpose declares it, for today. Each field says what to do.',
    },
    { errors },
  );
}
