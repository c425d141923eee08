import type { CallName } from '#contracts/calls'
import type { CloudBase } from '#emulator/CloudBase'
import { MiniProgram } from '../harness/MiniProgram'
import type { PageView } from '../harness/PageView'
import { hasClass, type ViewNode } from '../harness/ViewNode'
import { Connection, type Habits } from './Connection'
import { Meter } from './Meter'
import { field, tappable, tappables } from './names'

/** A busy machine answers slowly; a page that never shows what it should is told apart by this, in ms. */
const PATIENCE = 60_000

const mayBeTapped = (node: ViewNode): boolean => node.attributes['disabled'] !== true

const isShield = (node: ViewNode): boolean => hasClass(node, 'v-overlay__shield')

const nth = (nodes: ViewNode[], place: number): ViewNode => {
  const node = nodes[place - 1]
  if (!node) throw new Error(`there are only ${nodes.length}`)
  return node
}

/** How often one looks whether something has come, in ms. */
const GLANCE = 10

/** No finger is faster from one button to the next, in ms. */
const REACH = 30

/** `kept`: what the mini-program finds on the phone, by key, as an earlier version left it. */
export type PhoneOptions = Habits & { readonly kept?: Readonly<Record<string, unknown>> }

/** One person's phone: the deployed mini-program on it, its storage, its network, and the person's hands and eyes. */
export class Phone {
  readonly connection: Connection
  readonly meter = new Meter()
  /** What the mini-program and its templates warned about before it was closed. */
  readonly complaints: string[] = []
  private readonly storage = new Map<string, unknown>()
  private mini: MiniProgram
  private closed = false

  constructor(
    cloud: CloudBase,
    openid: string,
    private readonly dist: string,
    options: PhoneOptions,
  ) {
    this.connection = new Connection(cloud, openid, options)
    for (const [key, value] of Object.entries(options.kept ?? {})) this.storage.set(key, value)
    this.mini = this.launch()
  }

  /** Closes the mini-program and opens it again; what it kept on the phone is still there. */
  restart(): void {
    this.close()
    this.closed = false
    this.mini = this.launch()
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    this.meter.look(this.mini)
    this.complaints.push(...this.mini.complaints, ...this.mini.templates.warnings)
    this.mini.close()
  }

  /** The mini-program itself, for another view to be put on it. */
  get running(): MiniProgram {
    return this.mini
  }

  /** Waits until no call is on its way and nothing has changed for a moment. */
  async rests(): Promise<void> {
    let seen = -1
    await this.until(() => {
      const still = this.connection.underWay === 0 && seen === this.mini.transfers.length
      seen = this.mini.transfers.length
      return still
    }, 'the page to come to rest')
  }

  get page(): PageView {
    return this.mini.page
  }

  /** How often the mini-program has made this call, on this phone. */
  callsOf(call: CallName): number {
    return this.connection.calls.filter(name => name === call).length
  }

  /** What stands in a field. */
  fieldValue(label: string): unknown {
    return field(this.page, label).attributes['value']
  }

  /** Options of each use of one WeChat function since the mini-program was started. */
  usesOf(name: string): Record<string, unknown>[] {
    return this.mini.usesOf(name)
  }

  /** Follows a link, or the tab bar. */
  async open(url: string, ...words: readonly string[]): Promise<void> {
    await this.act(`open ${url}`, () => this.mini.open(url))
    await this.sees(...words)
  }

  /** WeChat's own way back. */
  async back(): Promise<void> {
    await this.act('back', () => {
      this.mini.back()
    })
  }

  /** Waits until the page shows all of these words. */
  async sees(...words: readonly string[]): Promise<void> {
    for (const wanted of words)
      await this.until(() => this.page.text.includes(wanted), `「${wanted}」 to come`)
  }

  /** Waits until the page holds so many things of a kind. */
  async counts(number: number, isOne: (node: ViewNode) => boolean): Promise<void> {
    await this.until(() => this.page.all(isOne).length === number, `${number} of them to be there`)
  }

  async misses(words: string): Promise<void> {
    await this.until(() => !this.page.text.includes(words), `「${words}」 to go`)
  }

  /** Taps what is called so as soon as it is there and may be tapped; fails where several things are. */
  tap(words: string): Promise<void> {
    return this.tapThe(words, () => tappable(this.page, words))
  }

  /** Of several things called so, as the receipts of several homes, the one with this number from the top (1 = first). */
  tapNumber(place: number, words: string): Promise<void> {
    return this.tapThe(words, () => nth(tappables(this.page, words), place))
  }

  /** Taps twice before the page can answer, as impatient people do. */
  async tapTwice(words: string): Promise<void> {
    const target = await this.wait(() => tappable(this.page, words), mayBeTapped)
    await this.act(`tap ${words} twice`, () => {
      this.page.tap(target)
      this.page.tap(target)
    })
  }

  /**
   * Taps twice in the same place, as a shaking or a doubting hand does. The second tap hits what lies on top by then:
   * what has just opened and takes none yet, the veil around what opened, or the same thing again.
   */
  async tapTwiceInPlace(words: string, pause: number): Promise<void> {
    const target = await this.wait(() => tappable(this.page, words), mayBeTapped)
    await this.act(`tap ${words} twice, ${String(pause)} ms apart`, () => {
      this.page.tap(target)
    })
    await new Promise(resolve => setTimeout(resolve, pause - REACH))
    const over = this.page.all(node => isShield(node) || hasClass(node, 'v-overlay__veil'))
    const onTop = over.find(isShield) ?? over.at(-1) ?? this.stillThere(words)
    await this.act(`tap ${words} again`, () => {
      if (onTop !== undefined) this.page.tap(onTop)
    })
  }

  private stillThere(words: string): ViewNode | undefined {
    try {
      return [tappable(this.page, words)].find(mayBeTapped)
    } catch {
      return undefined
    }
  }

  private async tapThe(words: string, look: () => ViewNode): Promise<void> {
    // What has just opened takes no tap for a moment; a person who sees nothing happen taps again.
    await this.until(() => this.page.all(isShield).length === 0, 'what has opened to take taps')
    const target = await this.wait(look, mayBeTapped)
    await this.act(`tap ${words}`, () => {
      this.page.tap(target)
    })
  }

  async write(label: string, words: string): Promise<void> {
    const target = await this.wait(() => field(this.page, label))
    await this.act(`write ${label}`, () => {
      this.page.type(target, words)
    })
  }

  /** Waits until the thing called so says `value` about itself. */
  async says(words: string, attributeName: string, value: string): Promise<void> {
    await this.wait(
      () => tappable(this.page, words),
      node => String(node.attributes[attributeName]) === value,
    )
  }

  private async wait(
    look: () => ViewNode,
    fits: (node: ViewNode) => boolean = () => true,
  ): Promise<ViewNode> {
    let why = 'it is not as expected'
    const seen = () => {
      try {
        return fits(look())
      } catch (reason) {
        why = reason instanceof Error ? reason.message : why
        return false
      }
    }
    await this.until(seen, () => why)
    return look()
  }

  private async until(holds: () => boolean, what: string | (() => string)): Promise<void> {
    const end = Date.now() + PATIENCE
    while (!holds()) {
      if (Date.now() > end) {
        const missed = typeof what === 'string' ? what : what()
        const said = this.mini.complaints.join('\n')
        throw new Error(
          `${missed}: waited in vain on ${this.page.route}, which shows\n${this.page.text}\n${said}`,
        )
      }
      await new Promise(resolve => setTimeout(resolve, GLANCE))
    }
    this.meter.look(this.mini)
  }

  private async act(what: string, deed: () => void): Promise<void> {
    this.meter.look(this.mini)
    this.meter.begin(what)
    deed()
    await new Promise(resolve => setTimeout(resolve, REACH))
  }

  private launch(): MiniProgram {
    return new MiniProgram(this.dist, { ...this.connection.outside, storage: this.storage })
  }
}
