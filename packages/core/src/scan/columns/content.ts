import { nationalNumberKind } from '../values/index.ts';
import type { RoleGuess } from './header-rules.ts';
import type { ColumnProfile } from './profile.ts';
import { type ColumnRole, roleInfo } from './roles.ts';

/** Whether the values of a column can be what its header says. */
export type Fit = 'fits' | 'contradicts' | 'silent';

/**
 * Holds the values against a role. `silent` where there are none; text roles take nearly anything, so only plain
 * contradictions count: addresses in a name column, a number where words belong.
 */
export function fitOf(role: ColumnRole, profile: ColumnProfile): Fit {
  if (profile.filled === 0) return 'silent';
  const { share } = profile;
  const yes = (fits: boolean): Fit => (fits ? 'fits' : 'contradicts');
  switch (role) {
    case 'salutation':
      return yes(share('salutation') >= 0.5);
    case 'particle':
      return yes(share('particle') >= 0.5);
    case 'gender':
      return yes(share('gender') >= 0.5);
    case 'nationalNumber':
      return yes(share('letters') < 0.9 || share('severalWords') < 0.3);
    case 'iban':
      return yes(
        share('iban') >= 0.3 || (share('amount') < 0.9 && share('email') === 0 && share('date') === 0),
      );
    case 'ip':
    case 'consentIp':
    case 'confirmedIp':
      return yes(share('ip') >= 0.3);
    case 'age':
    case 'children':
      return yes(share('smallNumber') >= 0.3 || share('boolean') >= 0.8 || share('letters') >= 0.5);
    case 'doubleOptIn':
      return yes(share('date') < 0.5);
    case 'jobTitle':
      return yes(share('salutation') < 0.6 && share('email') < 0.2 && share('amount') < 0.8);
    case 'legalForm':
      return yes(share('letters') >= 0.3 && share('email') === 0);
    case 'firstName':
    case 'lastName':
    case 'fullName':
    case 'middleName':
    case 'company':
    case 'city':
      return yes(share('email') < 0.5 && share('date') < 0.5 && share('letters') >= 0.5);
    case 'street':
      return yes(share('email') < 0.5 && share('date') < 0.5);
    case 'region':
      return yes(share('letters') >= 0.3 && share('email') < 0.5);
    case 'deceased':
      return yes(share('boolean') >= 0.5 || share('date') >= 0.5);
    case 'emailPromotion':
      return yes(share('smallNumber') >= 0.8);
    case 'consentWording':
    case 'freeText':
    case 'tags':
    case 'source':
    case 'sourceDetail':
    case 'consentSource':
      return yes(share('date') < 0.8 && share('email') < 0.8 && (role !== 'tags' || share('amount') < 0.9));
    case 'income':
      return yes(share('email') === 0 && share('date') < 0.5);
    case 'homeOwner':
    case 'doNotTrack':
      return yes(share('boolean') >= 0.3 || share('letters') >= 0.5);
    default:
      return fitOfReading(role, profile);
  }
}

function fitOfReading(role: ColumnRole, { share }: ColumnProfile): Fit {
  const yes = (fits: boolean): Fit => (fits ? 'fits' : 'contradicts');
  switch (roleInfo[role].reads) {
    case 'email':
      return yes(share('email') >= 0.3);
    case 'phone':
      return yes(share('phone') >= 0.3);
    case 'date':
      return yes(share('dateLike') >= 0.3 || share('date') >= 0.3);
    case 'flag':
      return yes(share('optOut') >= 0.3 || share('status') >= 0.3);
    case 'status':
      if (share('email') >= 0.5) return 'contradicts';
      return yes(
        role === 'status' || share('status') >= 0.3 || share('letters') >= 0.5 || share('date') >= 0.5,
      );
    case 'country':
      return yes(share('country') >= 0.3 || (share('letters') >= 0.9 && share('email') === 0));
    case 'amount':
      return yes(share('amount') >= 0.3);
    case 'number':
      return yes(share('amount') >= 0.3);
    case 'key':
      return yes(share('key') >= 0.3 && share('email') < 0.8 && share('date') < 0.8);
    case 'text':
      return 'fits';
  }
}

/** What a column holds by its values alone, the surest first. Used where headers are missing or say nothing. */
export function rolesOfContent(profile: ColumnProfile): RoleGuess[] {
  const guesses: RoleGuess[] = [];
  if (profile.filled === 0) return guesses;
  const { share, filled, distinct } = profile;
  const add = (role: ColumnRole, share_: number, needed: number, confidence: number) => {
    if (share_ >= needed) guesses.push({ role, confidence: Math.min(0.95, confidence * share_) });
  };
  add('email', share('email'), 0.5, 0.95);
  add('iban', share('iban'), 0.5, 0.95);
  add('ip', share('ip'), 0.8, 0.9);
  if (nationalNumberKind(profile.values, false)) guesses.push({ role: 'nationalNumber', confidence: 0.8 });
  // birth dates need a header: other dates look the same
  add('phone', share('date') < 0.3 && share('integer') < 0.9 ? share('phone') : 0, 0.7, 0.8);
  if (filled >= 3) {
    add('consentStatus', share('wordyStatus'), 0.8, 0.7);
    add('salutation', share('salutation'), 0.8, 0.85);
    add('postcode', share('tellingPostcode'), 0.7, 0.85);
    add('jobTitle', distinct > 2 ? share('jobTitle') : 0, 0.6, 0.7);
    add('legalForm', distinct <= 12 ? share('legalForm') : 0, 0.8, 0.7);
    // two-letter codes are many other things too, so they have to vary
    const named = profile.values.filter((value) => value.length > 3).length >= filled / 2;
    const few = distinct <= Math.max(5, filled / 2) && (named || distinct >= 3);
    add('country', few ? share('country') : 0, 0.8, 0.8);
    add('website', share('url'), 0.8, 0.7);
    add('freeText', share('freeText'), 0.4, 0.9);
    add('street', share('street'), 0.6, 0.75);
  }
  return guesses;
}
