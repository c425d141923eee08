/** Lists the characters of a text as MongoDB counts them: code points, not UTF-16 units. */
export const charactersOf = (text: string): string[] => Array.from(text)
