import { nameKey, ownCopy } from '../values/index.ts';
import { RecentAnswers } from './recent-answers.ts';

/**
 * Keys under which notations of one name meet, for one scan. First and last names repeat, each by itself; together they
 * would not.
 */
export class NameKeys {
  readonly #first = new RecentAnswers<string>(2000);
  readonly #last = new RecentAnswers<string>(2000);

  of(first: string, last: string): string {
    let lastKey = this.#last.get(last);
    if (lastKey === undefined) {
      lastKey = nameKey('', last);
      this.#last.set(ownCopy(last), lastKey);
    }
    let firstKey = this.#first.get(first);
    if (firstKey === undefined) {
      firstKey = nameKey(first, '');
      this.#first.set(ownCopy(first), firstKey);
    }
    return lastKey + firstKey;
  }
}
