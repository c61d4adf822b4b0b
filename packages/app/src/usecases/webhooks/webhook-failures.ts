import type { Said } from '@houdbaar/core/terms';
import type { NotReplayable, TargetRefusal } from '../../webhooks/index.ts';
import { Failure, notFound } from '../failure.ts';

export const noEndpoint = (id: string): Failure => notFound({ nl: 'het eindpunt', en: 'endpoint' }, id);

export const noDelivery = (id: string): Failure => notFound({ nl: 'de aflevering', en: 'delivery' }, id);

const refusals: Readonly<Record<TargetRefusal, Said>> = {
  'not-a-url': { nl: 'Dit is geen webadres.', en: 'This is not a web address.' },
  scheme: {
    nl: 'Gebruik een adres dat met https:// begint.',
    en: 'Use an address that begins with https://.',
  },
  credentials: {
    nl: 'Laat gebruikersnaam en wachtwoord uit het adres weg.',
    en: 'Leave user name and password out of the address.',
  },
  'unknown-host': {
    nl: 'De naam in dit adres is niet te vinden.',
    en: 'The name in this address cannot be found.',
  },
  address: {
    nl: 'Dit adres ligt in een eigen netwerk. Dat mag alleen met HOUDBAAR_ALLOW_PRIVATE_WEBHOOKS=true.',
    en: 'This address lies in a private network. That needs HOUDBAAR_ALLOW_PRIVATE_WEBHOOKS=true.',
  },
  never: {
    nl: 'Naar dit adres gaat nooit een webhook.',
    en: 'No webhook ever goes to this address.',
  },
};

export const targetFailure = (because: TargetRefusal, cause: unknown): Failure =>
  new Failure(
    'invalid-input',
    { nl: 'Dit adres kan geen webhooks krijgen.', en: 'This address cannot be sent webhooks.' },
    { errors: [{ path: 'target', says: refusals[because] }], cause },
  );

const whyNot: Readonly<Record<NotReplayable['because'], Said>> = {
  'still-waiting': {
    nl: 'Deze melding staat nog in de rij; ze wordt vanzelf verstuurd.',
    en: 'This message is still in line; it will be sent by itself.',
  },
  'body-removed': {
    nl: 'De inhoud van deze melding is al opgeruimd.',
    en: 'The content of this message was cleaned up already.',
  },
  'endpoint-off': {
    nl: 'Het eindpunt staat uit. Zet het eerst aan.',
    en: 'The endpoint is off. Switch it on first.',
  },
};

export const notReplayable = (error: NotReplayable): Failure =>
  new Failure('conflict', whyNot[error.because], {
    data: { delivery: error.delivery, because: error.because },
    cause: error,
  });

export const switchedOff = (): Failure => new Failure('conflict', whyNot['endpoint-off']);
