/** A document was changed by somebody else between reading and writing it: load, decide and save again. */
export class StaleWrite extends Error {
  constructor(readonly id: string) {
    super(`${id} was changed meanwhile`)
    this.name = 'StaleWrite'
  }
}
