import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnStores } from '../testing/databases.ts';
import { goodPassword, staffHouse } from '../testing/staff-house.ts';
import { organisationName } from '../usecases/index.ts';
import { smtpMailer, staffMail } from './index.ts';

/* A real server for mail on this machine, which keeps what it takes. */

let server: SMTPServer;
let address: string;
const waiting: ((mail: ParsedMail) => void)[] = [];
const arrived: ParsedMail[] = [];

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _, done) =>
      done(username === 'houdbaar' && password === 'geheim' ? null : new Error('refused'), {
        user: username,
      }),
    async onData(stream, _, done) {
      const mail = await simpleParser(stream);
      done();
      const next = waiting.shift();
      if (next) next(mail);
      else arrived.push(mail);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  address = `smtp://houdbaar:geheim@127.0.0.1:${port}`;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const nextMail = (): Promise<ParsedMail> => {
  const kept = arrived.shift();
  return kept ? Promise.resolve(kept) : new Promise((resolve) => waiting.push(resolve));
};

const anna = 'anna@voorbeeld.example';
const from = 'Houdbaar <houdbaar@voorbeeld.example>';

describeOnStores('mail to users', (open) => {
  const begun = async (url = address) => {
    const given = await staffHouse(open, {
      mail: (house) =>
        staffMail({
          mailer: smtpMailer({ url, from }),
          from,
          organisation: () => organisationName(house),
          timeZone: 'Europe/Amsterdam',
        }),
    });
    await given.firstAdministrator();
    const admin = given.browser();
    await admin.signIn(anna);
    return { ...given, admin };
  };
  const tokenIn = (mail: ParsedMail): string => /#(hb_link_[\w-]{43})/.exec(mail.text!)![1]!;

  test('invites in the language of who invites, as text and as HTML, and shows the link to nobody else', async () => {
    const { admin, browser } = await begun();
    const name = 'Bea <b>Bos</b>';
    const asked = { name, email: 'bea@voorbeeld.example', roles: ['auditor'] };
    const answer = await admin.ask('POST', '/api/v1/users', asked, { 'accept-language': 'nl' });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ link: null });
    const mail = await nextMail();
    expect(mail.from?.text).toBe('"Houdbaar" <houdbaar@voorbeeld.example>');
    expect([mail.to].flat()[0]?.value[0]?.address).toBe('bea@voorbeeld.example');
    expect(mail.subject).toContain('Je uitnodiging voor Houdbaar');
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.text).toContain('Kies een wachtwoord');
    expect(mail.text).toContain('tot 29 november 2026');
    expect(mail.html).toContain('<html lang="nl">');
    expect(mail.html).toContain('Bea &lt;b&gt;Bos&lt;/b&gt;');
    expect(mail.html).not.toMatch(/<img|<script|src=/);
    const used = await browser().ask('POST', '/api/v1/links/use', {
      token: tokenIn(mail),
      password: goodPassword,
    });
    expect(used.status).toBe(200);
  });

  test('lets who forgot a password choose another, once, within the hour, and tells strangers nothing', async () => {
    const { browser, house } = await begun();
    const own = browser();
    const forgot = (email: string) =>
      own.ask('POST', '/api/v1/password/forgotten', { email }, { 'accept-language': 'en' });
    const answers = [await forgot('niemand@voorbeeld.example'), await forgot(anna.toUpperCase())];
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    const mail = await nextMail();
    expect([mail.to].flat()[0]?.value[0]?.address).toBe(anna);
    expect(mail.subject).toBe('Choose a new password for Houdbaar');
    const token = tokenIn(mail);
    // Asked for again at once, nothing more is sent.
    expect((await forgot(anna)).status).toBe(202);
    const use = (password: string) => own.ask('POST', '/api/v1/links/use', { token, password });
    expect((await use('paard-batterij-nietje-correct')).status).toBe(200);
    expect((await use(goodPassword)).status).toBe(410);
    expect((await browser().signIn(anna)).status).toBe(401);
    expect((await browser().signIn(anna, 'paard-batterij-nietje-correct')).status).toBe(200);
    house.clock.pass(1);
    await forgot(anna);
    const late = tokenIn(await nextMail());
    house.clock.pass(1);
    expect((await own.ask('POST', '/api/v1/links/look', { token: late })).status).toBe(410);
    expect(arrived).toEqual([]);
  });

  test('tries whether mail arrives, to nobody but who asks', async () => {
    const { admin } = await begun();
    const shown = (await (await admin.ask('GET', '/api/v1/installation')).json()) as { mail: unknown };
    expect(shown.mail).toEqual({ from });
    const answer = await admin.ask('POST', '/api/v1/mail/test', {}, { 'accept-language': 'nl' });
    expect([answer.status, await answer.json()]).toEqual([200, { to: anna }]);
    const mail = await nextMail();
    expect([mail.to].flat()[0]?.value[0]?.address).toBe(anna);
    expect(mail.subject).toBe('Testmail van Houdbaar');
    expect(mail.text).not.toContain('#hb_');
  });

  test('says so where the server for mail does not take it', async () => {
    const { admin } = await begun(address.replace('geheim', 'onjuist'));
    const answer = await admin.ask('POST', '/api/v1/users', {
      name: 'Bea',
      email: 'bea@voorbeeld.example',
      roles: ['auditor'],
    });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([503, 'unavailable']);
    expect(arrived).toEqual([]);
  });
});
