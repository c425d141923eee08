import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { filingWords } from '#copy/privacy/filing'
import { sayInstant } from '#copy/kernel/instants'
import type { Instant } from '#domain/kernel/decision'
import { table } from './table'

const budgets = z.record(z.string(), z.object({ folders: z.array(z.string()) }))
const results = z.object({
  startTime: z.number(),
  testResults: z.array(
    z.object({ name: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
})
type Results = z.infer<typeof results>

const kindOf = (file: string, kinds: z.infer<typeof budgets>): string | undefined => {
  const [, folder = ''] = path.relative(process.cwd(), file).split(path.sep)
  return Object.keys(kinds).find(kind => kinds[kind]?.folders.includes(folder))
}

const counted = (
  runs: readonly Results[],
  kind: string,
  kinds: z.infer<typeof budgets>,
): readonly string[] => {
  const statuses = runs
    .flatMap(({ testResults }) => testResults.filter(({ name }) => kindOf(name, kinds) === kind))
    .flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status))
  const of = (...wanted: readonly string[]) => String(statuses.filter(one => wanted.includes(one)).length)
  return [kind, of('passed'), of('failed'), of('pending', 'todo', 'skipped')]
}

/** What the last run of `npm test` on this machine came to, by kind; that there was none, where there was none. */
export const testTable = (files: readonly string[], now: Instant): string => {
  const runs = files
    .filter(file => existsSync(file))
    .map(file => results.parse(JSON.parse(readFileSync(file, 'utf8'))))
  const [first] = runs
  if (!first) return filingWords.noTests
  const kinds = budgets.parse(JSON.parse(readFileSync('test/budget.json', 'utf8')))
  return [
    filingWords.testsAt(sayInstant(first.startTime, now)),
    '',
    table(
      filingWords.testHead,
      Object.keys(kinds).map(kind => counted(runs, kind, kinds)),
    ),
  ].join('\n')
}
