import { apiDescription } from './api-description.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
}

interface Operation {
  readonly parameters?: readonly { in: string; name: string; required?: boolean; schema?: Schema }[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The types of the API as the browser's side uses them: a type a schema, and one entry a route. */
export async function generateWebContract() {
  const api = await apiDescription();
  const types = Object.entries((api.components?.schemas ?? {}) as Record<string, Schema>).map(
    ([name, schema]) => `export type ${name} = ${typeOf(schema)};`,
  );
  const routes = Object.entries(api.paths as Record<string, Record<string, Operation>>).flatMap(
    ([path, item]) =>
      methods.flatMap((method) => {
        const operation = item[method];
        return operation ? [`  '${method.toUpperCase()} ${path}': ${routeOf(operation)};`] : [];
      }),
  );
  const content = [
    '// Made from docs/openapi.json by `npm run generate`.',
    ...types,
    '',
    '/** What each route takes and gives. */',
    'export interface Routes {',
    ...routes,
    '}',
    '',
  ].join('\n');
  return [{ path: 'packages/web/src/api/contract.generated.ts', content }];
}

function routeOf({ parameters = [], requestBody, responses }: Operation): string {
  const of = (place: string): string => {
    const found = parameters.filter((each) => each.in === place);
    if (found.length === 0) return 'undefined';
    return `{ ${found.map((each) => `${keyOf(each.name)}${each.required ? '' : '?'}: ${typeOf(each.schema ?? {})}`).join('; ')} }`;
  };
  const good = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
  const body = requestBody ? jsonOf(requestBody.content) : 'undefined';
  return `{ params: ${of('path')}; query: ${of('query')}; body: ${body}; gives: ${good?.content ? jsonOf(good.content) : 'undefined'} }`;
}

/** The JSON of a body; of what isn't JSON (a file, a stream, a PDF) the type is `Blob`. */
function jsonOf(content: Content): string {
  const json = Object.entries(content).find(([type]) => /^application\/(?:[\w.-]+\+)?json$/.test(type));
  return json ? typeOf(json[1].schema ?? {}) : 'Blob';
}

const keyOf = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

function typeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((each) => JSON.stringify(each)).join(' | ');
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return either.map((each) => `(${typeOf(each)})`).join(' | ');
  if (schema.allOf) return schema.allOf.map((each) => `(${typeOf(each)})`).join(' & ');
  if (Array.isArray(schema.type))
    return schema.type.map((type: string) => `(${typeOf({ ...schema, type })})`).join(' | ');
  switch (schema.type) {
    case 'string':
      return 'string';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array':
      return schema.prefixItems
        ? `readonly [${schema.prefixItems.map(typeOf).join(', ')}]`
        : `readonly (${typeOf(schema.items ?? {})})[]`;
    case 'object':
      return objectOf(schema);
    default:
      return 'unknown';
  }
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema): string {
  const known = Object.entries(properties).map(
    ([name, each]) => `readonly ${keyOf(name)}${required.includes(name) ? '' : '?'}: ${typeOf(each)}`,
  );
  const others =
    typeof additionalProperties === 'object'
      ? [`readonly [key: string]: ${known.length > 0 ? 'unknown' : typeOf(additionalProperties)}`]
      : additionalProperties === true
        ? ['readonly [key: string]: unknown']
        : [];
  return known.length + others.length === 0
    ? 'Record<string, never>'
    : `{ ${[...known, ...others].join('; ')} }`;
}
