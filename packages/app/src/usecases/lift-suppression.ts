import { Failure, notFound } from './failure.ts';
import type { Actor, House } from './house.ts';
import type { SuppressionScope } from './ports/index.ts';

/**
 * Takes back an entry of the suppression list that was made by mistake. It stays on the list with who lifted it and why,
 * and binds nobody any more. Not for people who changed their mind: a new consent is recorded as one.
 *
 * @throws {Failure} `invalid-input` without a reason; `not-found` where no such entry binds
 */
export async function liftSuppression(
  house: House,
  { hash, scope }: { readonly hash: string; readonly scope: SuppressionScope },
  reason: string,
  actor: Actor,
): Promise<void> {
  if (reason.trim() === '') throw noReason();
  const lifted = { at: house.clock.now(), by: actor.name, reason: reason.trim() };
  if (!(await house.store.suppression.lift(hash, scope, lifted)))
    throw notFound({ nl: 'de blokkade', en: 'the suppression' }, hash);
}

const noReason = (): Failure =>
  new Failure(
    'invalid-input',
    { nl: 'Schrijf op waarom de blokkade niet klopt.', en: 'Write down why the suppression is wrong.' },
    { errors: [{ path: 'reason', says: { nl: 'ontbreekt', en: 'is missing' } }] },
  );
