import type { ApiKey, ApiKeys, Users } from '../usecases/index.ts';

/**
 * How long a key is known without reading it again, in ms: so long may another process go on accepting one that is
 * revoked through this one. Here it is refused at once.
 */
const rememberedFor = 2000;

/** Keys that were read a moment ago: every request asks for its own. */
export class KnownKeys {
  readonly #known = new Map<string, { readonly key: ApiKey; readonly until: number }>();
  #forgotten = 0;

  /** To be called after whatever may have changed a key or its owner; what is being read meanwhile is not remembered. */
  forget(): void {
    this.#forgotten += 1;
    this.#known.clear();
  }

  /** Runs something that may change keys, then forgets them all. */
  async changing<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } finally {
      this.forget();
    }
  }

  /** The same keys, found here where they are known. */
  over(keys: ApiKeys): ApiKeys {
    return {
      ...keys,
      find: async (id) => {
        const known = this.#known.get(id);
        if (known && performance.now() < known.until) return known.key;
        const before = this.#forgotten;
        const key = await keys.find(id);
        if (key && before === this.#forgotten)
          this.#known.set(id, { key, until: performance.now() + rememberedFor });
        return key;
      },
      revoke: (id, at) => this.changing(() => keys.revoke(id, at)),
      used: (id, at) => {
        // Noted here first, so that of many who come with it at the same time one writes.
        const known = this.#known.get(id);
        if (known) this.#known.set(id, { ...known, key: { ...known.key, lastUsedAt: at } });
        return keys.used(id, at);
      },
    };
  }

  /** The same users: who is disabled, or whose keys are revoked, is refused at once. */
  overUsers(users: Users): Users {
    return {
      ...users,
      change: (id, change) => this.changing(() => users.change(id, change)),
      revokeKeys: (id, at) => this.changing(() => users.revokeKeys(id, at)),
    };
  }
}
