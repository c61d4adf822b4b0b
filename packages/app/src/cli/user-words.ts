import type { Language } from '@houdbaar/core/terms';

interface Words {
  readonly link: (until: string) => string;
  readonly disabled: (email: string, keys: number) => string;
  readonly withoutFactor: (email: string) => string;
  readonly none: string;
  readonly noRoles: string;
  readonly states: Readonly<Record<'invited' | 'active' | 'disabled', string>>;
}

/** What `houdbaar user` says. */
export const userWords: Readonly<Record<Language, Words>> = {
  nl: {
    link: (until) => `Geef deze link alleen aan wie hij voor is. Hij werkt één keer, tot ${until}.`,
    disabled: (email, keys) =>
      `${email} kan niet meer inloggen.${keys === 0 ? '' : ` ${keys === 1 ? 'Eén sleutel is' : `${keys} sleutels zijn`} ingetrokken.`}`,
    withoutFactor: (email) => `De tweede stap van ${email} is weggehaald.`,
    none: 'Er zijn nog geen gebruikers.',
    noRoles: 'geen rol',
    states: { invited: 'uitgenodigd', active: 'actief', disabled: 'uitgeschakeld' },
  },
  en: {
    link: (until) => `Give this link to nobody but who it is for. It works once, until ${until}.`,
    disabled: (email, keys) =>
      `${email} can no longer sign in.${keys === 0 ? '' : ` ${keys === 1 ? 'One key was' : `${keys} keys were`} revoked.`}`,
    withoutFactor: (email) => `The second factor of ${email} was taken away.`,
    none: 'There are no users yet.',
    noRoles: 'no role',
    states: { invited: 'invited', active: 'active', disabled: 'disabled' },
  },
};
