import nodemailer from 'nodemailer';
import { Failure } from '../usecases/index.ts';
import type { RenderedMail } from './render-mail.ts';

export interface MailConfig {
  /** `smtp://user:password@server:587`, or `smtps://` for TLS from the start. */
  readonly url: string;
  /** `Houdbaar <houdbaar@example.com>` */
  readonly from: string;
}

/** Sends mail to one address. */
export interface Mailer {
  /** Throws `unavailable` where the server can't be reached or doesn't take it. */
  send(to: { readonly name: string; readonly address: string }, mail: RenderedMail): Promise<void>;
}

/** How long a server for mail may take, in ms, before it counts as gone. */
const patience = 20_000;

/** Mail by way of the organisation's own server. Nothing is read from files or fetched from elsewhere to send it. */
export function smtpMailer({ url, from }: MailConfig): Mailer {
  const transport = nodemailer.createTransport({
    url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(to, { subject, text, html }) {
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          html,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (cause) {
        throw new Failure(
          'unavailable',
          {
            nl: 'De mailserver nam het bericht niet aan. Controleer HOUDBAAR_SMTP_URL en HOUDBAAR_MAIL_FROM, en probeer het opnieuw.',
            en: 'The mail server did not take the message. Check HOUDBAAR_SMTP_URL and HOUDBAAR_MAIL_FROM, and try again.',
          },
          { cause },
        );
      }
    },
  };
}
