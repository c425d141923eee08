import { expressionOperators } from '#emulator/engine/expressions/compileExpression'
import { ARITHMETIC_ROWS } from './arithmeticRows'
import { COMPARISON_ROWS } from './comparisonRows'
import { DATE_ROWS } from './dateRows'
import { DOCUMENT } from './expressionDocument'
import { LIST_ROWS } from './listRows'
import type { Row } from './rows'
import { MISSING, nameOf, REFUSED } from './rows'
import { sharedDatabase, WAYS } from './ways'
import { TEXT_ROWS } from './textRows'

const ALL = [...COMPARISON_ROWS, ...ARITHMETIC_ROWS, ...LIST_ROWS, ...TEXT_ROWS, ...DATE_ROWS]

describe.each(WAYS)('asked of the %s', way => {
  const engine = sharedDatabase(way)
  beforeAll(() => engine().insert('things', [DOCUMENT]))

  /** What an expression gives, as a field of a new document. */
  async function worked(expression: unknown): Promise<unknown> {
    const [found] = await engine().aggregate('things', [{ $addFields: { result: expression } }])
    return found !== undefined && Object.hasOwn(found, 'result') ? found['result'] : MISSING
  }

  describe.each<[string, readonly Row[]]>([
    ['comparisons, conditions and paths', COMPARISON_ROWS],
    ['arithmetic', ARITHMETIC_ROWS],
    ['lists, sets and documents', LIST_ROWS],
    ['texts and types', TEXT_ROWS],
    ['dates', DATE_ROWS],
  ])('%s', (_kind, rows) => {
    test.each(rows.map(row => [nameOf(row[0]), row] as const))('%s', async (_name, [expression, comes]) => {
      // Within another, so that a document is an expression and not a list of fields.
      const result = worked({ $cond: [true, expression, 0] })
      if (comes === REFUSED) await expect(result).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
      else expect(await result).toStrictEqual(comes)
    })
  })
})

test('every operator has its rows', () => {
  const asked = JSON.stringify(ALL.filter(([, comes]) => comes !== REFUSED).map(([expression]) => expression))
  expect(expressionOperators().filter(name => !asked.includes(`"${name}":`))).toEqual([])
})
