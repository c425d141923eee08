/** Something in a record that does not fit: which check found it, and where. */
export class Fault extends Error {
  constructor(check, path, detail = '') {
    super(detail)
    this.check = check
    this.path = path
  }
}

/** Ends the run with a fault unless something holds. */
export const must = (holds, check, path, detail) => {
  if (!holds) throw new Fault(check, path, detail)
}
