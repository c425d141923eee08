import type { OperatorTable } from './Expression'
import { onArguments, onNamed } from './Expression'
import { stretchOf } from './arrays'
import { requestRefused } from '../faults'
import { isNullish } from '../values/bsonType'
import { charactersOf } from '../values/characters'
import { patternIn } from '../values/pattern'
import { textIn } from './texts'

/** A text in the units that an index counts: its bytes, or its characters. */
type Units = (text: string) => readonly (string | number)[]

const indexOf = (name: string, units: Units) =>
  onArguments(name, [2, 4], (text, search, ...edges) => {
    if (isNullish(text)) return null
    const [all, wanted] = [units(textIn(text, name)), units(textIn(search, name))]
    const { from, to } = stretchOf(name, all.length, edges)
    for (let at = from; at + wanted.length <= to; at++) {
      if (wanted.every((unit, place) => all[at + place] === unit)) return at
    }
    return -1
  })

interface Match {
  readonly match: string
  readonly idx: number
  readonly captures: readonly (string | null)[]
}

const matching = (name: string, none: unknown, work: (matches: Iterable<Match>) => unknown) =>
  onNamed(name, ['input', 'regex'], ['options'], ({ input, regex, options }) => {
    if (isNullish(input) || isNullish(regex)) return none
    const pattern = patternIn(regex, options ?? undefined)
    return work(matchesOf(textIn(input, name), pattern))
  })

function* matchesOf(text: string, pattern: RegExp): Generator<Match> {
  for (const found of text.matchAll(everywhere(pattern))) {
    const captures = Array.from(found).slice(1)
    yield {
      match: found[0],
      // Places are counted in characters, not in UTF-16 units.
      idx: charactersOf(text.slice(0, found.index)).length,
      captures: captures.map((capture: string | undefined) => capture ?? null),
    }
  }
}

const everywhere = (pattern: RegExp): RegExp =>
  new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`)

const replacing = (name: string, work: (input: string, find: string, replacement: string) => string) =>
  onNamed(name, ['input', 'find', 'replacement'], [], ({ input, find, replacement }) => {
    if (isNullish(input) || isNullish(find) || isNullish(replacement)) return null
    return work(textIn(input, name), textIn(find, name), textIn(replacement, name))
  })

/** Operators that look for a text or a pattern in a text. */
export const TEXT_SEARCHES: OperatorTable = {
  $indexOfBytes: indexOf('$indexOfBytes', text => [...Buffer.from(text)]),
  $indexOfCP: indexOf('$indexOfCP', charactersOf),
  $regexMatch: matching('$regexMatch', false, matches => {
    for (const _match of matches) return true
    return false
  }),
  $regexFind: matching('$regexFind', null, matches => {
    for (const match of matches) return match
    return null
  }),
  $regexFindAll: matching('$regexFindAll', [], matches => [...matches]),
  $replaceOne: replacing('$replaceOne', (input, find, replacement) => {
    if (find === '') throw requestRefused('the local CloudBase does not replace an empty text')
    return input.replace(find, () => replacement)
  }),
  $replaceAll: replacing('$replaceAll', (input, find, replacement) => {
    if (find === '') throw requestRefused('the local CloudBase does not replace an empty text')
    return input.split(find).join(replacement)
  }),
}
