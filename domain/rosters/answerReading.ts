import type { ComparedLine } from './Comparison'
import type { ReadLine } from './Roster'
import type { Answers, RosterQuestion } from './questions'
import { markDuplicates } from './readRoster'

/** A question, and how many lines wait for its answer. */
export interface CountedQuestion extends RosterQuestion {
  readonly lines: number
}

/** Lists every question that the lines wait for, once, in their order. */
export const questionsIn = (lines: readonly ReadLine[]): readonly CountedQuestion[] => {
  const counted = new Map<string, CountedQuestion>()
  for (const line of lines)
    for (const question of line.readable ? [] : (line.asked?.questions ?? []))
      counted.set(question.id, { ...question, lines: (counted.get(question.id)?.lines ?? 0) + 1 })
  return [...counted.values()]
}

/** Tells whether each answer is one of the choices of a question that is open. */
export const areAnswers = (questions: readonly RosterQuestion[], answers: Answers): boolean => {
  const known = new Map(questions.map(({ id, choices }) => [id, choices]))
  return Object.entries(answers).every(([id, choice]) => known.get(id)?.includes(choice) ?? false)
}

/** Fills in the lines with the answers; those of which not all is answered go on waiting. */
export const withAnswers = (lines: readonly ReadLine[], answers: Answers): readonly ReadLine[] =>
  markDuplicates(
    lines.map(line => {
      const outcomes = line.readable ? [] : (line.asked?.outcomes ?? [])
      const made = outcomes.find(outcome =>
        Object.entries(outcome.answers).every(([id, choice]) => answers[id] === choice),
      )
      return made?.line ?? line
    }),
  )

/** Lines as they were read, from those that were compared: in the order of the file. */
export const linesRead = (
  compared: readonly ComparedLine[],
  sheets: readonly string[],
): readonly ReadLine[] => {
  const place = new Map(sheets.map((sheet, at) => [sheet, at]))
  return compared
    .map((each): ReadLine =>
      each.status === 'wrong' ? { readable: false, ...each.line } : { readable: true, ...each.line },
    )
    .sort((one, other) => (place.get(one.sheet) ?? 0) - (place.get(other.sheet) ?? 0) || one.row - other.row)
}
