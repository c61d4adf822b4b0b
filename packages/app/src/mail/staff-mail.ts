import type { Language } from '@houdbaar/core/terms';
import type { Instant, StaffMail } from '../usecases/index.ts';
import { renderMail } from './render-mail.ts';
import type { Mailer } from './smtp.ts';
import { words } from './words.ts';

export interface StaffMailDeps {
  readonly mailer: Mailer;
  readonly from: string;
  /** Null where none has been named yet. */
  organisation(): Promise<string | null>;
  readonly timeZone: string;
}

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** The mails with which users come in and choose a new password, and one to try whether mail arrives. */
export const staffMail = ({ mailer, from, organisation, timeZone }: StaffMailDeps): StaffMail => ({
  from,
  async sendLink({ name, email }, { kind, url, expiresAt }, language) {
    const { greeting, otherwise, closing, [kind]: say } = words[language];
    const named = await organisation();
    await mailer.send(
      { name, address: email },
      renderMail({
        language,
        subject: say.subject(named),
        title: say.title,
        before: [greeting(name), say.about(named)],
        act: { label: say.act, url, otherwise },
        after: [say.until(moment(expiresAt, language, timeZone)), say.aside],
        closing,
      }),
    );
  },
  async sendTest({ name, email }, url, language) {
    const { greeting, otherwise, closing, test } = words[language];
    await mailer.send(
      { name, address: email },
      renderMail({
        language,
        subject: test.subject,
        title: test.title,
        before: [greeting(name), test.about],
        act: { label: test.act, url, otherwise },
        after: [],
        closing,
      }),
    );
  },
});

const moment = (at: Instant, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'short', timeZone }).format(at);
