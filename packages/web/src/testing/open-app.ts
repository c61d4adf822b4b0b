import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
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

/** The real server with the sample company, and a real browser before it. */
export class OpenApp {
  readonly address: string;
  readonly token: string;
  readonly #server: ChildProcess;
  readonly #folder: string;
  readonly #browser: Browser;
  readonly #states = new Map<Role, Awaited<ReturnType<BrowserContext['storageState']>>>();

  private constructor(
    server: ChildProcess,
    folder: string,
    browser: Browser,
    { address, token }: { readonly address: string; readonly token: string },
  ) {
    this.#server = server;
    this.#folder = folder;
    this.#browser = browser;
    this.address = address;
    this.token = token;
  }

  /** @param args of `houdbaar serve`, such as `--sample` */
  static async start(...args: readonly string[]): Promise<OpenApp> {
    const folder = mkdtempSync(join(tmpdir(), 'houdbaar-app-'));
    const main = join(import.meta.dirname, '../../../app/src/main.ts');
    const { HOUDBAAR_DATA: _, DATABASE_URL: __, ...env } = process.env;
    const server = spawn(process.execPath, [main, 'serve', '--port', '0', ...args], {
      cwd: folder,
      env: { ...env, LANG: 'en' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const [found, browser] = await Promise.all([started(server), launchBrowser()]);
    return new OpenApp(server, folder, browser, found);
  }

  /** The state of a browser in which somebody of this role is signed in. The first administrator is privacy officer too. */
  async #signedIn(role: Role) {
    const known = this.#states.get(role);
    if (known) return known;
    const context = await this.#browser.newContext({ baseURL: this.address });
    const send = async (path: string, data: object) => {
      const answer = await context.request.post(path, { data, headers: { Origin: this.address } });
      if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
      return answer.json() as Promise<Record<string, unknown>>;
    };
    if (role === 'administrator') {
      await send('/api/v1/setup', { token: this.token, ...first, password });
    } else {
      const administrator = await this.#browser.newContext({
        baseURL: this.address,
        storageState: await this.#signedIn('administrator'),
      });
      const invited = await administrator.request.post('/api/v1/users', {
        data: { name: `Iemand (${role})`, email: `${role}@zilverlinde.example`, roles: [role] },
        headers: { Origin: this.address },
      });
      if (!invited.ok()) throw new Error(`inviting ${role}: ${await invited.text()}`);
      const { link } = (await invited.json()) as { link: { url: string } };
      await send('/api/v1/links/use', { token: new URL(link.url).hash.slice(1), password });
      await administrator.close();
    }
    const state = await context.storageState();
    await context.close();
    this.#states.set(role, state);
    return state;
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
    const page = await context.newPage();
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
    await this.#browser.close();
    const ended = once(this.#server, 'exit');
    if (this.#server.exitCode === null) {
      this.#server.kill('SIGKILL');
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
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
