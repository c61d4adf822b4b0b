interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** Questions in one go: what one query takes without becoming slow. */
const most = 500;

/**
 * Puts together what is asked at the same time, and while an earlier question is under way: under load a hundred small
 * questions cost one query, and a question alone waits for nobody.
 */
export class Gathered<Asked, Answer> {
  readonly #answerAll: (asked: readonly Asked[]) => Promise<readonly Answer[]>;
  #waiting: Waiting<Asked, Answer>[] = [];
  #busy = false;

  /** @param answerAll gives the answers in the order of the questions */
  constructor(answerAll: (asked: readonly Asked[]) => Promise<readonly Answer[]>) {
    this.#answerAll = answerAll;
  }

  ask(asked: Asked): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ asked, resolve, reject });
      if (this.#busy) return;
      this.#busy = true;
      // Whatever else is asked in this turn of the event loop comes along.
      setImmediate(() => void this.#work());
    });
  }

  async #work(): Promise<void> {
    while (this.#waiting.length > 0) {
      const turn = this.#waiting.splice(0, most);
      try {
        const answers = await this.#answerAll(turn.map(({ asked }) => asked));
        turn.forEach(({ resolve }, index) => {
          resolve(answers[index]!);
        });
      } catch (error) {
        for (const { reject } of turn) reject(error);
      }
    }
    this.#busy = false;
  }
}
