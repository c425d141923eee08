/** Something that is not as it should be, in one document. */
export interface Flaw {
  readonly id: string
  readonly what: string
  /** Mends it, over exactly what was read; null where nobody knows what it should be. @returns whether it was written */
  readonly mend: (() => Promise<boolean>) | null
}

/** What was found in one kind of documents. */
export interface Finding {
  readonly kind: string
  readonly checked: number
  readonly flaws: readonly Flaw[]
  /** Made by an older fold, and folded anew whenever they are read: nothing is wrong with them. */
  readonly older: readonly Flaw[]
}
