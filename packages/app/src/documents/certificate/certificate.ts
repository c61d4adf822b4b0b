import { formatDay } from '@houdbaar/core/time';
import { canonicalJson, type DailyRoot, type JsonValue } from '../../evidence/index.ts';
import {
  type KeyRing,
  type PublicKey,
  publicKeys,
  type Signature,
  type SignatureCheck,
  sign,
  verifySignature,
} from '../../keys/index.ts';
import type { CertificateInput, CertificateRow, StaffAct } from '../../usecases/index.ts';
import { type JsonObject, jsonFile, present } from '../json.ts';
import { checkCertificate } from './check-certificate.ts';
import { cleanUpActions } from './clean-up-actions.ts';

/** A signed certificate, checkable with public keys alone. */
export interface Certificate {
  readonly format: 'houdbaar-certificate';
  readonly version: 1;
  readonly content: JsonObject;
  readonly publicKeys: readonly PublicKey[];
  readonly signature: Signature;
}

const domain = 'cleanup-certificate';
const bytesOf = (content: JsonObject): Buffer => Buffer.from(canonicalJson(content), 'utf8');
const utc = (instant: number): string => new Date(instant).toISOString();

/**
 * Certifies an executed clean-up.
 *
 * @throws {CountsDontAddUp} or {PersonalDataInCertificate}
 */
export function makeCertificate(ring: KeyRing, input: CertificateInput): Certificate {
  const content = certificateContent(input);
  return {
    format: 'houdbaar-certificate',
    version: 1,
    content,
    publicKeys: publicKeys(ring),
    signature: sign(ring, domain, bytesOf(content)),
  };
}

/** Whether the signature fits; that the keys are the organisation's is known by their fingerprints. */
export const verifyCertificate = (
  keys: readonly PublicKey[],
  { content, signature }: Pick<Certificate, 'content' | 'signature'>,
): SignatureCheck => verifySignature(keys, domain, bytesOf(content), signature);

/** Whether a certificate says just what these facts say. */
export const isOf = (certificate: Certificate, input: CertificateInput): boolean =>
  canonicalJson(certificate.content) === canonicalJson(certificateContent(input));

/** The file for machines. */
export const certificateJson = (certificate: Certificate): string => jsonFile(certificate);

/** The name under which the file is handed over. */
export const certificateFileName = (input: Pick<CertificateInput, 'id'>, kind: 'json' | 'pdf'): string =>
  `houdbaar-certificate-${input.id}.${kind}`;

/** Rows in an order of their own, so that the same clean-up gives the same certificate. */
export function inOrder(rows: readonly CertificateRow[]): readonly CertificateRow[] {
  const key = ({ purpose = '', action, rule }: CertificateRow) =>
    `${purpose}\0${cleanUpActions.indexOf(action)}\0${rule}`;
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function certificateContent(input: CertificateInput): JsonObject {
  checkCertificate(input);
  const { plan, organisation, seal } = input;
  return present({
    id: input.id,
    made: utc(input.made),
    timeZone: input.timeZone,
    organisation: { name: organisation.name, country: organisation.country },
    plan: present({
      id: plan.id,
      sha256: plan.hash,
      people: plan.people,
      created: actOf(plan.created),
      announced: plan.announced === undefined ? undefined : utc(plan.announced),
      approvals: plan.approvals.map(actOf),
      executed: {
        from: utc(plan.executed.from),
        to: utc(plan.executed.to),
        by: staffOf(plan.executed.by),
      },
      finished: plan.finished,
    }),
    versions: { policy: input.versions.policy, law: input.versions.law },
    handled: input.handled,
    totals: { ...input.totals },
    rows: inOrder(input.rows).map(rowOf),
    purposes: Object.fromEntries(
      Object.entries(input.purposes).map(([id, wording]) => [id, present({ ...wording })]),
    ),
    skipped: input.skipped.map(({ reason, people }) => ({ reason, people })),
    sources: input.sources.map(({ name, waiting, done }) => ({ name, waiting, done })),
    seal: seal && sealOf(seal),
  });
}

const staffOf = ({ account, role }: StaffAct['by']): JsonObject => present({ account, role });
const actOf = ({ at, by }: StaffAct): JsonObject => ({ at: utc(at), by: staffOf(by) });

const rowOf = ({ action, purpose, rule, says, people, fields }: CertificateRow): JsonObject =>
  present({ action, purpose, rule, says: says && { nl: says.nl, en: says.en }, people, fields });

const sealOf = ({ day, leaves, root, previous, signature }: DailyRoot): JsonValue => ({
  day: formatDay(day),
  leaves,
  root,
  previous,
  signature: { ...signature },
});
