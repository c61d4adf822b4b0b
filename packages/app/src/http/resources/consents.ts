import type { House } from '../../usecases/index.ts';
import { type Resource, resource } from '../api-env.ts';
import { withRecording } from './recording.ts';

/** POST /consents and /withdrawals. */
export const consentsResource = (house: House): Resource =>
  withRecording(resource(), house, [
    {
      path: '/consents',
      tag: 'Consents',
      summary: 'Record consents and their confirmations',
      description:
        'With the form, the version of its wording and the moment, the consent counts as fully on record. Where double ' +
        'opt-in is used, send the consent when it is asked for and a confirmation, with the consent’s id, when the ' +
        'person confirms; they may arrive in any order. A consent makes a person where nobody is known by the address. ' +
        'Of an IP address only a keyed hash is kept.',
      scope: 'consents:write',
      types: ['consent', 'confirmation'],
      example: {
        id: 'form-20931',
        person: { email: 'anna@example.com' },
        at: '2026-11-20T09:30:00+01:00',
        for: 'direct-marketing',
        channels: ['email'],
        act: 'ticked',
        condition: false,
        separate: true,
        names: 'sender',
        misleading: false,
        form: { name: 'nieuwsbrief', version: '3' },
        wording: { version: '2026-1', language: 'nl', text: 'Ja, stuur mij de nieuwsbrief.' },
        ip: '192.0.2.7',
      },
    },
    {
      path: '/withdrawals',
      tag: 'Consents',
      summary: 'Record withdrawals of consent',
      description:
        'What a withdrawal does not name (purpose, channels, consent) it takes back for all. It binds everyone with the ' +
        'address, also whoever gets it later. Without a moment it counts from now.',
      scope: 'consents:write',
      types: ['withdrawal'],
      example: {
        id: 'unsubscribe-5512',
        person: { email: 'anna@example.com' },
        at: '2026-11-21T18:12:40+01:00',
        for: 'direct-marketing',
        channels: ['email'],
        via: 'link',
      },
    },
  ]);
