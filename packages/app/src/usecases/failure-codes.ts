import type { Said } from '@houdbaar/core/terms';

/** What a failure means outside: over HTTP, on the command line, and as a short title for people. */
export interface FailureMeaning {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503;
  /** The exit code of the command. */
  readonly exit: number;
  readonly title: Said;
}

/**
 * Exit codes beyond 0 (done): 1 found errors in what it was given; 2 could not do its work as asked; 3 not
 * found; 4 not allowed; 5 in conflict with what is there; 6 not possible now, try again later.
 */
const exit = { wrong: 2, missing: 3, forbidden: 4, conflict: 5, later: 6 } as const;

/** The one table of expected failures. A new kind of failure is a line here. */
export const failureCodes = {
  'malformed-body': {
    status: 400,
    exit: exit.wrong,
    title: { nl: 'De inhoud is niet te lezen', en: 'The body cannot be read' },
  },
  'key-required': {
    status: 401,
    exit: exit.forbidden,
    title: { nl: 'Een sleutel is nodig', en: 'A key is needed' },
  },
  'key-refused': {
    status: 401,
    exit: exit.forbidden,
    title: { nl: 'Deze sleutel geldt niet', en: 'This key is not valid' },
  },
  'sign-in-refused': {
    status: 401,
    exit: exit.forbidden,
    title: { nl: 'Inloggen is niet gelukt', en: 'Signing in failed' },
  },
  'code-refused': {
    status: 401,
    exit: exit.forbidden,
    title: { nl: 'Deze code klopt niet', en: 'This code is not right' },
  },
  'origin-refused': {
    status: 403,
    exit: exit.forbidden,
    title: { nl: 'Dit verzoek kwam van een andere site', en: 'This request came from another site' },
  },
  'second-factor-missing': {
    status: 403,
    exit: exit.forbidden,
    title: { nl: 'Stel eerst een tweede stap in', en: 'Set up a second factor first' },
  },
  'own-roles': {
    status: 403,
    exit: exit.forbidden,
    title: { nl: 'Je kunt jezelf geen rol geven', en: 'You cannot give yourself a role' },
  },
  'last-administrator': {
    status: 409,
    exit: exit.conflict,
    title: { nl: 'Dit is de enige beheerder', en: 'This is the only administrator' },
  },
  'link-ended': {
    status: 410,
    exit: exit.conflict,
    title: { nl: 'Deze link werkt niet meer', en: 'This link no longer works' },
  },
  'scope-missing': {
    status: 403,
    exit: exit.forbidden,
    title: { nl: 'Dit mag je niet', en: 'You may not do this' },
  },
  'purpose-not-granted': {
    status: 403,
    exit: exit.forbidden,
    title: { nl: 'Dit doel mag je niet zien', en: 'You may not see this purpose' },
  },
  'grant-too-wide': {
    status: 403,
    exit: exit.forbidden,
    title: { nl: 'Je kunt niet meer geven dan je hebt', en: 'You can grant no more than you have' },
  },
  'setup-token-refused': {
    status: 403,
    exit: exit.forbidden,
    title: { nl: 'Deze instelcode klopt niet', en: 'This set-up token is not right' },
  },
  'setup-done': {
    status: 410,
    exit: exit.conflict,
    title: { nl: 'Het instellen is al gedaan', en: 'Set-up has been done' },
  },
  'second-person-needed': {
    status: 403,
    exit: exit.forbidden,
    title: { nl: 'Iemand anders moet dit goedkeuren', en: 'Someone else must approve this' },
  },
  'not-found': {
    status: 404,
    exit: exit.missing,
    title: { nl: 'Niet gevonden', en: 'Not found' },
  },
  'method-not-allowed': {
    status: 405,
    exit: exit.wrong,
    title: { nl: 'Dit kan hier niet met deze methode', en: 'This method is not possible here' },
  },
  conflict: {
    status: 409,
    exit: exit.conflict,
    title: { nl: 'Dit botst met wat er al is', en: 'This conflicts with what is there' },
  },
  'changed-meanwhile': {
    status: 409,
    exit: exit.conflict,
    title: { nl: 'Het is intussen veranderd', en: 'It has changed in the meantime' },
  },
  'grace-runs': {
    status: 409,
    exit: exit.later,
    title: { nl: 'De bedenktijd loopt nog', en: 'The grace period still runs' },
  },
  'plan-altered': {
    status: 409,
    exit: exit.conflict,
    title: { nl: 'Het plan is gewijzigd', en: 'The plan was altered' },
  },
  'plan-outdated': {
    status: 409,
    exit: exit.conflict,
    title: { nl: 'Het plan is verouderd', en: 'The plan is outdated' },
  },
  'no-policy': {
    status: 409,
    exit: exit.conflict,
    title: { nl: 'Er is nog geen beleid', en: 'There is no policy yet' },
  },
  'request-running': {
    status: 409,
    exit: exit.conflict,
    title: { nl: 'Dit verzoek loopt al', en: 'This request is running already' },
  },
  'too-large': {
    status: 413,
    exit: exit.wrong,
    title: { nl: 'Te groot', en: 'Too large' },
  },
  'media-type-unknown': {
    status: 415,
    exit: exit.wrong,
    title: { nl: 'Dit soort inhoud wordt niet gelezen', en: 'This kind of content is not read' },
  },
  'invalid-input': {
    status: 422,
    exit: exit.wrong,
    title: { nl: 'Iets in de invoer klopt niet', en: 'Something in the input is not right' },
  },
  'idempotency-key-reused': {
    status: 422,
    exit: exit.conflict,
    title: {
      nl: 'Deze Idempotency-Key hoort bij een ander verzoek',
      en: 'This Idempotency-Key belongs to another request',
    },
  },
  'too-many-requests': {
    status: 429,
    exit: exit.later,
    title: { nl: 'Te veel verzoeken', en: 'Too many requests' },
  },
  'ring-refused': {
    status: 503,
    exit: exit.wrong,
    title: { nl: 'De sleutelbos gaat niet open', en: 'The key ring does not open' },
  },
  'ring-missing': {
    status: 503,
    exit: exit.conflict,
    title: { nl: 'De sleutelbos past niet', en: 'The key ring does not fit' },
  },
  'restore-unfinished': {
    status: 503,
    exit: exit.conflict,
    title: { nl: 'Het terugzetten is niet afgemaakt', en: 'The restore was not finished' },
  },
  'vault-unreachable': {
    status: 503,
    exit: exit.later,
    title: { nl: 'De kluis is niet te bereiken', en: 'The vault cannot be reached' },
  },
  'vault-refused': {
    status: 503,
    exit: exit.conflict,
    title: { nl: 'De kluis past niet bij deze gegevens', en: 'The vault does not fit these data' },
  },
  unavailable: {
    status: 503,
    exit: exit.later,
    title: { nl: 'Nu niet mogelijk', en: 'Not possible now' },
  },
} as const satisfies Record<string, FailureMeaning>;

export type FailureCode = keyof typeof failureCodes;
