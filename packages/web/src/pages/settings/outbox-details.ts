/** `source:Shop` is the system `Shop`. */
export const systemOf = (target: string): string => target.replace(/^\w+:/, '');

interface Details {
  /** By what that system knows the person; absent where the reader may not see it, and once it is done. */
  readonly knownBy?: { readonly field: string; readonly value: string };
  readonly fields?: readonly string[];
}

/** What a message to a system names: the fields it is about, and by what that system knows the person. */
export const detailsOf = (body: Readonly<Record<string, unknown>>): Details => body as Details;
