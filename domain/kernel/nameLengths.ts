/** As many characters as the longest names on papers have, with room to spare; each counts once, also a rare one. */
export const longestName = 60

/**
 * The longest text that a field for a name takes: one that is too long is told, with its limit, and not cut off unseen.
 * In the units of a keyboard, of which a rare character takes two.
 */
export const longestTyped = 4 * longestName
