import type { Day } from '../../time/index.ts';
import { permissionChannels } from '../columns/index.ts';
import type { ChannelPermission, PersonRecord } from '../people/index.ts';
import { AddressBook, nameSign } from './address-book.ts';

const says = ({ status }: ChannelPermission): boolean => status === 'subscribed' || status === 'confirmed';

const refusesBy = ({ status, optedOut }: ChannelPermission): boolean =>
  optedOut === true || status === 'unsubscribed' || status === 'complained' || status === 'suppressed';

/**
 * What several findings look at in one person, read once: sign-ups, refusals and whether the address came by before.
 * One object for a whole scan, as short-lived in its contents as the record.
 */
export class Signs {
  /** Signed up for something, in any channel, whatever was refused. */
  signedUp = false;
  /** On the list for e-mail: signed up for it and not refused. */
  mailed = false;
  /** Refused e-mail, or everything. */
  refused = false;
  /** Signed up in one column and refused in another, for the same channel. */
  contradicts = false;
  /** A sign-up without any day. */
  undated = false;
  /** The latest day of a consent, undefined where none is told. */
  consented: Day | undefined;
  /** A confirmation through the address is on file. */
  confirmed = false;
  /** The address came by before, under the same name or without one. */
  again = false;
  /** The address came by before, under another name. */
  furtherPerson = false;
  /** People who are signed up with an address whose holder refused on another row, as far as this row shows them. */
  refusedElsewhere = 0;

  /** Whether any person so far had a sign-up or refusal: the name of a file tells it where no column does. */
  anyStatus = false;
  anyRefusal = false;

  readonly #book = new AddressBook();

  read(person: PersonRecord): void {
    this.#readPermission(person);
    this.#readAddress(person);
    if (this.signedUp) this.anyStatus = true;
    if (this.refused) this.anyRefusal = true;
  }

  #readPermission(person: PersonRecord): void {
    const { permission, permissionAll, unsubscribed, emailPromotion, confirmed } = person;
    const yesToAll = says(permissionAll);
    const noToAll = refusesBy(permissionAll);
    let consented = permissionAll.at;
    if (confirmed !== undefined && (consented === undefined || confirmed > consented)) consented = confirmed;
    let yes = yesToAll;
    let undated = yesToAll && consented === undefined;
    let contradicts = yesToAll && permissionAll.optedOut === true;
    for (const channel of permissionChannels) {
      const own = permission[channel];
      if (own.at !== undefined && (consented === undefined || own.at > consented)) consented = own.at;
      if (!says(own)) continue;
      yes = true;
      if (own.at === undefined && permissionAll.at === undefined && confirmed === undefined) undated = true;
      if (noToAll || own.optedOut === true) contradicts = true;
    }
    const { email } = permission;
    const promoted = emailPromotion === 'own' || emailPromotion === 'own-and-partners';
    if (promoted && consented === undefined) undated = true;
    // Whoever signed up again after leaving is on the list by right.
    const left = unsubscribed !== undefined && (consented === undefined || consented <= unsubscribed);
    const refused = noToAll || refusesBy(email) || left || emailPromotion === 'none';
    const onList = says(email) || yesToAll || promoted;
    this.signedUp = yes || promoted;
    this.refused = refused;
    this.mailed = onList && !refused && person.contradicted !== true;
    this.contradicts = contradicts || person.contradicted === true || (onList && refused);
    this.undated = undated;
    this.consented = consented;
    this.confirmed =
      confirmed !== undefined ||
      person.doubleOptIn === true ||
      email.status === 'confirmed' ||
      permissionAll.status === 'confirmed';
  }

  #readAddress(person: PersonRecord): void {
    this.again = this.furtherPerson = false;
    this.refusedElsewhere = 0;
    const key = person.duplicate.email;
    if (key === undefined) return;
    const { number, known } = this.#book.enter(key);
    this.furtherPerson = this.#book.isFurtherPerson(number, nameSign(person));
    this.again = known && !this.furtherPerson;
    if (this.refused) this.refusedElsewhere = this.#book.refuse(number);
    // A yes and a no in one record doesn't undo that another record of the address said no.
    else if (this.mailed || person.contradicted === true) this.refusedElsewhere = this.#book.accept(number);
  }
}
