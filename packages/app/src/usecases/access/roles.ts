import type { Said } from '@houdbaar/core/terms';
import type { GrantedPurposes, Role } from '../ports/index.ts';
import { type Scope, scopeNames } from './scopes.ts';

export interface RoleMeaning {
  readonly name: Said;
  /** What someone with this role is here for. */
  readonly about: Said;
  readonly scopes: readonly Scope[];
  /** What the role sees where nobody decided about its purposes. */
  readonly purposes: GrantedPurposes;
}

/** What is about the installation rather than about people: the administrator's, and nobody else's. */
const ofTheInstallation = [
  'users:admin',
  'keys:admin',
  'webhooks:admin',
  'settings:write',
  'backup:admin',
] as const satisfies readonly Scope[];

const isOfTheInstallation = (scope: Scope): boolean => ofTheInstallation.some((each) => each === scope);

/** The one table of roles. A new scope has a line in at least one of them; a test asks for it. */
export const roles: Readonly<Record<Role, RoleMeaning>> = {
  administrator: {
    name: { nl: 'Beheerder', en: 'Administrator' },
    about: {
      nl: 'Beheert gebruikers, rollen, sleutels en koppelingen. Ziet niemands gegevens.',
      en: 'Administers users, roles, keys and connections. Sees nobody’s data.',
    },
    scopes: [...ofTheInstallation, 'policy:read'],
    purposes: [],
  },
  'privacy-officer': {
    name: { nl: 'Privacy officer', en: 'Privacy officer' },
    about: {
      nl: 'Gaat over beleid, bewijs en opschonen, en mag alles van mensen zien en wijzigen.',
      en: 'Decides on policy, evidence and clean-up, and may see and change everything about people.',
    },
    scopes: scopeNames.filter((scope) => !isOfTheInstallation(scope)),
    purposes: 'all',
  },
  marketer: {
    name: { nl: 'Marketeer', en: 'Marketer' },
    about: {
      nl: 'Leest bestanden in, vraagt wie je mag benaderen en legt toestemmingen en bezwaren vast.',
      en: 'Imports files, asks who may be contacted, and records consents and objections.',
    },
    scopes: [
      'judge',
      'people:read',
      'people:export',
      'activities:write',
      'consents:write',
      'objections:write',
      'notices:write',
      'gate:outcome',
      'gate:reasons',
      'imports:write',
      'plans:read',
      'policy:read',
      'policy:propose',
      'agenda:read',
      'tasks:write',
    ],
    purposes: [],
  },
  support: {
    name: { nl: 'Klantenservice', en: 'Support' },
    about: {
      nl: 'Zoekt iemand op, herstelt gegevens, en legt bezwaren, toestemmingen en beperkingen vast.',
      en: 'Looks someone up, corrects data, and records objections, consents and restrictions.',
    },
    scopes: [
      'judge',
      'people:read',
      'people:write',
      'values:open',
      'consents:write',
      'objections:write',
      'notices:write',
      'gate:outcome',
      'gate:reasons',
      'holds:read',
      'holds:write',
      'policy:read',
    ],
    purposes: [],
  },
  auditor: {
    name: { nl: 'Auditor', en: 'Auditor' },
    about: {
      nl: 'Leest alles mee en controleert het bewijs. Wijzigt niets.',
      en: 'Reads along everywhere and verifies the evidence. Changes nothing.',
    },
    scopes: [
      'judge',
      'people:read',
      'people:export',
      'plans:read',
      'holds:read',
      'policy:read',
      'agenda:read',
      'gate:reasons',
      'evidence:read',
      'proofs:read',
      'access-log:read',
    ],
    purposes: [],
  },
};

export const roleNames = Object.keys(roles) as readonly Role[];

/** What several roles together may. */
export const scopesOf = (held: readonly Role[]): Scope[] =>
  scopeNames.filter((scope) => held.some((role) => roles[role].scopes.includes(scope)));

/** What several roles together see: the purposes that were granted to them, or what a role sees by itself. */
export function purposesOf(
  held: readonly Role[],
  granted: ReadonlyMap<Role, GrantedPurposes>,
): GrantedPurposes {
  const each = held.map((role) => granted.get(role) ?? roles[role].purposes);
  return each.includes('all') ? 'all' : [...new Set(each.flat())];
}
