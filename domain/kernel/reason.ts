/** Fewer characters than this say nothing. */
export const shortestReason = 2

/** What is left of a reason when case, width, spaces and punctuation do not count. */
const essence = (reason: string): string =>
  reason
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')

/**
 * Tells whether a text gives a reason: it is long enough, and not of punctuation alone.
 * @example isReason('……') // false
 */
export const isReason = (text: string): boolean =>
  text.trim().length >= shortestReason && essence(text) !== ''

/** Tells whether two reasons are the same but for case, width, spaces and punctuation. */
export const sameReason = (one: string, other: string): boolean => essence(one) === essence(other)
