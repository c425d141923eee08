import { standardCharacters } from './rareCharacters'

const asFormula = /^="([\s\S]*)"$/
const inApostrophes = /^['’]([\s\S]*?)['’]?$/
const latinLetter = /^[A-Za-z]/

/**
 * A text without the signs by which an export keeps a program from reading it as a number: `="0301"`, `'0301` and
 * `'0301'` are 0301. An apostrophe before a Latin letter is part of a name.
 */
const unprotected = (text: string): string => {
  const [, formula] = asFormula.exec(text.trim()) ?? []
  if (formula !== undefined) return formula.replaceAll('""', '"')
  const [, apart] = inApostrophes.exec(text.trim()) ?? []
  return apart === undefined || latinLetter.test(apart) ? text : apart
}

/** What a cell's text means: without what an export has done to it. */
export const plainCell = (text: string): string => standardCharacters(unprotected(text))
