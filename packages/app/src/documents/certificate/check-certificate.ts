import { type CertificateInput, looksPersonal } from '../../usecases/index.ts';
import { cleanUpActions } from './clean-up-actions.ts';

/** The numbers contradict each other; a certificate with them would certify nothing. */
export class CountsDontAddUp extends Error {
  override readonly name = 'CountsDontAddUp';
  readonly plan: number;
  readonly handled: number;
  readonly skipped: number;
  constructor(plan: number, handled: number, skipped: number) {
    super(`a plan for ${plan} people cannot have ${handled} handled and ${skipped} skipped`);
    this.plan = plan;
    this.handled = handled;
    this.skipped = skipped;
  }
}

/** Something in the certificate looks like data about a person. Names the place, never the content. */
export class PersonalDataInCertificate extends Error {
  override readonly name = 'PersonalDataInCertificate';
  /** JSON pointer (RFC 6901) into the input. */
  readonly pointer: string;
  constructor(pointer: string) {
    super(`what stands at ${pointer} looks like data about a person`);
    this.pointer = pointer;
  }
}

/** The certificate was not made from these facts, so the paper would say otherwise than the file in it. */
export class CertificateMismatch extends Error {
  override readonly name = 'CertificateMismatch';
  readonly id: string;
  constructor(id: string) {
    super(`the signed certificate says otherwise than the facts of ${id}`);
    this.id = id;
  }
}

const accountForm = /^[\w-]{1,64}$/u;

/**
 * @throws {CountsDontAddUp}, and {PersonalDataInCertificate} for anything like an e-mail address or telephone
 * number, or an account that is no plain account
 */
export function checkCertificate(input: CertificateInput): void {
  checkCounts(input);
  checkAccounts(input);
  checkTexts(input, '');
}

function checkCounts({ plan, handled, skipped, totals }: CertificateInput): void {
  const passed = skipped.reduce((sum, { people }) => sum + people, 0);
  const told = handled + passed;
  const tooMany = cleanUpActions.some((action) => totals[action] > handled);
  const tooFew = cleanUpActions.reduce((sum, action) => sum + totals[action], 0) < handled;
  if (told > plan.people || (plan.finished && told < plan.people) || tooMany || tooFew)
    throw new CountsDontAddUp(plan.people, handled, passed);
}

function checkAccounts({ plan }: CertificateInput): void {
  const staff: readonly (readonly [string, string])[] = [
    ['/plan/created/by/account', plan.created.by.account],
    ['/plan/executed/by/account', plan.executed.by.account],
    ...plan.approvals.map(({ by }, index) => [`/plan/approvals/${index}/by/account`, by.account] as const),
  ];
  for (const [pointer, account] of staff)
    if (!accountForm.test(account)) throw new PersonalDataInCertificate(pointer);
}

function checkTexts(value: unknown, pointer: string): void {
  if (typeof value === 'string') {
    if (looksPersonal(value)) throw new PersonalDataInCertificate(pointer);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    checkTexts(name, at);
    checkTexts(member, at);
  }
}
