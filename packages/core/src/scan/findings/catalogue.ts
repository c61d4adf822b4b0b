import type { FindingKind } from './finding-kind.ts';
import { activityKinds } from './kinds/activity.ts';
import { basisKinds } from './kinds/basis.ts';
import { consentKinds } from './kinds/consent.ts';
import { contactPointKinds } from './kinds/contact-points.ts';
import { duplicateKinds } from './kinds/duplicates.ts';
import { fieldKinds } from './kinds/fields.ts';
import { mailingKinds } from './kinds/mailing.ts';
import { objectionKinds } from './kinds/objections.ts';
import { originKinds } from './kinds/origin.ts';
import { recipientKinds } from './kinds/recipients.ts';
import { retentionKinds } from './kinds/retention.ts';
import { sensitiveKinds } from './kinds/sensitive-data.ts';
import { vulnerableKinds } from './kinds/vulnerable-people.ts';

/** Every kind of finding that a scan looks for. */
export const findingKinds: readonly FindingKind[] = [
  ...retentionKinds,
  ...activityKinds,
  ...mailingKinds,
  ...basisKinds,
  ...consentKinds,
  ...objectionKinds,
  ...vulnerableKinds,
  ...fieldKinds,
  ...sensitiveKinds,
  ...originKinds,
  ...duplicateKinds,
  ...contactPointKinds,
  ...recipientKinds,
];
