/**
 * Remembers the answers that were asked for lately. When the newer half is full the older half is forgotten, so that
 * what comes back all the time stays while memory keeps its bound.
 */
export class RecentAnswers<T> {
  readonly #half: number;
  #newer = new Map<string, T>();
  #older = new Map<string, T>();

  /** @param half answers in each half */
  constructor(half: number) {
    this.#half = half;
  }

  get(key: string): T | undefined {
    const newer = this.#newer.get(key);
    if (newer !== undefined) return newer;
    const older = this.#older.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: string, answer: T): void {
    if (this.#newer.size >= this.#half) {
      this.#older = this.#newer;
      this.#newer = new Map();
    }
    this.#newer.set(key, answer);
  }

  clear(): void {
    this.#newer.clear();
    this.#older.clear();
  }
}
