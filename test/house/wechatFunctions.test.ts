import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { baseLibrary } from '../../src/wechat/baseLibrary'
import { isOlder } from '../miniprogram/harness/baseLibraries'
import { pathsIn } from './layout'

const { oldest, always, younger } = baseLibrary
const table: Readonly<Record<string, string>> = { ...always, ...younger }
/** The one file that hands out what may be absent. */
const wayToYounger = 'src/wechat/younger.ts'

const isPlatform = (node: ts.Node): boolean => ts.isIdentifier(node) && /^(Taro|wx)$/.test(node.text)

/** `cloud.init` for `Taro.cloud.init`, `request` for `wx.request`; null for anything else. */
const nameOf = (node: ts.Node): string | null => {
  if (!ts.isPropertyAccessExpression(node)) return null
  if (isPlatform(node.expression)) return node.name.text
  const within = nameOf(node.expression)
  return within === 'cloud' ? `cloud.${node.name.text}` : null
}

/** The WeChat functions that a source names, and `*` where it takes the platform as a whole, out of a test's sight. */
const usedIn = (file: string, text: string): readonly string[] => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const used: string[] = []
  const look = (node: ts.Node): void => {
    const name = nameOf(node)
    if (name !== null && name !== 'cloud') used.push(name)
    const { parent } = node as { parent: ts.Node | undefined }
    const isNamed =
      parent !== undefined &&
      (ts.isPropertyAccessExpression(parent) ||
        ts.isQualifiedName(parent) ||
        ts.isImportClause(parent) ||
        ts.isTypeQueryNode(parent))
    if (isPlatform(node) && !isNamed) used.push('*')
    ts.forEachChild(node, look)
  }
  look(source)
  return used
}

/** What is in the mini-program: all but the browser's own files. */
const used = pathsIn('src')
  .filter(file => /\.tsx?$/.test(file) && !/\.h5\.tsx?$/.test(file))
  .flatMap(file => usedIn(file, readFileSync(file, 'utf8')).map(name => ({ file, name })))

test('sees every way to use a WeChat function', () => {
  const text = `
    import Taro from '@tarojs/taro'
    type Answer = Taro.onNeedPrivacyAuthorization.ResolveOption
    Taro.request({}); wx.cloud.init(); Taro.cloud.callFunction({}).catch(f)
    const { login } = Taro; const any = Taro['login']`
  expect(usedIn('x.ts', text)).toEqual(['request', 'cloud.init', 'cloud.callFunction', '*', '*'])
})

test('every WeChat function in use is in the table, and nothing else is', () => {
  const guarded = pathsIn('src').flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/\byounger\.(\w+)/g)].map(([, name = '']) => name),
  )
  const names = used.filter(({ file }) => file !== wayToYounger).map(({ name }) => name)
  expect([...new Set([...names, ...guarded])].sort()).toEqual(Object.keys(table).sort())
})

test('what is younger than the oldest base library is called only where it may be absent', () => {
  const unguarded = used.filter(({ file, name }) => file !== wayToYounger && name in younger)
  expect(unguarded).toEqual([])
})

test('the table knows which functions are younger than the oldest base library', () => {
  expect(Object.entries(always).filter(([, since]) => isOlder(oldest, since))).toEqual([])
  expect(Object.entries(younger).filter(([, since]) => !isOlder(oldest, since))).toEqual([])
  expect(isOlder('2.9.0', '2.10.0')).toBe(true)
  expect(isOlder('2.10.0', '2.9.0')).toBe(false)
})

describe('WeChat’s own typings', () => {
  const typings = readFileSync('node_modules/miniprogram-api-typings/types/wx/lib.wx.api.d.ts', 'utf8')
  /** Where they say nothing: what the documentation of the cloud and of three functions with several forms says. */
  const elsewhere = /^(cloud\.\w+|createOffscreenCanvas|getFileSystemManager|request)$/

  test.each(Object.entries(table).filter(([name]) => !elsewhere.test(name)))(
    'say so of %s',
    (name, since) => {
      const begin = new RegExp(`/\\*\\* \\[[^\\]]*\\bwx\\.${name}\\(`).exec(typings)
      expect(begin).not.toBeNull()
      const from = begin?.index ?? 0
      const comment = typings.slice(from, typings.indexOf('*/', from))
      expect(/需要基础库： `([\d.]+)`/.exec(comment)?.[1] ?? '1.0.0').toBe(since)
    },
  )
})
