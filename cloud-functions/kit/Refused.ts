import type { CallRefusal, RefusalKind } from '#contracts/kernel/refusals'

/** An expected refusal on its way out of an answerer; `serve` turns it into the reply. */
export class Refused extends Error {
  constructor(readonly refusal: CallRefusal) {
    super(refusal.kind)
    this.name = 'Refused'
  }
}

/**
 * Makes a refusal to throw.
 * @param more the field to mend and the values its Chinese text needs
 */
export const refusal = (kind: RefusalKind, more: Omit<CallRefusal, 'kind'> = {}): Refused =>
  new Refused({ kind, ...more })
