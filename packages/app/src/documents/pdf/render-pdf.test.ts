import { describe, expect, test } from 'vitest';
import {
  facts,
  heading,
  paragraph,
  quotation,
  renderPdf,
  type Sheet,
  table,
  title,
  verdict,
} from './index.ts';
import { readPdf } from './pdf-text.fixture.ts';

const sheet = (body: Sheet['body']): Sheet => ({
  language: 'nl',
  title: 'Proef',
  author: 'Ketting',
  made: Date.UTC(2026, 10, 22),
  mark: 'Proef 1',
  body,
});
const print = async (body: Sheet['body']) => readPdf(await renderPdf(sheet(body)));

/** The letters beyond a to z of the official languages of Europe. */
const letters =
  'ÀàÁáÂâÃãÄäÅåĀāĂăĄąÆæÇçĆćĈĉĊċČčĎďĐđÈèÉéÊêËëĒēĖėĘęĚěĜĝĞğĠġĢģĤĥĦħÌìÍíÎîÏïĪīĮįİıĴĵĶķĹĺĻļĽľŁłÑñŃńŅņŇň' +
  'ÒòÓóÔôÕõÖöØøŌōŐőŒœŔŕŘřŚśŜŝŞşŠšȘșȚțŢţŤťÙùÚúÛûÜüŪūŬŭŮůŰűŲųŴŵÝýŶŷŸÿŹźŻżŽžÐðÞþßẞ' +
  'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩάέήίόύώϊϋΐΰςАБВГҐДЂЃЕЀЁЄЖЗЅИЍІЇЙЈКЛЉМНЊОПРСТЋЌУЎФХЦЧЏШЩЪЫЬЭЮЯ€£„“”‚‘’«»–—…•';

describe('a printed document', () => {
  test('has every letter of the European languages', async () => {
    const { pages } = await print([
      title('Letters'),
      quotation(letters.match(/.{1,40}/gu)?.join('\n') ?? ''),
    ]);
    const printed = (pages[0] ?? '').replaceAll('\n', '');
    expect([...letters].filter((letter) => !printed.includes(letter))).toEqual([]);
  });

  test('has its title, its author, its day and its language, and does not call itself tagged', async () => {
    const { source } = await print([title('Proef')]);
    for (const entry of [
      '/Author',
      '(Ketting)',
      '(D:20261122000000Z)',
      '/Lang (nl-NL)',
      '/DisplayDocTitle true',
    ])
      expect(source).toContain(entry);
    expect(source.split('\n')).toContain('(Proef)');
    expect(source).not.toContain('/MarkInfo');
  });

  test('leaves out facts without a value, and a list of none wholly', async () => {
    const { pages } = await print([
      ...facts([
        ['Naam', 'Jan'],
        ['Adres', undefined],
        ['Kanalen', []],
        ['Leeg', ' '],
      ]),
      ...facts([['Niets', undefined]]),
    ]);
    expect(pages[0]).toContain('Naam');
    expect(pages[0]).not.toMatch(/Adres|Kanalen|Leeg|Niets/);
  });

  test('never leaves a heading alone at the foot of a page', async () => {
    for (let count = 20; count < 44; count++) {
      const filler = Array.from({ length: count }, (_, index) => paragraph(`Regel ${index}`));
      const { pages } = await print([...filler, heading('Kop'), paragraph('Onder de kop')]);
      const page = pages.find((one) => one.includes('Kop'));
      expect(page).toContain('Onder de kop');
    }
  });

  test('draws a verdict as high as its words, also where a heading goes to the next page', async () => {
    const verdicts = (['lawful', 'unlawful', 'unknown'] as const).map((outcome) =>
      verdict(outcome, 'Mag', ['Omdat het mag.', 'AVG 6']),
    );
    const after = [heading('Kop'), ...verdicts];
    const plain = await print(after);
    const [once] = plain.boxes;
    expect(once!.length).toBeGreaterThan(0);
    expect(Math.max(...once!)).toBeLessThan(80);
    const moved = await print([...Array.from({ length: 34 }, (_, at) => paragraph(`Regel ${at}`)), ...after]);
    expect(moved.pages).toHaveLength(2);
    expect(moved.pages[1]).toContain('Kop');
    expect(moved.boxes).toEqual([[], once]);
  });

  test('breaks a word that is wider than its column instead of losing it', async () => {
    const long = `${'w'.repeat(90)}@${'x'.repeat(90)}.example`;
    const { pages } = await print([
      ...facts([['Adres', long]]),
      table(
        [
          { head: 'smal', width: 60 },
          { head: 'rest', width: '*' },
        ],
        [[long, 'ja']],
      ),
    ]);
    const printed = (pages[0] ?? '').replaceAll('\n', '');
    expect(printed).toContain(long);
    expect(printed.match(/w/g)).toHaveLength(180);
  });

  test('refuses pictures from the network and files of the machine', async () => {
    await expect(renderPdf(sheet([{ image: 'https://example.org/x.png' }]))).rejects.toThrow();
    await expect(renderPdf(sheet([{ image: '/etc/hostname' }]))).rejects.toThrow(/denied/);
  });

  test('two at once do not disturb each other', async () => {
    const [one, two] = await Promise.all([print([title('Een')]), print([title('Twee')])]);
    expect([one.bookmarks, two.bookmarks]).toEqual([['Een'], ['Twee']]);
  });
});
