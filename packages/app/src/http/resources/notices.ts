import type { House } from '../../usecases/index.ts';
import { type Resource, resource } from '../api-env.ts';
import { withRecording } from './recording.ts';

/** POST /notices. */
export const noticesResource = (house: House): Resource =>
  withRecording(resource(), house, [
    {
      path: '/notices',
      tag: 'Notices',
      summary: 'Record what people were told, and where data came from',
      description:
        'A notice says what the person was told on one occasion: that it is for marketing, that they can refuse, that ' +
        'they have the right to object, where the data came from. An origin says how data were obtained.',
      scope: 'notices:write',
      types: ['notice', 'origin'],
      example: {
        id: 'order-8812',
        person: { customer: { source: 'shop', number: 'K-1042' } },
        at: '2026-11-20T12:00:00+01:00',
        marketing: true,
        optOut: true,
        right: true,
      },
    },
  ]);
