import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadLine, Remark, RosterReading } from '#domain/rosters/Roster'
import { readingOf } from './given'

const folder = join(__dirname, 'cases')

interface Expected {
  readonly lines: readonly unknown[]
  readonly remarks: readonly string[]
}

const people = (named: ReadLine['owners']): string =>
  named.map(({ name, phone }) => `${name} ${phone ?? '-'}`).join('+')

const cell = ({ column, row }: Remark<string>, line: ReadLine): string =>
  `${column ?? ''}${String(row ?? line.row)}`

/** What became of a line, as a clerk notes it: without the number of its row. */
const outcome = (line: ReadLine): string => {
  if (!line.readable)
    return `wrong ${line.problems.map(({ kind, column }) => `${kind}@${column ?? ''}`).join(',')}`
  const notes = line.notes.map(note => `${note.kind}@${cell(note, line)}`)
  return [
    `${line.label} ${line.use} ${String(line.area)} ${people(line.owners)}`,
    ...(line.tenants?.length ? [` let to ${people(line.tenants)}`] : []),
    ...(notes.length > 0 ? [` | ${notes.join(',')}`] : []),
  ].join('')
}

const asExpected = (line: ReadLine): unknown => {
  if (line.readable || !line.asked) return `${String(line.row)} ${outcome(line)}`
  const [question] = line.asked.questions
  if (!question) throw new Error('asked, and no question')
  return {
    row: line.row,
    asks: `${question.kind}@${cell(question, line)}`,
    suggested: question.suggested,
    answers: Object.fromEntries(
      line.asked.outcomes.map(({ answers, line: made }) => [answers[question.id], outcome(made)]),
    ),
  }
}

const remarkSaid = ({ kind, column, params }: RosterReading['remarks'][number]): string =>
  [`${kind}@${column ?? ''}`, ...(kind === 'unusedColumn' ? [params['heading'], params['cells']] : [])].join(
    ' ',
  )

const names = readdirSync(folder).filter(name => /\.(?:csv|xlsx|xls)$/.test(name))

test('each file has its expectation', () => {
  expect(names).toHaveLength(14)
})

test.each(names)('%s is read as a careful clerk reads it', async name => {
  const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Expected
  const reading = await readingOf({ name, bytes: readFileSync(join(folder, name)) })
  expect(reading.problems).toEqual([])
  expect({ lines: reading.lines.map(asExpected), remarks: reading.remarks.map(remarkSaid) }).toEqual(expected)
})
