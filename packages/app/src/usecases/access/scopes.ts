import type { Said } from '@houdbaar/core/terms';

/** What a key may be allowed to do. `gate:outcome` says whether, `gate:reasons` also why. */
export const scopes = {
  judge: {
    nl: 'vragen laten beoordelen die je zelf meestuurt',
    en: 'judge questions that carry their own facts',
  },
  'people:read': { nl: 'zien wat er over iemand bewaard wordt', en: 'see what is held about a person' },
  'people:write': { nl: 'mensen toevoegen, samenvoegen en wijzigen', en: 'add, merge and change people' },
  'people:export': {
    nl: 'lijsten van mensen downloaden, getoetst aan een doel',
    en: 'download lists of people, judged for a purpose',
  },
  'values:open': {
    nl: 'met een reden een afgeschermde waarde bekijken',
    en: 'open a masked value, with a reason',
  },
  'activities:write': { nl: 'activiteiten vastleggen', en: 'record activities' },
  'consents:write': { nl: 'toestemmingen en intrekkingen vastleggen', en: 'record consents and withdrawals' },
  'objections:write': { nl: 'bezwaren vastleggen', en: 'record objections' },
  'notices:write': { nl: 'vastleggen wie waarover geïnformeerd is', en: 'record who was told what' },
  'gate:outcome': { nl: 'vragen wie je mag benaderen', en: 'ask who may be contacted' },
  'gate:reasons': { nl: 'zien waarom iemand wel of niet mag', en: 'see why someone may or may not be' },
  'imports:write': { nl: 'bestanden inlezen', en: 'import files' },
  'plans:read': { nl: 'opschoonplannen zien', en: 'see clean-up plans' },
  'plans:write': { nl: 'opschoonplannen maken', en: 'make clean-up plans' },
  'plans:approve': { nl: 'opschoonplannen goedkeuren', en: 'approve clean-up plans' },
  'plans:execute': { nl: 'opschoonplannen uitvoeren', en: 'execute clean-up plans' },
  'holds:read': { nl: 'zien wat is vastgehouden of beperkt', en: 'see holds and restrictions' },
  'holds:write': { nl: 'gegevens vasthouden of beperken', en: 'place holds and restrictions' },
  'policy:read': { nl: 'het beleid zien en doorrekenen', en: 'see and simulate the policy' },
  'policy:propose': { nl: 'wijzigingen van het beleid voorstellen', en: 'propose changes of the policy' },
  'policy:write': { nl: 'het beleid wijzigen', en: 'change the policy' },
  'agenda:read': { nl: 'zien wat wanneer afloopt', en: 'see what ends when' },
  'tasks:write': { nl: 'taken maken en afronden', en: 'make and close tasks' },
  'evidence:read': { nl: 'bewijs inzien en controleren', en: 'read and verify evidence' },
  'access-log:read': { nl: 'zien wie wie inzag', en: 'see who looked at whom' },
  'proofs:read': { nl: 'bewijspakketten maken', en: 'make proof packs' },
  'users:admin': {
    nl: 'gebruikers en rollen beheren',
    en: 'administer users and roles',
  },
  'keys:admin': { nl: 'sleutels uitgeven en intrekken', en: 'issue and revoke keys' },
  'webhooks:admin': { nl: 'webhooks beheren', en: 'administer webhooks' },
  'settings:write': {
    nl: 'instellingen van de organisatie wijzigen',
    en: 'change settings of the organisation',
  },
  'backup:admin': { nl: 'reservekopieën maken', en: 'make backups' },
} as const satisfies Record<string, Said>;

export type Scope = keyof typeof scopes;
export const scopeNames = Object.keys(scopes) as readonly Scope[];
