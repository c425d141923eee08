import { calls } from '#contracts/calls'
import { schema } from '#cloud-functions/schema'
import { filingWords } from '#copy/privacy/filing'
import { keptData } from '#copy/privacy/keptData'
import { retentionNames } from '#copy/privacy/names'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filing } from '../../scripts/filing/filing'

const now = Date.UTC(2026, 11, 7, 2)

test('the file for registration says of every collection what is kept, of whom, what for and how long', () => {
  expect(Object.keys(keptData).sort()).toEqual(Object.keys(schema).sort())
  for (const row of Object.values(keptData))
    for (const words of Object.values(row)) expect(words).not.toBe('')
})

test('it names every collection, call and rule of keeping', () => {
  const text = filing([], now)
  for (const name of [...Object.keys(schema), ...Object.keys(calls)]) expect(text).toContain(`| ${name} |`)
  for (const name of Object.values(retentionNames)) expect(text).toContain(name)
  expect(text).toContain(filingWords.noTests)
  expect(text).not.toContain('undefined')
})

test('it counts the tests that were run, by kind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'filing-'))
  const file = join(folder, 'results.json')
  const run = (name: string, ...statuses: readonly string[]) => ({
    name: join(process.cwd(), 'test', name),
    assertionResults: statuses.map(status => ({ status })),
  })
  writeFileSync(
    file,
    JSON.stringify({
      startTime: now,
      testResults: [
        run('domain/a.test.ts', 'passed', 'passed', 'failed'),
        run('emulator/b.test.ts', 'pending'),
      ],
    }),
  )
  const text = filing([file], now)
  rmSync(folder, { recursive: true })
  expect(text).toContain('| domain | 2 | 1 | 0 |')
  expect(text).toContain('| emulator | 0 | 0 | 1 |')
})
