import vm from 'node:vm'
import { wxmlToJs } from 'miniprogram-compiler'

/** A node as WeChat's own template compiler makes it from template and data. */
export type TemplateNode =
  string | number | { tag: string; attr?: Record<string, unknown>; children?: TemplateNode[] }

export interface Templates {
  /** Renders one compiled template, e.g. `pages/home/index.wxml`, with data. */
  render: (file: string, data: unknown) => TemplateNode
  /** What the compiled templates complained about. */
  warnings: string[]
}

type Generate = (data: unknown, env: object, global: object) => TemplateNode
type Gwx = (file: string) => Generate | undefined

/** Compiles every wxml of a build with wcc, the compiler inside WeChat DevTools. */
export function compileTemplates(dist: string): Templates {
  const code = wxmlToJs(dist, { maxBuffer: 64 << 20 })
  const warnings: string[] = []
  const warn = (...words: unknown[]) => void warnings.push(words.join(' '))
  const version = { __webview_engine_version__: 0.02 }
  const realm = vm.createContext({
    console: { warn, log: () => undefined, error: warn },
    window: version,
    ...version,
  })
  const gwx = vm.runInContext(`(function () {${code}\n})()`, realm) as Gwx
  // Data must be born in wcc's realm: its runtime compares constructors.
  const parse = vm.runInContext('JSON.parse', realm) as (text: string) => unknown
  return {
    warnings,
    render: (file, data) => {
      const generate = gwx(file)
      if (!generate) throw new Error(`the build has no template ${file}`)
      return generate(parse(JSON.stringify(data)), {}, {})
    },
  }
}
