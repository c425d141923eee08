import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadLine, RosterReading } from '#domain/rosters/Roster'
import { cell, outcome } from './clerk'
import { readingOf } from './given'

const folder = join(__dirname, 'cases')

interface Expected {
  readonly lines: readonly unknown[]
  readonly remarks: readonly string[]
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
      line.asked.outcomes.map(({ answers, line: made }): [string, string] => [
        answers[question.id] ?? '',
        outcome(made),
      ]),
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
