import {
  changePolicy,
  type Json,
  type Policy,
  type PolicyChange,
  PolicyNotChangeable,
  type PolicyProblem,
  parsePolicy,
} from '@houdbaar/core/policy';
import { canonicalJson } from '../../evidence/index.ts';
import { Failure } from '../failure.ts';

/**
 * A text with parts of it changed. What can't be read after the change and could before is refused, by place.
 *
 * @throws {Failure} `invalid-input`
 */
export function changedText(text: string, changes: readonly PolicyChange[]): string {
  const known = new Set(parsePolicy(text).problems.map(nameOf));
  const changed = changing(() => changePolicy(text, ...changes));
  const problems = parsePolicy(changed).problems.filter((problem) => !known.has(nameOf(problem)));
  if (problems.length === 0) return changed;
  throw new Failure(
    'invalid-input',
    {
      nl: 'Deze wijziging past niet in een beleid. Er is niets veranderd.',
      en: 'This change does not fit into a policy. Nothing was changed.',
    },
    {
      errors: problems.map(({ path, says, remedy }) => ({
        path,
        says: { nl: `${says.nl} ${remedy.nl}`, en: `${says.en} ${remedy.en}` },
      })),
    },
  );
}

const nameOf = ({ path, says }: PolicyProblem): string => `${path} ${says.en}`;

/** Does what may find that a text can't be changed part by part. */
export function changing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof PolicyNotChangeable) throw notChangeable(error);
    throw error;
  }
}

function notChangeable({ reason, path }: PolicyNotChangeable): Failure {
  const says = {
    unreadable: {
      nl: 'De tekst van dit voorstel is niet te lezen. Herstel eerst de tekst.',
      en: 'The text of this draft cannot be read. Mend the text first.',
    },
    shared: {
      nl: 'De tekst van dit voorstel gebruikt ankers. Wijzig hem als tekst.',
      en: 'The text of this draft uses anchors. Change it as text.',
    },
    path: {
      nl: 'Dit is geen plaats in een beleid. Noem bijvoorbeeld purposes.nieuwsbrief.retention.',
      en: 'This is no place in a policy. Name one such as purposes.newsletter.retention.',
    },
  }[reason];
  return new Failure('invalid-input', says, { errors: [{ path, says }] });
}

/**
 * A text without signatures that were not given through signing: whoever changes the answers of an assessment, or writes
 * a signature of their own into it, has a draft of it.
 *
 * @param known texts whose signatures were given: a version that was in force, the draft as it stood
 */
export function withoutOwnSignatures(known: readonly string[], text: string): string {
  const given = known.map(assessmentsIn);
  const changes = Object.entries(assessmentsIn(text)).flatMap(([id, answers]): PolicyChange[] => {
    const holds = given.some((each) => each[id] !== undefined && sameText(each[id], answers));
    if (holds) return [];
    return (['signed', 'signedBy'] as const).flatMap((key) =>
      answers[key] === undefined ? [] : [{ path: `assessments.${id}.${key}`, value: null }],
    );
  });
  return changes.length === 0 ? text : changing(() => changePolicy(text, ...changes));
}

type Assessments = NonNullable<Policy['assessments']>;
const assessmentsIn = (text: string): Assessments => parsePolicy(text).policy?.assessments ?? {};
const sameText = (one: object, other: object): boolean =>
  canonicalJson(plain(one)) === canonicalJson(plain(other));
const plain = (value: object): Json => JSON.parse(JSON.stringify(value));
