import { readFileSync } from 'node:fs'
import { pathsIn } from './layout'

/** Never in a build for WeChat, whose style compiler stops at the universal selector. */
const browserOnly = 'src/theme/h5.scss'

const withoutComments = (sheet: string): string =>
  sheet.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

/** The selectors of a sheet that hold `*`. */
const universalIn = (sheet: string): readonly string[] =>
  withoutComments(sheet)
    .split('{')
    .slice(0, -1)
    .map(before => (before.split(/[;}]/).at(-1) ?? '').trim())
    .filter(before => !before.startsWith('@') && before.includes('*'))

test('finds the universal selector wherever it stands', () => {
  const sheet =
    '@use "x" as *;\n/* a > * */\n.a { width: calc(2px * 3); // b > *\n  > * { flex: 1 } }\n* { margin: 0 }'
  expect(universalIn(sheet)).toEqual(['> *', '*'])
})

test('no style sheet for WeChat uses the universal selector: its compiler refuses the whole build', () => {
  const sheets = pathsIn('src').filter(file => file.endsWith('.scss') && file !== browserOnly)
  expect(sheets.length).toBeGreaterThan(50)
  const found = sheets.flatMap(file =>
    universalIn(readFileSync(file, 'utf8')).map(selector => `${file}: ${selector}`),
  )
  expect(found).toEqual([])
})
