import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { personaWords } from '#copy/personas/personas'

/** All scripts of a build as one text; the compiler may have escaped Chinese characters. */
const scriptsOf = (folder: string): string =>
  readdirSync(path.resolve(folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.js'))
    .map(file => readFileSync(path.resolve(folder, file), 'utf8'))
    .join('\n')
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

/** Words and address of the persona switch, and the showcase page that only a laptop has. */
const laptopOnly = [personaWords.choose, personaWords.bar, '/personas', 'packages/showcase']

test('the build for a laptop has the persona switch', () => {
  const scripts = scriptsOf('dist/h5-local')
  expect(laptopOnly.filter(mark => !scripts.includes(mark))).toEqual([])
})

test('the build that is deployed has no trace of it', () => {
  const scripts = scriptsOf('dist/weapp')
  expect(scripts.includes('提事')).toBe(true)
  expect(laptopOnly.filter(mark => scripts.includes(mark))).toEqual([])
})
