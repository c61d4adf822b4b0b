import type { KeyRing } from '../keys/index.ts';
import type {
  ApiKeys,
  House,
  Idempotency,
  Instant,
  LinkDeps,
  OwnExport,
  Setup,
  SignIn,
  Store,
} from '../usecases/index.ts';
import type { RateLimits } from './rate-limit.ts';

/** One thing that must be well before this server can answer. */
export interface ReadinessCheck {
  /** `database`, `migrations`, `queue`. */
  readonly name: string;
  readonly ok: boolean;
  /** What is the matter, or a figure; no secrets, no personal data. */
  readonly detail?: string;
}

export interface Readiness {
  check(): Promise<readonly ReadinessCheck[]>;
}

/** Figures from elsewhere in the product, read when somebody asks for the metrics. */
export interface MetricSource {
  read(): Promise<readonly Metric[]>;
}

export interface Metric {
  /** `houdbaar_queue_jobs`. */
  readonly name: string;
  readonly help: string;
  readonly type: 'gauge' | 'counter';
  readonly values: readonly { readonly labels?: Readonly<Record<string, string>>; readonly value: number }[];
}

/** Where the frame writes its log: a pino logger fits. */
export interface Log {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Commands of the command line that run in this process, because it holds the data. */
export interface Commands {
  /** Who knows this can read the data folder. */
  readonly token: string;
  /** Runs one command; each thing it says is a frame, its exit code the last. */
  run(
    asked: {
      readonly args: readonly string[];
      readonly cwd: string;
      readonly user: string;
      readonly env: Readonly<Record<string, string | undefined>>;
    },
    input: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    say: (frame: object) => void,
  ): Promise<void>;
}

/** What the page at the root shows and does; wired by main. */
export interface StartDeps {
  readonly version: string;
  state(): Promise<{
    readonly untouched: boolean;
    readonly sample: boolean;
    readonly hasPolicy: boolean;
    readonly needsAdministrator: boolean;
    readonly people: number;
  }>;
  /** Whether a text is the set-up token, or a key that may destroy data. */
  proves(text: string): Promise<boolean>;
  loadSample(): Promise<void>;
  beginEmpty(): Promise<void>;
  beginWithExport(given: OwnExport): Promise<void>;
  removeSample(): Promise<void>;
}

/** How the staff sign in, and who they are. Links go out by its mail, and lead to its address. */
export interface StaffFrame extends LinkDeps {
  readonly house: Pick<House, 'store' | 'clock' | 'calendar'>;
  readonly signIn: SignIn;
  readonly store: Store;
  /** As the policy names it; null before there is one. */
  organisation(): Promise<string | null>;
}

/** What the frame itself needs of the world. What a resource needs is an argument of that resource. */
export interface Frame {
  readonly version: string;
  readonly clock: { now(): Instant };
  readonly log: Log;
  readonly keys: ApiKeys;
  readonly setup: Setup;
  readonly idempotency: Idempotency;
  readonly ring: KeyRing;
  readonly readiness: Readiness;
  /** Absent: commands don't run here. */
  readonly commands?: Commands;
  /** The page at the root; absent: none. */
  readonly start?: StartDeps;
  /** Folder of the built web app; absent: none. */
  readonly web?: string;
  /** Absent: only keys get in. */
  readonly staff?: StaffFrame;
  /** Whether the people are those of the sample company: every answer says so in a header. */
  readonly hasSample?: () => Promise<boolean>;
  readonly metricSources?: readonly MetricSource[];
  readonly limits?: Partial<RateLimits>;
  /** Who may read /metrics: the bearer of this token; without one only this machine itself. */
  readonly metricsToken?: string;
  /** How many reverse proxies of our own stand in front; their X-Forwarded-For is believed that far. */
  readonly proxies?: number;
}
