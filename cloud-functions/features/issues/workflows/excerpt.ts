import type { Issue } from '#domain/issues/Issue'
import { openWords } from '#domain/issues/shownWords'

const excerptCharacters = 60

/**
 * The first 60 characters, counted as people count them, as everybody may read them: an excerpt stands in lists and on
 * cards that are passed on.
 */
export const excerptOf = ({ text, reporter }: Pick<Issue, 'text' | 'reporter'>): string =>
  Array.from(openWords({ reporter }).text(text)).slice(0, excerptCharacters).join('')
