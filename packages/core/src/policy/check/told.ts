import type { Policy } from '../schema.ts';
import { type CheckContext, finding, type PolicyFinding, purposesOf } from './finding.ts';
import { checkOrganisation } from './organisation.ts';
import { checkRecipients, checkSources, isNone } from './parties.ts';

function checkPurposes(policy: Policy): PolicyFinding[] {
  return purposesOf(policy).flatMap(({ id, purpose }) => {
    const found: PolicyFinding[] = [];
    const links = [
      ['assessment', purpose.assessment === undefined ? [] : [purpose.assessment], policy.assessments],
      ['sources', purpose.sources ?? [], policy.sources],
      ['recipients', purpose.recipients ?? [], policy.recipients],
    ] as const;
    for (const [key, names, there] of links) {
      for (const name of names.filter((each) => !Object.hasOwn(there ?? {}, each))) {
        found.push(
          finding('name-unknown', 'error', ['purposes', id, key], {
            cites: ['GDPR 30(1)'],
            says: {
              nl: `"${name}" bestaat niet in dit beleid.`,
              en: `"${name}" does not exist in this declaration.`,
            },
            remedy: { nl: 'Voeg het toe of verbeter de naam.', en: 'Add it or correct the name.' },
          }),
        );
      }
    }
    const { role, automatedDecisions } = purpose;
    if (typeof role === 'object' && isNone(role.arrangement)) {
      found.push(
        finding('role-arrangement-missing', 'error', ['purposes', id, 'role', 'arrangement'], {
          cites: [role.as === 'joint' ? 'GDPR 26' : 'GDPR 28(3)'],
          says: {
            nl: `De afspraak met ${role.with} is niet vastgelegd.`,
            en: `The arrangement with ${role.with} is not laid down.`,
          },
          remedy: { nl: 'Noteer waar de overeenkomst ligt.', en: 'Note where the agreement is kept.' },
        }),
      );
    }
    if (
      typeof automatedDecisions === 'object' &&
      !(automatedDecisions.logic && automatedDecisions.consequences)
    ) {
      found.push(
        finding('automated-decision-untold', 'error', ['purposes', id, 'automatedDecisions'], {
          cites: ['GDPR 22', 'GDPR 13(2)(f)'],
          says: {
            nl: 'Er wordt automatisch over mensen beslist, maar er staat niet volgens welke logica of met welk gevolg.',
            en: 'Decisions about people are automated, but the logic or the consequence is not told.',
          },
          remedy: { nl: 'Leg allebei uit in gewone taal.', en: 'Explain both in plain words.' },
        }),
      );
    }
    return found;
  });
}

/** What the law wants told and recorded: who, with whom, whereto, how protected. */
export function checkTold({ policy }: CheckContext): PolicyFinding[] {
  return [
    ...checkOrganisation(policy),
    ...checkPurposes(policy),
    ...checkRecipients(policy),
    ...checkSources(policy),
  ];
}
