import type { Said } from '@houdbaar/core/terms';
import { exampleEmail } from '../../usecases/index.ts';

/** What is in the house, as far as the first steps depend on it. */
export interface HouseState {
  /** Active people; absent where the reader may not know. */
  readonly people?: number;
  readonly hasPolicy: boolean;
  /** The people are those of the sample company. */
  readonly sample: boolean;
}

export interface NextCommand {
  readonly command: string;
  readonly says: Said;
}

const own = {
  import: {
    command: 'npx houdbaar import customers.csv --source CRM',
    says: { nl: 'je eigen export inlezen', en: 'import your own export' },
  },
  policy: {
    command: 'npx houdbaar policy export > policy.yaml',
    says: { nl: 'het beleid dat nu geldt, om aan te passen', en: 'the policy in force, to adapt' },
  },
  template: {
    command: 'npx houdbaar policy export > policy.yaml',
    says: { nl: 'een voorbeeld van een beleid, om aan te passen', en: 'an example of a policy, to adapt' },
  },
  apply: {
    command: 'npx houdbaar policy apply policy.yaml',
    says: { nl: 'dat beleid laten gelden', en: 'put that policy in force' },
  },
  plan: {
    command: 'npx houdbaar plan',
    says: {
      nl: 'wie zijn tijd heeft gehad; er wordt niets gewist',
      en: 'who has had their time; nothing is erased',
    },
  },
  doctor: {
    command: 'npx houdbaar doctor',
    says: { nl: 'kijken of alles in orde is', en: 'see whether all is well' },
  },
  removeSample: {
    command: 'npx houdbaar sample remove',
    says: { nl: 'het voorbeeld weghalen en zelf beginnen', en: 'remove the sample and begin yourself' },
  },
} satisfies Record<string, NextCommand>;

/** What the sample company shows; its policy has this purpose. */
const sampleCommands: readonly NextCommand[] = [
  {
    command: 'npx houdbaar gate --purpose customer-offers --channel email --everyone --summary',
    says: { nl: 'wie je een aanbieding mag mailen, en waarom', en: 'whom you may mail an offer, and why' },
  },
  {
    command: `npx houdbaar person ${exampleEmail}`,
    says: {
      nl: 'wat er van iemand bewaard wordt, waarom en tot wanneer',
      en: 'what is held of someone, why and until when',
    },
  },
];

/** The few commands that make most sense next, as they are typed in the folder from which the server was started. */
export function nextCommands({ people, hasPolicy, sample }: HouseState): readonly NextCommand[] {
  if (sample) return [...sampleCommands, own.plan, own.removeSample];
  if (!hasPolicy) return [own.template, own.apply, own.import];
  return people === 0 ? [own.import, own.policy, own.doctor] : [own.policy, own.apply, own.plan];
}
