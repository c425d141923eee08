const excerptCharacters = 60

/** The first 60 characters, counted as people count them. */
export const excerptOf = (text: string): string => Array.from(text).slice(0, excerptCharacters).join('')
