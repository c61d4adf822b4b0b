import { createHash } from 'node:crypto';
import { templateNames } from '@houdbaar/core/policy';
import type { Language, Said } from '@houdbaar/core/terms';
import { type Html, html, type Part } from '../html.ts';
import { type HouseState, nextCommands } from './next-commands.ts';
import { style } from './style.ts';
import { words } from './words.ts';

export interface StartPage extends HouseState {
  readonly version: string;
  /** Nothing was put in yet: the page asks how to begin. */
  readonly untouched: boolean;
  /** Nobody came in yet: the set-up token opens. */
  readonly needsAdministrator: boolean;
  /** The token that came with the address, to go along with the form. */
  readonly token?: string | undefined;
  /** What went wrong with the form just sent. */
  readonly problem?: Said | undefined;
}

type Words = (typeof words)[Language];

/**
 * The page at the root: how to begin, or how things are and what to do next. No script, nothing from elsewhere.
 *
 * @returns the page, and the hash of its style as a content security policy names it
 */
export function renderStartPage(state: StartPage, language: Language): { page: string; styleHash: string } {
  const say = words[language];
  const page = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${state.problem ? `${say.problem} · ` : ''}${say.title}</title><style>${style}</style></head>
<body><a class="skip" href="#main">${say.skip}</a>
<header><strong>Houdbaar</strong> <span>${state.version}</span> <a href="/docs?lang=${language}">${say.manual}</a> <a href="/?lang=${say.otherLanguage}${state.token ? `&token=${encodeURIComponent(state.token)}` : ''}" lang="${say.otherLanguage}">${say.otherName}</a></header>
<main id="main"><h1>${say.title}</h1>
${state.problem && html`<div class="banner problem" role="alert"><p><strong>${say.problem}.</strong> ${state.problem[language]}</p></div>`}
${state.sample && sampleBanner(state, say, language)}
${state.untouched ? choices(state, say, language) : status(state, say, language)}
<p class="quiet">${say.advice}</p></main></body></html>`;
  return { page: page.toString(), styleHash };
}

const styleHash = `sha256-${createHash('sha256').update(style.toString()).digest('base64')}`;

/** A form that changes something: it always carries the proof that its sender may. */
const form = (
  { token }: StartPage,
  action: string,
  language: Language,
  id: string,
  label: string,
  about: string,
  content: Part,
): Html =>
  html`<form method="post" action="${action}?lang=${language}" enctype="multipart/form-data">${content}${
    token === undefined
      ? html`<label for="${id}">${label}</label><p class="quiet" id="${id}-about">${about}</p><input id="${id}" name="token" required autocomplete="off" aria-describedby="${id}-about">`
      : html`<input type="hidden" name="token" value="${token}">`
  }`;

/** What proves that a form may change something: the set-up token, as long as it holds. */
const proofOf = ({ needsAdministrator }: StartPage, say: Words): { label: string; about: string } =>
  needsAdministrator ? { label: say.token, about: say.tokenAbout } : { label: say.key, about: say.keyAbout };

function choices(state: StartPage, say: Words, language: Language): Html {
  const proof = proofOf(state, say);
  const choice = (id: string, content: Part, button: string): Html =>
    html`${form(state, '/start', language, `token-${id}`, proof.label, proof.about, content)}<input type="hidden" name="choice" value="${id}"><button>${button}</button></form>`;
  const template = html`<label for="template">${say.template}</label><select id="template" name="template">${templateNames.map((name) => html`<option value="${name}"${name === 'web-shop' && html` selected`}>${say.templates[name]}</option>`)}</select>`;
  const country = html`<label for="country">${say.country}</label><input id="country" name="country" value="NL" pattern="[A-Za-z]{2}" maxlength="2" required autocomplete="country">`;
  const file = html`<label for="file">${say.file}</label><p class="quiet" id="file-about">${say.fileAbout}</p><input id="file" name="file" type="file" accept=".csv,.tsv,.txt,.xlsx,.zip" aria-describedby="file-about"><label for="path">${say.path}</label><input id="path" name="path" autocomplete="off">`;
  return html`<h2>${say.begin}</h2><p>${say.beginAbout}</p><div class="choices">
<section class="card"><h2>${say.sampleTitle}</h2><p>${say.sampleAbout}</p>${choice('sample', '', say.sampleButton)}</section>
<section class="card"><h2>${say.ownTitle}</h2><p>${say.ownAbout}</p>${choice('own', [file, template, country], say.ownButton)}</section>
<section class="card"><h2>${say.emptyTitle}</h2><p>${say.emptyAbout}</p>${choice('empty', '', say.emptyButton)}</section></div>`;
}

const sampleBanner = (state: StartPage, say: Words, language: Language): Html =>
  html`<div class="banner"><p><strong>${say.sampleBanner}</strong> ${say.removeAbout}</p>${form(state, '/sample/remove', language, 'token-remove', state.needsAdministrator ? say.removeToken : say.key, state.needsAdministrator ? say.removeTokenAbout : say.keyAbout, '')}<button>${say.removeButton}</button></form></div>`;

function status(state: StartPage, say: Words, language: Language): Html {
  const { people, hasPolicy, needsAdministrator } = state;
  return html`<h2>${say.status}</h2><dl>${people !== undefined && html`<dt>${say.people}</dt><dd>${people.toLocaleString(language)}</dd>`}<dt>${say.policy}</dt><dd>${hasPolicy ? say.hasPolicy : say.noPolicy}</dd></dl>
${needsAdministrator && html`<p>${say.administrator} <a href="/docs?lang=${language}#post-api-v1-setup">POST /api/v1/setup</a>.</p>`}
<h2>${say.next}</h2><p>${say.nextAbout}</p><ol>${nextCommands(state).map(({ command, says }) => html`<li><code>${command}</code><br>${says[language]}</li>`)}</ol>`;
}
