import type { Environment, ServeRequest } from './cli/index.ts';
import type { Log, StaffFrame } from './http/index.ts';
import { smtpMailer, staffMail } from './mail/index.ts';
import type { OpenHouse } from './open-house.ts';
import { staffSignIn } from './staff/index.ts';
import { organisationName } from './usecases/index.ts';

/** How the staff of a house sign in at a server of it. */
export function staffOf(
  house: OpenHouse,
  { url: told, port, mail, oidc }: Environment,
  asked: ServeRequest,
  log: Log,
): StaffFrame {
  const { store, ring, clock, calendar, database } = house;
  // Nobody said where it is reached, but on which port it listens.
  const url = asked.port && told === `http://localhost:${port}` ? `http://localhost:${asked.port}` : told;
  const organisation = () => organisationName(house);
  return {
    store,
    house,
    url,
    organisation,
    signIn: staffSignIn({
      database: database.kysely,
      users: store.users,
      ring,
      clock,
      url,
      provider: oidc,
      warn: (message) => log.error({}, message),
    }),
    ...(mail
      ? {
          mail: staffMail({
            mailer: smtpMailer(mail),
            from: mail.from,
            organisation,
            timeZone: calendar.timeZone,
          }),
        }
      : {}),
  };
}
