import { unknownTo } from './baseLibraries'
import { compileTemplates, type Templates } from './compileTemplates'
import { startLogicLayer, type LogicLayer } from './logicLayer'
import { openTypes, type PressOpenType } from './openTypes'
import { PageView, type DataTransfer } from './PageView'
import { PrivacyGuide } from './PrivacyGuide'
import { quietOutside, wechat, type Outside, type Use } from './wechat'

export interface NavigationApi {
  push: (url: string) => void
  replace: (url: string) => void
  tab: (url: string) => void
  restart: (url: string) => void
  back: (delta: number) => void
}

const deepest = 10 // pages; WeChat refuses the eleventh
const compiled = new Map<string, Templates>() // a build's templates do not change while tests run

/** How long a page may take on a busy machine before it counts as hanging, in ms. */
const PATIENCE = 60_000

/**
 * The compiled mini-program, running: its real scripts, its real templates compiled by WeChat's own compiler, and a
 * view that a test reads and touches. Close it when done.
 */
export class MiniProgram implements NavigationApi {
  /** Every use of a WeChat function, in order. */
  readonly uses: Use[] = []
  /** Every `setData`, for budgets. */
  readonly transfers: DataTransfer[] = []
  /** What the code wrote to the console as a warning or an error. */
  readonly complaints: string[] = []
  readonly templates: Templates
  private readonly logic: LogicLayer
  private readonly press: PressOpenType
  private readonly tabs = new Map<string, PageView>()
  private stack: PageView[] = []

  constructor(dist: string, outside: Partial<Outside> = {}) {
    this.templates = compiled.get(dist) ?? compileTemplates(dist)
    compiled.set(dist, this.templates)
    const complain = (...words: unknown[]) => void this.complaints.push(words.map(String).join(' '))
    const quiet = { ...console, log: () => undefined, info: () => undefined, debug: () => undefined }
    const around = { ...quietOutside, ...outside }
    const hasGuide = !unknownTo(around.baseLibrary).includes('onNeedPrivacyAuthorization')
    const guide = new PrivacyGuide(hasGuide ? around.privacy : null)
    this.press = openTypes(guide, around.phoneCode)
    const wx = wechat(around, guide, this.uses, this, 'pages/home/index')
    const pageStack = () => this.stack.map(({ instance }) => instance)
    this.logic = startLogicLayer(
      dist,
      wx,
      pageStack,
      { ...quiet, warn: complain, error: complain },
      around.now,
    )
    const launch = this.logic.toLogic({ path: this.logic.config.pages[0], query: {}, scene: 1001 })
    callApp(this.logic.app, 'onLaunch', launch)
    callApp(this.logic.app, 'onShow', launch)
  }

  /** Every page of the build, of the main package and of the others. */
  get allRoutes(): string[] {
    const { pages, subPackages } = this.logic.config
    return [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map(page => `${root}/${page}`))]
  }

  /** What each property of a component is before it is given anything, as its code declares it. */
  firstValuesOf(component: string): Record<string, unknown> {
    const { properties } = this.logic.componentOptions(component)
    const declared = JSON.parse(JSON.stringify(properties)) as Record<string, { value: unknown }>
    return Object.fromEntries(Object.entries(declared).map(([name, { value }]) => [name, value]))
  }

  /** The page on top. */
  get page(): PageView {
    const top = this.stack.at(-1)
    if (!top) throw new Error('no page is open')
    return top
  }

  /** Routes of the open pages, from the bottom. */
  get routes(): string[] {
    return this.stack.map(({ route }) => route)
  }

  /** Opens a page as a person coming from a link: a tab by its tab, another page on top. */
  open(url: string): PageView {
    if (this.isTab(routeOf(url))) this.tab(url)
    else this.push(url)
    return this.page
  }

  push(url: string): void {
    if (this.isTab(routeOf(url))) throw new Error('navigateTo:fail can not navigateTo a tabbar page')
    if (this.stack.length >= deepest) throw new Error('navigateTo:fail webview count limit exceed')
    this.stack.at(-1)?.call('onHide')
    this.mount(url)
  }

  replace(url: string): void {
    if (this.isTab(routeOf(url))) throw new Error('redirectTo:fail can not redirectTo a tabbar page')
    this.drop()
    this.mount(url)
  }

  tab(url: string): void {
    const route = routeOf(url)
    if (!this.isTab(route)) throw new Error('switchTab:fail can not switch to no-tabBar page')
    while (this.stack.length > 1) this.drop()
    const left = this.stack.pop()
    if (left) {
      if (this.isTab(left.route)) left.call('onHide')
      else left.call('onUnload')
    }
    const known = this.tabs.get(route)
    if (!known) {
      this.tabs.set(route, this.mount(`/${route}`))
      return
    }
    this.stack.push(known)
    known.call('onShow')
  }

  restart(url: string): void {
    while (this.stack.length > 0) this.drop()
    this.tabs.clear()
    this.open(url)
  }

  back(delta = 1): void {
    for (let step = 0; step < delta && this.stack.length > 1; step += 1) this.drop()
    this.stack.at(-1)?.call('onShow')
  }

  /** Waits until the page on top shows `text`; fails with what it shows instead. */
  async waitFor(text: string, limit = PATIENCE): Promise<PageView> {
    await this.until(() => this.page.text.includes(text), `"${text}"`, limit)
    return this.page
  }

  /** Waits until something holds. `limit` in ms. */
  async until(holds: () => boolean, what: string, limit = PATIENCE): Promise<void> {
    const end = Date.now() + limit
    while (!holds()) {
      if (Date.now() > end) {
        const shown = this.stack.at(-1)?.outline ?? 'no page'
        throw new Error(`waited ${String(limit)} ms for ${what}\n${this.complaints.join('\n')}\n${shown}`)
      }
      await new Promise(resolve => setTimeout(resolve, 5))
    }
  }

  /** Options of each use of one WeChat function. */
  usesOf(name: string): Record<string, unknown>[] {
    return this.uses.filter(use => use.name === name).map(({ options }) => options)
  }

  close(): void {
    while (this.stack.length > 0) this.drop()
    this.logic.close()
  }

  private mount(url: string): PageView {
    const view = new PageView(
      routeOf(url),
      queryOf(url),
      this.logic,
      this.templates,
      this.transfers,
      this.press,
    )
    this.stack.push(view)
    view.call('onLoad', view.query)
    view.call('onShow')
    view.call('onReady')
    return view
  }

  private drop(): void {
    const gone = this.stack.pop()
    if (gone) this.tabs.delete(gone.route)
    gone?.call('onUnload')
  }

  private isTab(route: string): boolean {
    return this.logic.config.tabBar.list.some(({ pagePath }) => pagePath === route)
  }
}

const routeOf = (url: string): string => (url.split('?')[0] ?? '').replace(/^\//, '')
const queryOf = (url: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(url.split('?')[1] ?? ''))

function callApp(app: Record<string, unknown>, name: string, launch: unknown): void {
  const handler = app[name]
  if (typeof handler === 'function') Reflect.apply(handler, app, [launch])
}
