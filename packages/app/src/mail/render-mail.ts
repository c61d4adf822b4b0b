import type { Language } from '@houdbaar/core/terms';

/** A short mail: some sentences with one thing to do. */
export interface PlainMail {
  readonly language: Language;
  readonly subject: string;
  readonly title: string;
  /** Before the button, and after it. */
  readonly before: readonly string[];
  readonly act: { readonly label: string; readonly url: string; readonly otherwise: string };
  readonly after: readonly string[];
  readonly closing: string;
}

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** As text and as HTML that says the same: one column, dark on light, and no image or script, so nothing tells it was opened. */
export function renderMail(mail: PlainMail): RenderedMail {
  const { language, subject, title, before, act, after, closing } = mail;
  const text = [...before, `${act.label}:\n${act.url}`, ...after, `-- \n${closing}`].join('\n\n');
  const paragraphs = (lines: readonly string[]) =>
    lines.map((line) => `<p style="margin:0 0 16px">${escaped(line)}</p>`).join('\n');
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
</head>
<body style="margin:0;padding:24px;background:#ffffff;color:#1b1f1e;font:16px/1.5 Helvetica,Arial,sans-serif">
<main style="max-width:560px">
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">${escaped(title)}</h1>
${paragraphs(before)}
<p style="margin:0 0 16px"><a href="${escaped(act.url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#0f5f5c;color:#ffffff;text-decoration:none;font-weight:bold">${escaped(act.label)}</a></p>
<p style="margin:0 0 16px">${escaped(act.otherwise)}<br><span style="word-break:break-all">${escaped(act.url)}</span></p>
${paragraphs(after)}
<p style="margin:24px 0 0;color:#5d6663;font-size:14px">${escaped(closing)}</p>
</main>
</body>
</html>
`;
  return { subject: subject.replace(/\s+/g, ' '), text, html };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]!);
