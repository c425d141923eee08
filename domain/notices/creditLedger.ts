/**
 * How many subscribe messages of one template WeChat will take for one person, as far as is known here. The mini-program
 * claims an acceptance when somebody taps; WeChat pushes one where its dialogue was shown. Either may be missing, come
 * late or come first: the same tap counts once.
 */
export interface CreditLedger {
  /** Messages that may still be sent; never negative. */
  readonly credits: number
  /** Claims that no push has confirmed; negative where pushes came first. */
  readonly ahead: number
}

export const emptyLedger: CreditLedger = { credits: 0, ahead: 0 }

/** Adds what the mini-program says: that somebody has accepted a message. */
export const claimed = ({ credits, ahead }: CreditLedger): CreditLedger => ({
  credits: ahead < 0 ? credits : credits + 1,
  ahead: ahead + 1,
})

/** Adds what WeChat says: that somebody has accepted a message, by a tap that may have been claimed before. */
export const accepted = ({ credits, ahead }: CreditLedger): CreditLedger => ({
  credits: ahead > 0 ? credits : credits + 1,
  ahead: ahead - 1,
})

/** Makes the ledger of somebody for whom WeChat takes nothing: what was claimed was not so, or is switched off. */
export const noneLeft = (): CreditLedger => emptyLedger
