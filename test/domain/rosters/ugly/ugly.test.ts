import type { ReadLine, RosterReading } from '#domain/rosters/Roster'
import { readingOf } from '../given'
import { outcome } from '../clerk'
import { uglyRoster } from './uglyRoster'

/** A few of many: `npm run test:long -- rosters` reads more; `PROPERTY_SEED=7` begins with the seventh. */
const files = Number(process.env['UGLY_ROSTERS'] ?? 150)
const first = Number(process.env['PROPERTY_SEED'] ?? 1)
jest.setTimeout(300_000 + files * 500)

const suggested = (line: ReadLine): ReadLine => {
  if (line.readable || !line.asked) return line
  const { questions, outcomes } = line.asked
  const made = outcomes.find(({ answers }) =>
    questions.every(({ id, suggested: choice }) => answers[id] === undefined || answers[id] === choice),
  )
  if (!made) throw new Error('no outcome for the suggested answers')
  return made.line
}

const homeRead = (line: ReadLine) => {
  const taken = suggested(line)
  const questions = line.readable ? [] : (line.asked?.questions ?? [])
  return {
    row: line.row,
    questions: questions
      .map(({ kind, column, row }) => `${kind}@${column ?? ''}${String(row ?? line.row)}`)
      .sort(),
    outcome: outcome({ ...taken, notes: [] }).replace(/(leftOut)@[A-Z]+/, '$1'),
    notes: (taken.readable ? taken.notes : [])
      .map(({ kind, column, row }) => `${kind}@${column ?? ''}${String(row)}`)
      .sort(),
  }
}

const remarksRead = ({ remarks }: RosterReading): readonly string[] =>
  remarks
    .map(({ kind, column, params }) =>
      kind === 'unusedColumn'
        ? `${kind} ${column ?? ''} ${String(params['heading'])} ${String(params['cells'])}`
        : `${kind} ${String(params['why'])} ${String(params['rows'])}`,
    )
    .sort()

test(`${String(files)} ugly rosters from seed ${String(first)} on: every cell is in the result, or named`, async () => {
  for (let seed = first; seed < first + files; seed += 1) {
    const { file, homes, remarks } = uglyRoster(seed)
    const reading = await readingOf(file)
    const read = {
      problems: reading.problems,
      homes: reading.lines.map(homeRead),
      remarks: remarksRead(reading),
    }
    const said = `seed ${String(seed)} ${file.name}`
    expect({ said, ...read }).toEqual({ said, problems: [], homes, remarks })
  }
})
