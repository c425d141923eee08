import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'

/** What a page's code hands to `Page(...)`: life-cycle functions, handlers and first data. */
export type PageOptions = Record<string, unknown> & { data?: Record<string, unknown> }

/** What a component's code hands to `Component(...)`. */
export type ComponentOptions = Record<string, unknown> & { properties?: unknown }

export interface AppConfig {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  tabBar: { list: { pagePath: string; text: string }[] }
}

export interface LogicLayer {
  config: AppConfig
  app: Record<string, unknown>
  /** Options of a page, loaded (with its sub-package) the first time. */
  pageOptions: (route: string) => PageOptions
  /** Options of a component, by its file without the ending. */
  componentOptions: (file: string) => ComponentOptions
  /** The value as an object of the mini-program's own realm. */
  toLogic: (value: unknown) => unknown
  /** Stops its timers. */
  close: () => void
}

// WeChat's JavaScript is not the web's: `Function` compiles nothing and `Intl` may be absent. Its clock is the phone's.
const harshness = `
  { const now = phoneNow, Real = Date
    delete globalThis.phoneNow
    globalThis.Date = class extends Real {
      constructor(...given) { super(...(given.length === 0 ? [now()] : given)) }
      static now() { return now() }
    } }
  delete globalThis.Intl
  globalThis.eval = undefined
  { const real = Function; globalThis.Function = function () { return undefined }; globalThis.Function.prototype = real.prototype }
`

/** Runs the scripts of a compiled mini-program as WeChat does: no window, no document, one realm of their own. */
export function startLogicLayer(
  dist: string,
  wx: object,
  pageStack: () => unknown[],
  console: Console,
  now: () => number,
): LogicLayer {
  const config = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppConfig
  const pages = new Map<string, PageOptions>()
  const components = new Map<string, ComponentOptions>()
  const loaded = new Map<string, { exports: unknown }>()
  const timers = new Set<NodeJS.Timeout>()
  let app: Record<string, unknown> = {}
  let running = ''
  const track = (timer: NodeJS.Timeout) => (timers.add(timer), timer)
  const realm = vm.createContext({
    wx,
    console,
    phoneNow: now,
    setTimeout: (run: () => void, delay?: number) => track(setTimeout(run, delay)),
    setInterval: (run: () => void, delay?: number) => track(setInterval(run, delay)),
    clearTimeout,
    clearInterval,
    App: (options: Record<string, unknown>) => (app = options),
    Page: (options: PageOptions) => pages.set(running, options),
    Component: (options: ComponentOptions) => components.set(running, options),
    Behavior: (options: unknown) => options,
    getApp: () => app,
    getCurrentPages: pageStack,
    __wxConfig: { envVersion: 'develop' },
  })
  vm.runInContext(harshness, realm)

  const load = (file: string): unknown => {
    const known = loaded.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    loaded.set(file, module)
    const code = `(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`
    const run = vm.runInContext(code, realm, { filename: file }) as (...wrapper: unknown[]) => void
    run((name: string) => load(withExtension(path.resolve(path.dirname(file), name))), module, module.exports)
    return module.exports
  }
  load(path.join(dist, 'app.js'))
  return {
    config,
    get app() {
      return app
    },
    pageOptions: route => {
      if (!pages.has(route)) {
        running = route
        load(path.join(dist, `${route}.js`))
      }
      const options = pages.get(route)
      if (!options) throw new Error(`${route} registered no page`)
      return options
    },
    componentOptions: file => {
      running = file
      load(path.join(dist, `${file}.js`))
      const options = components.get(file)
      if (!options) throw new Error(`${file} registered no component`)
      return options
    },
    toLogic: value =>
      value === undefined ? value : (vm.runInContext(`(${JSON.stringify(value)})`, realm) as unknown),
    close: () => {
      timers.forEach(timer => {
        clearTimeout(timer)
      })
    },
  }
}

const withExtension = (file: string): string => (file.endsWith('.js') ? file : `${file}.js`)
