import { createHash } from 'node:crypto';
import type { Language } from '@houdbaar/core/terms';
import { failureCodes } from '../../usecases/index.ts';
import { type Html, html, type Part } from '../html.ts';
import type { ApiDocument, Content, Operation, Parameter, Schema } from './api-document.ts';
import { style } from './style.ts';
import { type DocsWords, dutchGroups, words } from './words.ts';

interface Listed extends Operation {
  readonly method: string;
  readonly path: string;
  readonly id: string;
}

/**
 * The documentation of the API as one page: no scripts, nothing from elsewhere.
 *
 * @returns the page, and the hash of its style as a content security policy names it.
 */
export function renderApiDocs(
  document: ApiDocument,
  language: Language,
): { page: string; styleHash: string } {
  const say = words[language];
  const groups = Map.groupBy(
    operationsOf(document),
    ({ tags }) => groupName(tags?.[0], language) ?? say.other,
  );
  const schemas = Object.entries(document.components?.schemas ?? {});
  const page = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${document.info.title}: API</title><style>${style}</style></head>
<body><a class="skip" href="#main">${say.skip}</a>
<header><strong>${document.info.title}</strong> API ${document.info.version} · <a href="/openapi.json">openapi.json</a> · <a href="/docs?lang=${say.otherLanguage}" lang="${say.otherLanguage}">${say.otherName}</a></header>
<div class="page"><nav aria-label="${say.contents}">${[...groups].map(([tag, list]) => navGroup(tag, list))}<h2><a href="#schemas">${say.schemas}</a></h2><h2><a href="#problems">${say.problems}</a></h2></nav>
<main id="main"><h1>${say.title}</h1>${say.about.map((each) => html`<p>${prose(each)}</p>`)}
${[...groups].map(([tag, list]) => html`<section><h2>${tag}</h2>${list.map((each) => operation(each, say))}</section>`)}
<section id="schemas"><h2>${say.schemas}</h2>${schemas.map(([name, schema]) => schemaCard(name, schema, say))}</section>
<section id="problems"><h2>${say.problems}</h2><table><thead><tr><th scope="col">code</th><th scope="col">status</th><th scope="col">${say.meaning}</th></tr></thead><tbody>${problemRows(language, say)}</tbody></table></section>
</main></div></body></html>`;
  return { page: page.toString(), styleHash };
}

/** A group that has no name in Dutch yet is called as in the description. */
const groupName = (tag: string | undefined, language: Language): string | undefined =>
  tag === undefined || language === 'en' ? tag : (dutchGroups[tag] ?? tag);

const styleHash = `sha256-${createHash('sha256').update(style.toString()).digest('base64')}`;

const operationsOf = ({ paths = {} }: ApiDocument): Listed[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, value]) => ({
      ...value,
      method: method.toUpperCase(),
      path,
      id: `${method}-${path.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')}`,
    })),
  );

const navGroup = (tag: string, list: readonly Listed[]): Html =>
  html`<h2>${tag}</h2><ul>${list.map(({ id, method, path }) => html`<li><a href="#${id}"><b>${method}</b> ${path.replace('/api/v1', '')}</a></li>`)}</ul>`;

function operation(given: Listed, say: DocsWords): Html {
  const {
    id,
    method,
    path,
    summary,
    description,
    security,
    parameters = [],
    requestBody,
    responses = {},
  } = given;
  const scopes = (security ?? []).flatMap((each) => Object.values(each).flat());
  return html`<article id="${id}"><h3>${summary}</h3><p><code><b>${method}</b> ${path}</code></p>${description && html`<p>${prose(description)}</p>`}
<p class="quiet">${security ? needs(scopes, say) : say.free}</p>
${parameters.length > 0 && html`<h4>${say.parameters}</h4><dl>${parameters.map((each) => parameter(each, say))}</dl>`}
${requestBody?.content && html`<h4>${say.body}</h4>${contents(requestBody.content)}`}
<h4>${say.answers}</h4><dl>${Object.entries(responses).map(([status, { description: text, content }]) => html`<dt><code>${status}</code></dt><dd>${prose(text ?? '')}${content && contents(content)}</dd>`)}</dl></article>`;
}

const needs = (scopes: readonly string[], say: DocsWords): Part =>
  scopes.length === 0
    ? say.anyKey
    : html`${say.needs} ${scopes.map((scope, at) => html`${at > 0 && ', '}<code>${scope}</code>`)}`;

const parameter = ({ name, in: place, required, description, schema }: Parameter, say: DocsWords): Html =>
  html`<dt><code>${name}</code> <span class="quiet">${place}${required && `, ${say.required}`}</span></dt><dd>${prose(description ?? '')} ${schema && kindOf(schema)}</dd>`;

const contents = (content: Content): Html[] =>
  Object.entries(content).map(
    ([type, { schema }]) => html`<p class="quiet"><code>${type}</code> ${schema && kindOf(schema)}</p>`,
  );

function schemaCard(name: string, schema: Schema, say: DocsWords): Html {
  return html`<article id="schema-${name}"><h3>${name}</h3>${schema.description && html`<p>${prose(schema.description)}</p>`}
${schema.properties ? fields(schema, say) : html`<p>${kindOf(schema)}</p>`}
${schema.example !== undefined && html`<h4>${say.example}</h4><pre tabindex="0"><code>${JSON.stringify(schema.example, null, 2)}</code></pre>`}</article>`;
}

function fields(schema: Schema, say: DocsWords): Html {
  const required = new Set(schema.required);
  return html`<dl>${Object.entries(schema.properties ?? {}).map(
    ([name, each]) =>
      html`<dt><code>${name}</code> <span class="quiet">${kindOf(each)}${required.has(name) && `, ${say.required}`}</span></dt><dd>${prose(each.description ?? '')}${innerFields(each, say)}</dd>`,
  )}</dl>`;
}

/** The fields of a block within a block, folded away. */
function innerFields(schema: Schema, say: DocsWords): Part {
  const inner = [schema, schema.items ?? {}, ...(schema.anyOf ?? schema.oneOf ?? [])].find(
    (each) => each.properties,
  );
  return inner && html`<details><summary>${say.fields}</summary>${fields(inner, say)}</details>`;
}

/** What a schema allows, in a few words; a named schema as a link. */
function kindOf(schema: Schema): Part {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  if (schema.enum) return schema.enum.map((each, at) => html`${at > 0 && ' | '}<code>${String(each)}</code>`);
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  const several = schema.anyOf ?? schema.oneOf;
  if (several) return several.map((each, at) => html`${at > 0 && ' | '}${kindOf(each)}`);
  if (schema.items) return html`[ ${kindOf(schema.items)} ]`;
  const type = typeof schema.type === 'string' ? schema.type : (schema.type ?? []).join(' | ');
  return html`${type}${schema.format && ` (${schema.format})`}`;
}

const problemRows = (language: Language, say: DocsWords): Html[] =>
  [
    ...Object.entries(failureCodes).map(([code, { status, title }]) => ({
      code,
      status,
      says: title[language],
    })),
    { code: 'internal', status: 500, says: say.internal },
  ].map(
    ({ code, status, says }) =>
      html`<tr id="problem-${code}"><td><code>${code}</code></td><td>${status}</td><td>${says}</td></tr>`,
  );

/** Text in which `this` is code. */
const prose = (text: string): Part =>
  text.split('`').map((each, at) => (at % 2 === 1 ? html`<code>${each}</code>` : each));
