import type { words } from './words.ts';

export type SettingsTab = keyof typeof words.nl.tabs;

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
