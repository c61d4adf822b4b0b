/** What the parts of the settings are called: their tabs, and where one searches for them. */
export const settingsTabWords = {
  nl: {
    organisation: 'Organisatie',
    users: 'Gebruikers en rollen',
    keys: 'API-sleutels',
    webhooks: 'Webhooks',
    mail: 'Mail',
    'own-data': 'Eigen gegevens',
    languages: 'Talen',
    backup: 'Reservekopie',
    suppression: 'Gesloten adressen',
    outbox: 'Elders wissen',
  },
  en: {
    organisation: 'Organisation',
    users: 'Users and roles',
    keys: 'API keys',
    webhooks: 'Webhooks',
    mail: 'Mail',
    'own-data': 'Own data',
    languages: 'Languages',
    backup: 'Backup',
    suppression: 'Closed addresses',
    outbox: 'Erase elsewhere',
  },
};

export type SettingsTab = keyof typeof settingsTabWords.nl;

/** The tabs in their order, and what one needs for each: all of it, or it isn't shown. */
export const settingsTabs: readonly { readonly name: SettingsTab; readonly scopes: readonly string[] }[] = [
  { name: 'organisation', scopes: ['policy:read'] },
  { name: 'users', scopes: ['users:admin'] },
  { name: 'keys', scopes: ['keys:admin'] },
  { name: 'webhooks', scopes: ['webhooks:admin'] },
  { name: 'mail', scopes: ['users:admin'] },
  { name: 'own-data', scopes: ['policy:read'] },
  { name: 'languages', scopes: ['policy:read'] },
  { name: 'backup', scopes: ['backup:admin'] },
  { name: 'suppression', scopes: ['people:read'] },
  { name: 'outbox', scopes: ['plans:read', 'people:read'] },
];
