import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml, html, join } from './html.ts';

describe('html', () => {
  test('escapes what is put in, in elements and in attributes', () => {
    const name = `<script>alert("x")</script> & 'co'`;
    expect(html`<p title="${name}">${name}</p>`.toString()).toBe(
      '<p title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;co&#39;">&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;co&#39;</p>',
    );
  });

  test('keeps markup made by itself, and writes nothing for what is absent', () => {
    const items = ['a', 'b'].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}${null}${undefined}${false}</ul>`.toString()).toBe(
      '<ul><li>a</li><li>b</li></ul>',
    );
  });

  test('an object that only looks like markup is escaped text, not markup', () => {
    const forged = { toString: () => '<b>' } as unknown as string;
    expect(() => html`${forged}`.toString()).toThrow();
  });

  test('joins what writes something', () => {
    expect(join(['a', null, html`<b>c</b>`], ' · ').toString()).toBe('a · <b>c</b>');
  });

  test('any text comes out without a character that could end its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});
