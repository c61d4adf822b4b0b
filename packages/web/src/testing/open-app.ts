import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../../app/src/testing/browser.ts';

export type Role = 'administrator' | 'privacy-officer' | 'marketer' | 'support' | 'auditor';

export const password = 'vier-losse-woorden-zonder-verband';
const first = { name: 'Anna de Boer', email: 'anna@zilverlinde.example' };

interface PageOptions {
  readonly language?: 'nl' | 'en';
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
}

/** What a page said that it should not have: errors in its console, scripts that broke, answers of 500 and more. */
export interface Watched {
  readonly page: Page;
  readonly faults: readonly string[];
}

/** A server that runs, to be opened in a browser. */
export interface Served {
  readonly address: string;
  /** With which the first administrator comes in. */
  readonly token: string;
  /** What its clock says, where that isn't the time that it is. */
  now?(): number;
  stop(): Promise<void>;
}

/** A real server, and a real browser before it. */
export class OpenApp {
  readonly address: string;
  readonly token: string;
  readonly #served: Served;
  readonly #browser: Browser;
  readonly #states = new Map<Role, Awaited<ReturnType<BrowserContext['storageState']>>>();

  private constructor(served: Served, browser: Browser) {
    this.#served = served;
    this.#browser = browser;
    this.address = served.address;
    this.token = served.token;
  }

  /** @param args of `houdbaar serve`, such as `--sample` */
  static start(...args: readonly string[]): Promise<OpenApp> {
    return OpenApp.before(serve(args));
  }

  static async before(serving: Promise<Served>): Promise<OpenApp> {
    const [served, browser] = await Promise.all([serving, launchBrowser()]);
    return new OpenApp(served, browser);
  }

  /** The state of a browser in which somebody of this role is signed in. The first administrator is privacy officer too. */
  async #signedIn(role: Role) {
    const known = this.#states.get(role);
    if (known) return known;
    const context = await this.#browser.newContext({ baseURL: this.address });
    if (role === 'administrator') {
      await this.#send(context, 'POST', '/setup', { token: this.token, ...first, password });
    } else {
      const user = { name: `Iemand (${role})`, email: `${role}@zilverlinde.example`, roles: [role] };
      const { link } = await this.ask<{ link: { url: string } }>('administrator', 'POST', '/users', user);
      await this.#send(context, 'POST', '/links/use', { token: new URL(link.url).hash.slice(1), password });
    }
    const state = await context.storageState();
    await context.close();
    this.#states.set(role, state);
    return state;
  }

  /**
   * What the API answers to somebody with this role; of NDJSON all lines.
   *
   * @param path below `/api/v1`
   * @param data to be sent as JSON, or the text of a file
   * @throws where it answers with 400 or more
   */
  async ask<Answer>(role: Role, method: string, path: string, data?: object | string): Promise<Answer> {
    const storageState = await this.#signedIn(role);
    const context = await this.#browser.newContext({ baseURL: this.address, storageState });
    try {
      return (await this.#send(context, method, path, data)) as Answer;
    } finally {
      await context.close();
    }
  }

  async #send(context: BrowserContext, method: string, path: string, data?: object | string) {
    const type = typeof data === 'string' ? 'text/csv' : 'application/json';
    const answer = await context.request.fetch(`/api/v1${path}`, {
      method,
      headers: {
        Origin: this.address,
        Accept: 'application/json',
        ...(data === undefined ? {} : { 'Content-Type': type }),
      },
      ...(data === undefined ? {} : { data }),
    });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    if (answer.status() === 204) return undefined;
    if (!answer.headers()['content-type']?.includes('ndjson')) return (await answer.json()) as unknown;
    const lines = (await answer.text()).split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line) as unknown);
  }

  /** A page of somebody with this role; of a stranger without one. */
  async page(role: Role | undefined, options: PageOptions = {}): Promise<Watched> {
    const { language = 'nl', scheme = 'light', width = 1360 } = options;
    const context = await this.#browser.newContext({
      baseURL: this.address,
      colorScheme: scheme,
      locale: language === 'nl' ? 'nl-NL' : 'en-GB',
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
      ...(role ? { storageState: await this.#signedIn(role) } : {}),
    });
    if (this.#served.now) await context.clock.setFixedTime(this.#served.now());
    const page = await context.newPage();
    // Sooner than the test ends: what was waited for is then told.
    page.setDefaultTimeout(20_000);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(`broke: ${error.message}`));
    page.on('console', (message) => {
      const refused = /status of 4\d\d/.test(message.text());
      if (message.type() === 'error' && !refused) faults.push(`console: ${message.text()}`);
    });
    page.on('response', (answer) => {
      if (answer.status() >= 500) faults.push(`${answer.status()} ${answer.url()}`);
    });
    return { page, faults };
  }

  async stop(): Promise<void> {
    // What a page still asks is answered first.
    await this.#served.stop();
    await this.#browser.close();
  }
}

/** Starts `houdbaar serve` in a folder of its own. */
async function serve(args: readonly string[]): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'houdbaar-app-'));
  const main = join(import.meta.dirname, '../../../app/src/main.ts');
  const { HOUDBAAR_DATA: _, DATABASE_URL: __, ...env } = process.env;
  const server = spawn(process.execPath, [main, 'serve', '--port', '0', ...args], {
    cwd: folder,
    env: { ...env, LANG: 'en' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return {
    ...(await started(server)),
    async stop() {
      const ended = once(server, 'exit');
      if (server.exitCode === null) {
        server.kill('SIGKILL');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Presses a button that hands over a file, and reads that file. */
export async function downloaded(page: Page, button: Locator): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

/** Drops a file on what stands there, as somebody drags it in from their desktop. */
export async function dropFile(page: Page, on: Locator, name: string, text: string): Promise<void> {
  const file = JSON.stringify({ name, text });
  const dataTransfer = await page.evaluateHandle(`(() => {
    const { name, text } = ${file};
    const dragged = new DataTransfer();
    dragged.items.add(new File([text], name, { type: 'text/csv' }));
    return dragged;
  })()`);
  await on.dispatchEvent('drop', { dataTransfer });
}

/** Waits until the server says where it is, and the token for the first administrator. */
async function started(server: ChildProcess): Promise<{ address: string; token: string }> {
  let said = '';
  return new Promise((resolve, reject) => {
    server.stderr!.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /runs at (http:\S+)/.exec(said)?.[1];
      const token = /token=(hb_setup_[\w-]+)/.exec(said)?.[1];
      if (address && token && said.includes('Stop: Ctrl-C')) resolve({ address, token });
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}
