import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMessage, type MessagePurpose, readMessage } from './index.ts';

const read = (body: string, subject = '') => readMessage({ subject, body }, ['Chinook Music']);

describe('the way out', () => {
  test.each([
    ['Je kunt je hier afmelden: https://chinook.example/af?id=1', 'link'],
    ['Wil je geen mails meer ontvangen? Klik op de knop hieronder.\nhttps://chinook.example/stop', 'link'],
    ['<p>No longer interested? <a href="https://x.example/u">Unsubscribe</a></p>', 'link'],
    ['<p>Pour vous <a href="https://x.example/u">désabonner</a>, cliquez ici.</p>', 'link'],
    ['<p>Newsletter <a href="https://x.example/u">abbestellen</a></p>', 'link'],
    ['Bedankt. {{unsubscribe_url}}', 'link'],
    ['Beste klant, *|UNSUB|*', 'link'],
    ['Meld je af door een mail te sturen naar stop@chinook.example', 'reply'],
    ['Nieuwe deals! Geen sms meer? Stuur STOP naar 4040.', 'reply'],
    ['<p><a href="#">Afmelden</a></p>', 'broken'],
    ['<p><a href="">Uitschrijven</a> kan altijd.</p>', 'broken'],
    ['Afmelden kan door in te loggen of bel 0900-1234 tijdens kantooruren.', 'burdensome'],
    ['List-Unsubscribe-Post: List-Unsubscribe=One-Click\n\nDe nieuwe platen zijn er voor je.', 'one-click'],
    ['Beste klant, de nieuwe platen zijn er en je kunt ze bij ons in de winkel beluisteren.', 'none'],
  ])('%s', (body, expected) => {
    expect(read(body).unsubscribe.value).toBe(expected);
  });

  test('named without a way is unknown, with the sentence', () => {
    expect(read('Je kunt je altijd afmelden. Groeten van ons allemaal uit de winkel.').unsubscribe).toEqual({
      value: 'unknown',
      because: 'no-way',
      sentence: 'Je kunt je altijd afmelden.',
    });
  });

  test('a page with preferences is unknown', () => {
    const { unsubscribe } = read('<p>Je kunt <a href="https://x.example/p">je voorkeuren aanpassen</a>.</p>');
    expect(unsubscribe).toMatchObject({ value: 'unknown', because: 'preferences' });
  });

  test('a comment or a script is nothing that a reader sees', () => {
    const html = '<div>We hebben een vraag voor je over je order van de vorige week.</div>';
    expect(read(`${html}<!-- <a href="https://x.example">afmelden</a> -->`).unsubscribe.value).toBe('none');
    expect(read(`${html}<script>var afmelden = "https://x.example"</script>`).unsubscribe.value).toBe('none');
  });

  test('nothing is concluded from a language that is not read, or from pictures', () => {
    const polish =
      'Dzień dobry, mamy dla ciebie nowe płyty i czekamy na ciebie w naszym sklepie w Warszawie.';
    expect(read(polish).unsubscribe).toMatchObject({ value: 'unknown', because: 'language' });
    expect(read('<img src="all.png"><p>Hoi</p>').unsubscribe).toMatchObject({ because: 'pictures' });
  });
});

describe('the sender', () => {
  test('is named in the text or by the sender line', () => {
    expect(read('Groeten van CHINOOK Music.').sender).toEqual({
      value: 'named',
      sentence: 'Groeten van CHINOOK Music.',
    });
    const from = 'Chinook Music <nieuws@chinook.example>';
    expect(readMessage({ body: 'Hallo!', from }, ['Chinook Music']).sender.value).toBe('named');
  });
  test('is unknown until the sender line is known', () => {
    expect(read('Hallo!').sender).toEqual({ value: 'unknown', because: 'no-from' });
    expect(readMessage({ body: 'Hallo!', from: 'info@x.example' }, ['Chinook']).sender.value).toBe(
      'not-named',
    );
    expect(readMessage({ body: 'Hallo!' }, []).sender).toEqual({ value: 'unknown', because: 'no-name' });
  });
  test('part of another word is no name', () => {
    expect(readMessage({ body: 'Abonneer op Abonneeblad.', from: 'x@y.z' }, ['Abo']).sender.value).toBe(
      'not-named',
    );
  });
});

describe('promotion', () => {
  test.each([
    'Nu 20% korting op alle platen',
    'Gebruik je kortingscode BACH',
    'Shop now and save 10 %',
    'Profitez maintenant de nos prix',
    'Jetzt bestellen und sparen',
    'Klanten kochten ook: Best of Blues',
    '<b>Ontdek onze nieuwe</b> collectie',
  ])('%s', (body) => {
    expect(read(body).promotion.value).toBe('present');
  });
  test('a word that may mean something else is unknown', () => {
    expect(read('Bezorgen is gratis. Je pakket komt morgen bij je aan.').promotion).toEqual({
      value: 'unknown',
      because: 'ambiguous',
      sentence: 'Bezorgen is gratis.',
    });
  });
  test('what is denied is no promotion', () => {
    expect(read('Op deze bestelling zit geen korting. Je krijgt hem morgen van ons.').promotion.value).toBe(
      'absent',
    );
  });
  test('a plain service message has none', () => {
    expect(
      read('Je pakket is onderweg en komt morgen bij je aan. Je hoeft niet te tekenen.').promotion.value,
    ).toBe('absent');
  });
});

test('whose products', () => {
  expect(read('Je krijgt dit omdat je eerder bij ons hebt gekocht.').products.value).toBe('similar');
  expect(read('Een aanbod van onze partner Muziekhuis.').products.value).toBe('third-party');
  expect(read('Our partners sell similar products.').products).toMatchObject({
    value: 'unknown',
    because: 'ambiguous',
  });
  expect(read('Kom je naar ons concert?').products).toEqual({ value: 'unknown', because: 'unsaid' });
});

const offers: MessagePurpose = {
  kind: 'direct-marketing',
  channel: 'email',
  declared: { content: 'marketing', products: 'similar', onBehalfOf: 'self', unsubscribe: 'one-click' },
};
const orders: MessagePurpose = { kind: 'service', channel: 'email', declared: { content: 'service' } };
const check = (body: string, purpose: MessagePurpose) =>
  Object.fromEntries(
    checkMessage({ body }, purpose, ['Chinook Music']).points.map(({ about, is }) => [about, is]),
  );

describe('held against its purpose', () => {
  test('an offer needs a way out and a sender', () => {
    expect(check('Nu 20% korting op alle platen in onze winkel.', offers)).toEqual({
      unsubscribe: 'missing',
      sender: 'look',
      promotion: 'not-asked',
      products: 'look',
    });
    expect(
      check(
        'Nu 20% korting op soortgelijke producten.\nChinook Music\nAfmelden: https://chinook.example/af',
        offers,
      ),
    ).toEqual({ unsubscribe: 'good', sender: 'good', promotion: 'not-asked', products: 'good' });
  });
  test('a service message needs no way out, until it advertises', () => {
    expect(check('Je pakket komt morgen bij je aan.', orders)).toMatchObject({
      unsubscribe: 'not-asked',
      promotion: 'good',
    });
    expect(check('Je pakket komt morgen bij je aan. Bestel nu een hoes erbij!', orders)).toMatchObject({
      unsubscribe: 'missing',
      promotion: 'missing',
    });
  });
  test('a letter takes no link', () => {
    expect(check('Nu 20% korting op alle platen.', { ...offers, channel: 'post' }).unsubscribe).toBe(
      'not-asked',
    );
  });
  test('what it shows are facts for the judge; what is unknown is left out', () => {
    expect(checkMessage({ body: 'Bestel nu bij Chinook Music.' }, orders, ['Chinook Music']).facts).toEqual({
      unsubscribe: 'none',
      identifiesSender: true,
      content: 'mixed',
    });
  });
});

test('reads anything, says nothing that is not there, and every point has its words', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<a href="',
      '">',
      '</a>',
      'afmelden',
      '<!--',
      '&#x1F600;',
      '&#99999999;',
      '{{unsub}}',
      '\uE0000\uE001',
      'korting',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
      const body = parts.join(' ');
      for (const { says, is, rule } of checkMessage({ body, subject: body }, offers, ['Chinook']).points) {
        expect(says.nl.length).toBeGreaterThan(5);
        expect(rule === undefined).toBe(is === 'not-asked');
      }
    }),
  );
});
