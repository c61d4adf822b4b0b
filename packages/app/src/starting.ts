import type { StartDeps } from './http/index.ts';
import {
  authenticate,
  beginEmpty,
  beginWithExport,
  Failure,
  type House,
  type ImportProgress,
  type ImportResult,
  isUntouched,
  loadSample,
  type OwnExport,
  provesSetup,
  removeSample,
  type SampleProgress,
  sampleOf,
} from './usecases/index.ts';

type Onward = (progress: ImportProgress) => void;

/** How a house is begun, from the terminal and from the browser alike: whoever is first decides. */
export class Starting {
  readonly #house: House;
  readonly #begun = new AbortController();
  #busy = false;
  #sample = { known: false, until: 0 };

  constructor(house: House) {
    this.#house = house;
  }

  /** Aborted once a choice was made: the others need not be asked any more. */
  get begun(): AbortSignal {
    return this.#begun.signal;
  }

  sample(actor: string, onProgress?: (progress: SampleProgress) => void): Promise<number> {
    return this.#alone(async () => (await loadSample(this.#house, { name: actor }, onProgress)).people);
  }

  empty(): Promise<void> {
    return this.#alone(() => beginEmpty(this.#house));
  }

  own(given: OwnExport, actor: string, onProgress?: Onward): Promise<ImportResult> {
    return this.#alone(() => beginWithExport(this.#house, given, { name: actor }, onProgress));
  }

  /** Whether the sample company is in; asked of the database once in so many seconds, since another process may remove it. */
  async hasSample(): Promise<boolean> {
    const now = this.#house.clock.now();
    if (now >= this.#sample.until || now < this.#sample.until - sampleKnownFor)
      this.#sample = { known: (await sampleOf(this.#house)) !== undefined, until: now + sampleKnownFor };
    return this.#sample.known;
  }

  /** What the page at the root needs. */
  forBrowser(version: string): StartDeps {
    const house = this.#house;
    const { store } = house;
    const browser = 'browser';
    return {
      version,
      async state() {
        const [untouched, sample, policy, { active }, setup] = await Promise.all([
          isUntouched(store),
          sampleOf(house),
          store.policies.current(),
          store.people.count(),
          store.setup.state(),
        ]);
        return {
          untouched,
          sample: sample !== undefined,
          hasPolicy: policy !== null,
          people: active,
          needsAdministrator: setup.is !== 'done',
        };
      },
      proves: async (text) => (await provesSetup(store.setup, text)) || (await mayDestroy(house, text)),
      loadSample: async () => void (await this.sample(browser)),
      beginEmpty: () => this.empty(),
      beginWithExport: async (given) => void (await this.own(given, browser)),
      removeSample: async () => {
        await removeSample(house);
        this.#sample.until = 0;
      },
    };
  }

  async #alone<T>(work: () => Promise<T>): Promise<T> {
    if (this.#busy) throw busy();
    this.#busy = true;
    try {
      const done = await work();
      this.#sample.until = 0;
      this.#begun.abort();
      return done;
    } finally {
      this.#busy = false;
    }
  }
}

const sampleKnownFor = 10_000;

async function mayDestroy({ store, clock }: House, text: string): Promise<boolean> {
  try {
    return (await authenticate(store.keys, text, clock.now())).scopes.includes('plans:execute');
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

const busy = (): Failure =>
  new Failure('unavailable', {
    nl: 'Er wordt op dit moment al iets ingelezen. Wacht tot dat klaar is.',
    en: 'Something is being imported at this moment. Wait until that is done.',
  });
