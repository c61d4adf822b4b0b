/** The part of jsonld 9 that the tests use; the package ships no types. */
declare module 'jsonld' {
  type Node = Record<string, unknown>;
  interface Options {
    /** Called for every address that is asked for. */
    documentLoader(url: string): Promise<never>;
    /** Stops at a key or value that would be dropped. */
    safe?: boolean;
  }
  const jsonld: {
    expand(document: object, options: Options): Promise<Node[]>;
    toRDF(document: object, options: Options & { format: 'application/n-quads' }): Promise<string>;
    compact(document: object, context: object, options: Options): Promise<Node>;
  };
  export default jsonld;
}
