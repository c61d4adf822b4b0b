const blank =
  /^(?:|null|none|n\/?a|n\.?v\.?t\.?|undefined|nan|-+|\\n|#n\/a|\(?(?:leeg|empty|blank|vide|leer)\)?)$/i;

/** Whether a cell says "nothing here", as exports write it: empty, NULL, N/A, n.v.t., a dash, `\N`. */
export function isBlank(text: string): boolean {
  return text === '' || (text.length < 12 && blank.test(text.trim()));
}
