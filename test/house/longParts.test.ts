import { longParts } from '../../scripts/tests/longParts'
import { pathsIn } from './layout'
import { readFileSync } from 'node:fs'

const tests = pathsIn('test').filter(path => /\.test\.tsx?$/.test(path))
const patterns = longParts.flatMap(({ name, tests: mine }) => mine.map(pattern => [name, pattern] as const))

test.each(patterns)('the long part %s finds tests by %s', (_name, pattern) => {
  expect(tests.filter(path => new RegExp(pattern).test(path))).not.toEqual([])
})

test.each(longParts.flatMap(({ name, lengths }) => Object.keys(lengths).map(variable => [name, variable])))(
  'a file of tests reads the length of the long part %s: %s',
  (_name, variable = '') => {
    const read = pathsIn('test').filter(
      path => path.endsWith('.ts') && readFileSync(path, 'utf8').includes(`process.env['${variable}']`),
    )
    expect(read).not.toEqual([])
  },
)
