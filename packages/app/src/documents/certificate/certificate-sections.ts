import type { Language, Said } from '@houdbaar/core/terms';
import type { CertificateInput, CertificateRow, StaffAct } from '../../usecases/index.ts';
import {
  type Block,
  facts,
  heading,
  note,
  paragraph,
  type TimeWords,
  table,
  timeWords,
} from '../pdf/index.ts';
import { type Voice, voiceIn } from '../scan-report/index.ts';
import { inOrder } from './certificate.ts';
import { cleanUpActions } from './clean-up-actions.ts';
import { actionWords, byAccount, fromUntil, headings, heads, labels, plain, skipWords } from './words.ts';

/** How one certificate speaks. */
export interface CertificateVoice {
  readonly language: Language;
  readonly voice: Voice;
  readonly time: TimeWords;
  say(said: Said): string;
}

export const certificateVoice = (input: CertificateInput, language: Language): CertificateVoice => ({
  language,
  voice: voiceIn(language),
  time: timeWords(language, input.timeZone),
  say: (said) => said[language],
});

export function resultSection(input: CertificateInput, { say, voice }: CertificateVoice): Block[] {
  return [
    heading(say(headings.result)),
    table(
      [
        { head: say(heads.action), width: '*' },
        { head: say(heads.people), width: 90, figures: true },
      ],
      cleanUpActions.map((action) => [say(actionWords[action]), voice.number(input.totals[action])]),
    ),
    paragraph(say(input.plan.finished ? plain.finished : plain.stopped)),
  ];
}

export function rulesSection(input: CertificateInput, speak: CertificateVoice): Block[] {
  const { say, voice } = speak;
  if (input.rows.length === 0) return [];
  return [
    heading(say(headings.rules)),
    table(
      [
        { head: say(heads.purpose), width: 128 },
        { head: say(heads.action), width: 96 },
        { head: say(heads.rule), width: '*' },
        { head: say(heads.people), width: 52, figures: true },
      ],
      inOrder(input.rows).map((row) => [
        purposeName(row, input, speak),
        actionName(row, speak),
        row.says ? ([say(row.says), row.rule] as const) : row.rule,
        voice.number(row.people),
      ]),
    ),
    note(say(plain.overlap)),
  ];
}

function purposeName({ purpose }: CertificateRow, input: CertificateInput, speak: CertificateVoice): string {
  if (purpose === undefined) return speak.say(plain.noPurpose);
  const wording = Object.hasOwn(input.purposes, purpose) ? input.purposes[purpose] : undefined;
  return wording?.[speak.language] ?? wording?.nl ?? wording?.en ?? purpose;
}

function actionName({ action, fields = [] }: CertificateRow, { say, voice }: CertificateVoice): string {
  const named = fields.map((field) => voice.field(field)).join(', ');
  return named ? `${say(actionWords[action])}: ${named}` : say(actionWords[action]);
}

export function skippedSection({ skipped }: CertificateInput, { say, voice }: CertificateVoice): Block[] {
  const some = skipped.filter(({ people }) => people > 0);
  if (some.length === 0) return [heading(say(headings.skipped)), paragraph(say(plain.nobodySkipped))];
  return [
    heading(say(headings.skipped)),
    table(
      [
        { head: say(heads.reason), width: '*' },
        { head: say(heads.people), width: 90, figures: true },
      ],
      some.map(({ reason, people }) => [say(skipWords[reason]), voice.number(people)]),
    ),
  ];
}

export function sourcesSection({ sources }: CertificateInput, { say, voice }: CertificateVoice): Block[] {
  if (sources.length === 0) return [heading(say(headings.sources)), paragraph(say(plain.noSources))];
  const open = sources.some(({ waiting }) => waiting > 0);
  return [
    heading(say(headings.sources)),
    table(
      [
        { head: say(heads.source), width: '*' },
        { head: say(heads.done), width: 70, figures: true },
        { head: say(heads.waiting), width: 70, figures: true },
      ],
      sources.map(({ name, done, waiting }) => [name, voice.number(done), voice.number(waiting)]),
    ),
    ...(open ? [paragraph(say(plain.notAllTold))] : []),
  ];
}

export function planSection({ plan, versions }: CertificateInput, speak: CertificateVoice): Block[] {
  const { say, voice, time, language } = speak;
  const act = ({ at, by }: StaffAct) => byAccount[language](time.instant(at), by.account, by.role ?? '');
  const { from, to, by } = plan.executed;
  const ran = fromUntil[language](time.second(from), time.second(to));
  return [
    heading(say(headings.plan)),
    ...facts([
      [say(labels.plan), plan.id],
      [say(labels.planHash), plan.hash],
      [say(labels.planned), voice.number(plan.people)],
      [say(labels.created), act(plan.created)],
      [say(labels.announced), plan.announced === undefined ? undefined : time.instant(plan.announced)],
      [say(labels.approved), plan.approvals.length > 0 ? plan.approvals.map(act) : say(plain.noApproval)],
      [say(labels.executed), byAccount[language](ran, by.account, by.role ?? '')],
      [say(labels.policy), versions.policy],
      [say(labels.law), versions.law],
    ]),
  ];
}

export function evidenceSection({ seal }: CertificateInput, { say, time }: CertificateVoice): Block[] {
  if (!seal) return [heading(say(headings.evidence)), paragraph(say(plain.noSeal))];
  return [
    heading(say(headings.evidence)),
    paragraph(say(plain.sealed)),
    ...facts([
      [say(labels.seal), time.day(seal.day)],
      [say(labels.root), seal.root],
      [say(labels.signature), seal.signature.value],
    ]),
  ];
}
