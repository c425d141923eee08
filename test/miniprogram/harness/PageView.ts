import type { Templates } from './compileTemplates'
import type { LogicLayer, PageOptions } from './logicLayer'
import type { PressOpenType } from './openTypes'
import { attribute, hasClass, outline, textOf, viewTree, withDescendants, type ViewNode } from './ViewNode'

/** One `setData`: what it costs to cross from logic to view. */
export interface DataTransfer {
  route: string
  /** Of the data as JSON. */
  bytes: number
  /** When, in ms since the epoch. */
  at: number
}

/** What a page answers to 「转发」. */
export interface ForwardedCard {
  title: string
  path: string
  imageUrl: string
}

export interface PageInstance extends Record<string, unknown> {
  route: string
  options: Record<string, string>
  data: Record<string, unknown>
}

const bubbling = /^(tap|longpress|longtap|touch.*)$/

/** One page of the running mini-program: its instance, its data, what it shows, and a person's hands on it. */
export class PageView {
  readonly instance: PageInstance
  private readonly listeners: ((change: Record<string, unknown>) => void)[] = []
  private readonly data: Record<string, unknown>
  private rendered: ViewNode | undefined
  /** What stands in an input after typing: the phone keeps it until the page sends another value. */
  private readonly typed = new Map<string, { shown: string; instead: unknown }>()

  constructor(
    readonly route: string,
    readonly query: Record<string, string>,
    private readonly logic: LogicLayer,
    private readonly templates: Templates,
    transfers: DataTransfer[],
    private readonly press: PressOpenType,
  ) {
    const options: PageOptions = logic.pageOptions(route)
    this.data = copyOf(options.data ?? {})
    const setData = (change: Record<string, unknown>, done?: () => void) => {
      const text = JSON.stringify(change)
      transfers.push({ route, bytes: Buffer.byteLength(text), at: Date.now() })
      applyPaths(this.data, JSON.parse(text) as Record<string, unknown>)
      this.rendered = undefined
      this.listeners.forEach(listener => {
        listener(JSON.parse(text) as Record<string, unknown>)
      })
      if (done) setTimeout(done)
    }
    this.instance = { ...options, route, __route__: route, options: query, data: this.data, setData }
  }

  /** Calls a life-cycle function or handler of the page, if it has it. @returns what that returns */
  call(name: string, ...given: unknown[]): unknown {
    const handler = this.instance[name]
    if (typeof handler !== 'function') return undefined
    const inLogic = given.map(value => this.logic.toLogic(value))
    return Reflect.apply(handler, this.instance, inLogic) as unknown
  }

  /** WeChat offers 「转发」 for those pages only that answer to it. */
  get mayBeForwarded(): boolean {
    return typeof this.instance['onShareAppMessage'] === 'function'
  }

  /** The card that goes to a chat after 「转发」. @throws where the page gives none: WeChat would send its screen */
  forward(): ForwardedCard {
    const card = this.call('onShareAppMessage', { from: 'menu' })
    if (typeof card !== 'object' || card === null) throw new Error(`${this.route} gives no card to forward`)
    return copyOf(card as ForwardedCard)
  }

  /** Hears every `setData` from now on; returns the data as they are now. */
  follow(listener: (change: Record<string, unknown>) => void): Record<string, unknown> {
    this.listeners.push(listener)
    return copyOf(this.data)
  }

  /** What the page shows now. */
  get view(): ViewNode {
    this.rendered ??= this.render()
    return this.rendered
  }

  private render(): ViewNode {
    const root = this.templates.render(`${this.route}.wxml`, this.data)
    const nodes = viewTree(root, undefined, (tag, attributes) => {
      const isRecursion = (tag === 'comp' || tag === 'custom-wrapper') && attributes['i'] !== undefined
      return isRecursion
        ? this.templates.render(`${tag}.wxml`, { i: attributes['i'], l: attributes['l'] })
        : undefined
    })
    const page = { tag: 'page', text: '', attributes: {}, parent: undefined, children: nodes }
    withDescendants(page).forEach(node => {
      const typing = this.typed.get(attribute(node, 'id') ?? '')
      if (typing && node.attributes['value'] === typing.instead) node.attributes['value'] = typing.shown
    })
    return page
  }

  get text(): string {
    return textOf(this.view)
  }

  /** The page as indented lines, for the message of a failing test. */
  get outline(): string {
    return outline(this.view)
  }

  all(matches: (node: ViewNode) => boolean): ViewNode[] {
    return withDescendants(this.view).filter(node => node.tag !== '#text' && matches(node))
  }

  /** The innermost element whose whole text is `text`; throws when there is none. */
  byText(text: string): ViewNode {
    return this.only(`text "${text}"`, this.all(node => textOf(node).trim() === text).at(-1))
  }

  byLabel(label: string): ViewNode {
    return this.only(`aria-label "${label}"`, this.all(node => attribute(node, 'aria-label') === label)[0])
  }

  byId(id: string): ViewNode {
    return this.only(`id "${id}"`, this.all(node => attribute(node, 'id') === id)[0])
  }

  byClass(name: string): ViewNode {
    return this.only(`class "${name}"`, this.all(node => hasClass(node, name))[0])
  }

  private only(what: string, node: ViewNode | undefined): ViewNode {
    if (!node) throw new Error(`${this.route} shows nothing with ${what}:\n${this.outline}`)
    return node
  }

  /** Sends an event as WeChat's view does, upwards while it bubbles. */
  dispatch(node: ViewNode, type: string, detail: object = {}): void {
    for (let at: ViewNode | undefined = node; at; at = at.parent) {
      const caught = attribute(at, `catch${type}`)
      const handler = caught ?? attribute(at, `bind${type}`)
      if (handler !== undefined) {
        const event = { type, detail, timeStamp: Date.now(), target: mark(node), currentTarget: mark(at) }
        this.call(handler, { ...event, touches: [], changedTouches: [], mark: {} })
      }
      if (caught !== undefined || !bubbling.test(type)) return
    }
  }

  tap(node: ViewNode): void {
    if (node.attributes['disabled'] === true)
      throw new Error(`"${textOf(node)}" is disabled and takes no tap`)
    this.dispatch(node, 'tap')
    const button = buttonAt(node)
    const openType = button && attribute(button, 'open-type')
    if (button && openType !== undefined) void this.answerItself(button, openType)
  }

  /** WeChat answers a button with an open type, after the tap has been told. */
  private async answerItself(button: ViewNode, openType: string): Promise<void> {
    const events = await this.press(openType, attribute(button, 'id') ?? '')
    for (const { type, detail } of events) this.dispatch(button, type, detail)
  }

  /** Types over what an input or text area holds. */
  type(node: ViewNode, value: string): void {
    const id = attribute(node, 'id') ?? ''
    const instead = this.typed.get(id)?.instead ?? node.attributes['value']
    this.typed.set(id, { shown: value, instead })
    this.rendered = undefined
    this.dispatch(node, 'input', { value, cursor: value.length })
  }

  change(node: ViewNode, value: unknown): void {
    this.dispatch(node, 'change', { value })
  }

  pullDown(): void {
    this.call('onPullDownRefresh')
  }

  reachBottom(): void {
    this.call('onReachBottom')
  }
}

const buttonAt = (node: ViewNode | undefined): ViewNode | undefined =>
  node === undefined || node.tag === 'button' ? node : buttonAt(node.parent)

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

function mark(node: ViewNode): object {
  const entries = Object.entries(node.attributes).filter(([name]) => name.startsWith('data-'))
  const dataset = Object.fromEntries(entries.map(([name, value]) => [name.slice('data-'.length), value]))
  return { id: attribute(node, 'id') ?? '', dataset, offsetLeft: 0, offsetTop: 0 }
}

/** `setData`'s paths: `root.cn.[0].cl` or `root.cn[0].v`. */
function applyPaths(data: Record<string, unknown>, change: Record<string, unknown>): void {
  for (const [path, value] of Object.entries(change)) {
    const keys = path
      .replace(/\[(\d+)\]/g, '.$1')
      .split('.')
      .filter(Boolean)
    const last = keys.pop()
    let at: Record<string, unknown> = data
    keys.forEach((key, index) => {
      const following = keys[index + 1] ?? last ?? ''
      if (typeof at[key] !== 'object' || at[key] === null) at[key] = /^\d+$/.test(following) ? [] : {}
      at = at[key] as Record<string, unknown>
    })
    if (last !== undefined) at[last] = value
  }
}
