import { readFileSync } from 'node:fs'
import path from 'node:path'
import { iconNames } from '../../src/components/icon/vocabulary'

test('every icon that can be named has a drawing, and every drawing has a name', () => {
  const sheet = path.resolve(__dirname, '../../src/components/icon/_drawings.scss')
  const drawn = [...readFileSync(sheet, 'utf8').matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name)
  expect(drawn).toEqual([...iconNames])
})
