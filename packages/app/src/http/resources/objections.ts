import type { House } from '../../usecases/index.ts';
import { type Resource, resource } from '../api-env.ts';
import { withRecording } from './recording.ts';

/** POST /objections. */
export const objectionsResource = (house: House): Resource =>
  withRecording(resource(), house, [
    {
      path: '/objections',
      tag: 'Objections',
      summary: 'Record objections',
      description:
        'An objection by an address binds everyone who has it, and the address itself: one that nobody is known by goes ' +
        'to the suppression list. Without a scope it is against everything; without a moment it counts from now.',
      scope: 'objections:write',
      types: ['objection'],
      example: {
        id: 'objection-771',
        person: { email: 'anna@example.com' },
        at: '2026-11-21T18:12:40+01:00',
        scope: 'marketing',
        via: 'link',
      },
    },
  ]);
