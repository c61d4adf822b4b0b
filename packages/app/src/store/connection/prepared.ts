import pg from 'pg';

const names = new Map<string, string>();

/**
 * Has a statement prepared: each connection parses it once and keeps its plan, which costs more than to execute one that
 * is small. For statements that are asked all the time, with as few texts as there are of those; not for one that needs
 * another plan for other values.
 *
 * @returns the same text
 */
export function prepared(text: string): string {
  if (!names.has(text)) names.set(text, `houdbaar_${names.size + 1}`);
  return text;
}

/** The driver's connection, which sends statements that are to be prepared under their names. */
export class PreparingClient extends pg.Client {
  // The driver declares this method in many forms; whatever comes in goes on.
  override query = (...asked: unknown[]): never => {
    const [text, values, ...rest] = asked;
    const name = typeof text === 'string' ? names.get(text) : undefined;
    const given = name === undefined ? asked : [{ name, text, values }, ...rest];
    return (super.query as (...given: unknown[]) => never)(...given);
  };
}
