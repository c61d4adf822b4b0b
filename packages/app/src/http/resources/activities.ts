import type { House } from '../../usecases/index.ts';
import { type Resource, resource } from '../api-env.ts';
import { withRecording } from './recording.ts';

/** POST /activities: what people did, what was sent to them, and what came back. */
export const activitiesResource = (house: House): Resource =>
  withRecording(resource(), house, [
    {
      path: '/activities',
      tag: 'Activities',
      summary: 'Record activities',
      description:
        'Of each kind of act only the latest of a person is kept, and nothing of people who are not known. Opens never ' +
        'count as an act; a click counts once a human was seen behind it: send along what your mail system saw, or ' +
        'your own word. Also takes messages that were sent, screenings against registers, and addresses that bounced.',
      scope: 'activities:write',
      types: ['activity', 'message', 'screening', 'bounce'],
      example: {
        id: 'esp-99213',
        person: { email: 'anna@example.com' },
        at: '2026-11-20T14:03:11+01:00',
        kind: 'email.click',
        click: {
          message: 'nieuwsbrief-47',
          delivered: '2026-11-20T09:00:02+01:00',
          link: 'https://shop.example/actie',
          links: 6,
          userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0.0.0 Safari/537.36',
        },
      },
    },
  ]);
