/** A vote that is not prolonged and in which nobody's choice is set. */
export const plain = { extension: null, fixed: {} } as const
