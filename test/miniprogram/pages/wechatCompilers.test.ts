import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { dist } from '../journeys/Town'
import { styleFaults, templateFaults } from '../harness/compilerFaults'

test('WeChat’s compiler takes every style sheet of the build', () => {
  expect(styleFaults(dist)).toEqual([])
})

test('WeChat’s compiler takes every template of the build', () => {
  expect(templateFaults(dist)).toEqual([])
})

describe('a fault in a copy of the build', () => {
  let copy = ''
  beforeEach(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'weapp-'))
    cpSync(dist, copy, { recursive: true })
  })
  afterEach(() => {
    rmSync(copy, { recursive: true, force: true })
  })

  test.each(['.planted > * { flex: 1 }', '* { margin: 0 }', '.planted::after { content: "'])(
    'is found in a style sheet: %s',
    rule => {
      appendFileSync(path.join(copy, 'app.wxss'), `\n${rule}\n`)
      expect(styleFaults(copy).join('\n')).toMatch(/^\.\/app\.wxss:\d+:\d+ /m)
    },
  )

  test.each(['<view>', '<view wx:if="{{a b}}"></view>'])('is found in a template: %s', line => {
    appendFileSync(path.join(copy, 'pages/home/index.wxml'), `\n${line}\n`)
    expect(templateFaults(copy).join('\n')).toMatch(/pages\/home\/index\.wxml:\d+:\d+/)
  })
})
