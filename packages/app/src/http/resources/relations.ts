import type { House } from '../../usecases/index.ts';
import { type Resource, resource } from '../api-env.ts';
import { withRecording } from './recording.ts';

/** POST /relations. */
export const relationsResource = (house: House): Resource =>
  withRecording(resource(), house, [
    {
      path: '/relations',
      tag: 'Relations',
      summary: 'Record relations and requests',
      description:
        'What someone is to the organisation, since when and until when; the word that was told last counts. Also takes ' +
        'requests of people about their rights, told anew under the same id as they are handled, and that erased data ' +
        'were found in use again.',
      scope: 'people:write',
      types: ['relation', 'request', 'reappeared'],
      example: {
        id: 'crm-4410',
        person: { customer: { source: 'crm', number: '4410' } },
        at: '2026-11-20',
        kind: 'former-customer',
        ended: '2026-11-20',
      },
    },
  ]);
