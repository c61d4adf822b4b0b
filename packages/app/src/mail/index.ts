export type { RenderedMail } from './render-mail.ts';
export { type MailConfig, type Mailer, smtpMailer } from './smtp.ts';
export { type StaffMailDeps, staffMail } from './staff-mail.ts';
