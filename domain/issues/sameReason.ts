/** What is left of a reason when case, width, spaces and punctuation do not count. */
const essence = (reason: string): string =>
  reason
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')

/** Whether a text says anything at all. */
export const isReason = (text: string): boolean => essence(text) !== ''

/** Whether two reasons are the same but for case, width, spaces and punctuation. */
export const sameReason = (one: string, other: string): boolean => essence(one) === essence(other)
