interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Puts together what is asked while earlier questions are under way: under load a hundred small questions cost one
 * query, and a question alone waits for nobody.
 */
export class Gathered<Asked, Answer> {
  readonly #answerAll: (asked: readonly Asked[]) => Promise<readonly Answer[]>;
  readonly #most: number;
  #waiting: Waiting<Asked, Answer>[] = [];
  #running = 0;

  /**
   * @param answerAll the answers in the order of the questions
   * @param most questions in one go
   */
  constructor(answerAll: (asked: readonly Asked[]) => Promise<readonly Answer[]>, most = 500) {
    this.#answerAll = answerAll;
    this.#most = most;
  }

  ask(asked: Asked): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ asked, resolve, reject });
      void this.#go();
    });
  }

  /** Two in flight: while one is on its way back the next is being worked on. */
  async #go(): Promise<void> {
    if (this.#running >= 2 || this.#waiting.length === 0) return;
    this.#running += 1;
    const turn = this.#waiting.splice(0, this.#most);
    try {
      const answers = await this.#answerAll(turn.map(({ asked }) => asked));
      turn.forEach(({ resolve }, index) => {
        resolve(answers[index]!);
      });
    } catch (error) {
      for (const { reject } of turn) reject(error);
    } finally {
      this.#running -= 1;
    }
    void this.#go();
  }
}
