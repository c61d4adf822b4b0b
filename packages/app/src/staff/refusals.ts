import type { Said } from '@houdbaar/core/terms';
import { Failure, type FailureCode } from '../usecases/index.ts';

interface Refusal {
  readonly code: FailureCode;
  readonly says: Said;
}

const wrongCode: Refusal = {
  code: 'code-refused',
  says: {
    nl: 'Deze code klopt niet of is verlopen. Neem de code die je app nu toont.',
    en: 'This code is not right or has expired. Take the one that your app shows now.',
  },
};

const startAgain: Refusal = {
  code: 'sign-in-refused',
  says: { nl: 'Het inloggen duurde te lang. Begin opnieuw.', en: 'Signing in took too long. Begin again.' },
};

const tooManyCodes: Refusal = {
  code: 'too-many-requests',
  says: {
    nl: 'Er zijn te veel verkeerde codes ingevuld. Wacht een kwartier en begin opnieuw.',
    en: 'Too many wrong codes were entered. Wait a quarter of an hour and begin again.',
  },
};

const wrongPassword: Refusal = {
  code: 'sign-in-refused',
  says: { nl: 'Je wachtwoord klopt niet.', en: 'Your password is not right.' },
};

/** What better-auth refuses, by its own code, as a failure of ours. */
const refusals: Readonly<Record<string, Refusal>> = {
  INVALID_EMAIL_OR_PASSWORD: {
    code: 'sign-in-refused',
    says: {
      nl: 'Dit e-mailadres en wachtwoord horen niet bij elkaar.',
      en: 'This e-mail address and password do not belong together.',
    },
  },
  USER_DISABLED: {
    code: 'sign-in-refused',
    says: {
      nl: 'Je account is uitgeschakeld. Vraag je beheerder.',
      en: 'Your account is disabled. Ask your administrator.',
    },
  },
  INVALID_PASSWORD: wrongPassword,
  INVALID_CODE: wrongCode,
  OTP_HAS_EXPIRED: wrongCode,
  INVALID_BACKUP_CODE: {
    code: 'code-refused',
    says: {
      nl: 'Deze noodcode klopt niet of is al gebruikt.',
      en: 'This emergency code is not right or was used already.',
    },
  },
  INVALID_TWO_FACTOR_COOKIE: startAgain,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: tooManyCodes,
  ACCOUNT_TEMPORARILY_LOCKED: tooManyCodes,
  TOTP_ALREADY_ENABLED: {
    code: 'conflict',
    says: {
      nl: 'Je tweede stap is al ingesteld. Zet die eerst uit.',
      en: 'Your second factor is set up already. Turn it off first.',
    },
  },
  TOTP_NOT_ENABLED: {
    code: 'conflict',
    says: {
      nl: 'Je hebt nog geen tweede stap ingesteld.',
      en: 'You have not set up a second factor yet.',
    },
  },
  BACKUP_CODES_NOT_ENABLED: {
    code: 'conflict',
    says: {
      nl: 'Je hebt nog geen tweede stap ingesteld.',
      en: 'You have not set up a second factor yet.',
    },
  },
  TWO_FACTOR_NOT_ENABLED: {
    code: 'conflict',
    says: {
      nl: 'Je hebt nog geen tweede stap ingesteld.',
      en: 'You have not set up a second factor yet.',
    },
  },
  PROVIDER_NOT_FOUND: {
    code: 'unavailable',
    says: {
      nl: 'Inloggen bij je organisatie is niet ingesteld, of die server is nu niet te bereiken.',
      en: 'Your organisation’s own sign-in is not set up, or its server cannot be reached now.',
    },
  },
};

/** Sentences of ours for what was refused; what better-auth itself says is never shown. */
export function refusalOf(status: number, { code = '' }: { readonly code?: string }): Failure {
  const known = refusals[code];
  if (known) {
    const wait = known.code === 'too-many-requests' ? { data: { retryAfter: 900 } } : {};
    return new Failure(known.code, known.says, wait);
  }
  if (status === 401) return new Failure('key-required', { nl: 'Log eerst in.', en: 'Sign in first.' });
  if (status === 403)
    return new Failure('origin-refused', {
      nl: 'Dit verzoek kwam niet van de pagina van Houdbaar zelf. Open Houdbaar op het juiste adres.',
      en: 'This request did not come from Houdbaar’s own page. Open Houdbaar at its own address.',
    });
  if (status >= 500) throw new Error(`signing in failed: ${code || status}`);
  return new Failure('invalid-input', {
    nl: 'Dit is niet compleet of klopt niet. Kijk na wat je invulde.',
    en: 'This is incomplete or not right. Look over what you filled in.',
  });
}
