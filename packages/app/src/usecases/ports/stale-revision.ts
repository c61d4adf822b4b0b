/** Someone else wrote the same people in between. Nothing was written; read them again and start over. */
export class StaleRevision extends Error {
  override readonly name = 'StaleRevision';
  readonly count: number;
  constructor(count: number) {
    super(`${count} of the people were written by someone else in between`);
    this.count = count;
  }
}
