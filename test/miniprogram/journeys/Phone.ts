import type { CallName } from '#contracts/calls'
import type { CloudBase } from '#emulator/CloudBase'
import { demonstrationPictures } from '#seeds/pictures/demonstrationPictures'
import { MiniProgram } from '../harness/MiniProgram'
import type { PageView } from '../harness/PageView'
import { withDescendants, type ViewNode } from '../harness/ViewNode'
import type { Outside } from '../harness/wechat'
import { controls, field, nameOf, tappable, tappables } from './names'

const pictures = demonstrationPictures()
const pictureAt = (filePath: string) => pictures.find(({ cloudPath }) => filePath === `wxfile://${cloudPath}`)

/** A busy machine answers slowly; a page that never shows what it should is told apart by this, in ms. */
const PATIENCE = 10_000

const mayBeTapped = (node: ViewNode): boolean => node.attributes['disabled'] !== true

const nth = (nodes: ViewNode[], place: number): ViewNode => {
  const node = nodes[place - 1]
  if (!node) throw new Error(`there are only ${nodes.length}`)
  return node
}

/** How often one looks whether something has come, in ms. */
const GLANCE = 10

/** No finger is faster from one button to the next, in ms. */
const REACH = 30

export interface PhoneOptions {
  /** What the person taps when WeChat asks whether it may send one message. */
  readonly consent?: 'accept' | 'reject'
}

/** `down`: the call never arrives. `answerLost`: it is carried out, and the phone does not learn of it. */
export type Outage = 'down' | 'answerLost'

/** What one page was doing at its busiest. */
export interface Load {
  /** Bytes of the largest `setData`. */
  readonly largest: number
  /** `setData` calls within one second, where a person did one thing. */
  readonly most: number
  /** What that was. */
  readonly busiest: string
  /** Elements of the largest page. */
  readonly nodes: number
}

/** One person's phone: the deployed mini-program on it, its storage, its network, and the person's hands and eyes. */
export class Phone {
  /** Tappable or writable things that a screen reader could not name, as `route: outline`. */
  readonly nameless = new Set<string>()
  /** What the mini-program and its templates warned about before it was closed. */
  readonly complaints: string[] = []
  private readonly storage = new Map<string, unknown>()
  private readonly calls: string[] = []
  private readonly outages = new Map<string, Outage>()
  private mini: MiniProgram
  private closed = false
  private underWay = 0
  private nodes = 0
  private largest = 0
  private most = 0
  private deed = 'start'
  private busiest = ''

  constructor(
    private readonly cloud: CloudBase,
    private readonly openid: string,
    private readonly dist: string,
    private readonly options: PhoneOptions,
  ) {
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
    this.account()
    this.complaints.push(...this.mini.complaints, ...this.mini.templates.warnings)
    this.mini.close()
  }

  /** The next call of this name fails. */
  breakNext(call: CallName | 'upload', outage: Outage): void {
    this.outages.set(call, outage)
  }

  /** The mini-program itself, for another view to be put on it. */
  get running(): MiniProgram {
    return this.mini
  }

  /** Waits until no call is on its way and nothing has changed for a moment. */
  async rests(): Promise<void> {
    let seen = -1
    await this.until(() => {
      const still = this.underWay === 0 && seen === this.mini.transfers.length
      seen = this.mini.transfers.length
      return still
    }, 'the page to come to rest')
  }

  get page(): PageView {
    return this.mini.page
  }

  get load(): Load {
    this.account()
    return { largest: this.largest, most: this.most, busiest: this.busiest, nodes: this.nodes }
  }

  /** How often the mini-program has made this call, on this phone. */
  callsOf(call: CallName): number {
    return this.calls.filter(name => name === call).length
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

  private async tapThe(words: string, look: () => ViewNode): Promise<void> {
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

  /** The element that is called so; waits for it. */
  async find(words: string): Promise<ViewNode> {
    return this.wait(() => tappable(this.page, words))
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
    this.account()
  }

  private async act(what: string, deed: () => void): Promise<void> {
    this.account()
    this.deed = what
    deed()
    await new Promise(resolve => setTimeout(resolve, REACH))
  }

  /** Adds up what has crossed to the view since the last deed, and looks at the page as it stands. */
  private account(): void {
    const since = this.mini.transfers.splice(0)
    this.largest = Math.max(this.largest, ...since.map(({ bytes }) => bytes))
    const within = since.map(({ at }) => since.filter(other => other.at >= at && other.at < at + 1000).length)
    const most = Math.max(0, ...within)
    if (most > this.most) {
      this.most = most
      this.busiest = this.deed
    }
    if (this.mini.routes.length === 0) return // it was only just started
    // Taro's own recursion has no element of its own on the phone: its host is virtual.
    const elements = withDescendants(this.page.view).filter(({ tag }) => tag !== '#text' && tag !== 'comp')
    this.nodes = Math.max(this.nodes, elements.length)
    controls(this.page)
      .filter(node => nameOf(node) === '')
      .forEach(node => this.nameless.add(`${this.page.route}: ${JSON.stringify(node.attributes['class'])}`))
  }

  private launch(): MiniProgram {
    return new MiniProgram(this.dist, {
      storage: this.storage,
      now: () => this.cloud.now(),
      callFunction: (name, data) => this.callFunction(name, data),
      uploadFile: (cloudPath, filePath, progress) => this.uploadFile(cloudPath, filePath, progress),
      chooseMedia: () =>
        pictures.slice(0, 2).map(({ cloudPath, content }) => ({
          tempFilePath: `wxfile://${cloudPath}`,
          size: content.length,
        })),
      subscribe: templates => this.answerSubscription(templates),
    } satisfies Partial<Outside>)
  }

  private async callFunction(name: string, data: unknown): Promise<unknown> {
    const { call } = data as { call: string }
    this.calls.push(call)
    const outage = this.takeOutage(call)
    if (outage === 'down') throw new Error('cloud.callFunction:fail -1 network is down')
    this.underWay += 1
    const answer = await this.cloud.callFunction({ name, data, openid: this.openid }).finally(() => {
      this.underWay -= 1
    })
    if (outage === 'answerLost') throw new Error('cloud.callFunction:fail -1 timed out')
    return answer
  }

  private async uploadFile(cloudPath: string, filePath: string, progress: (percent: number) => void) {
    if (this.takeOutage('upload')) throw new Error('cloud.uploadFile:fail network is down')
    const picture = pictureAt(filePath)
    if (!picture) throw new Error(`cloud.uploadFile:fail no such file ${filePath}`)
    // As phones do: often, and beginning only once the mini-program has the task in its hands.
    for (let percent = 5; percent <= 100; percent += 5) {
      await new Promise(resolve => setTimeout(resolve, 20))
      progress(percent)
    }
    return (await this.cloud.uploadFile({ openid: this.openid, cloudPath, content: picture.content })).fileID
  }

  private takeOutage(call: string): Outage | undefined {
    const outage = this.outages.get(call)
    this.outages.delete(call)
    return outage
  }

  /** WeChat itself counts what a person allows. */
  private answerSubscription(templates: string[]): Record<string, 'accept' | 'reject'> {
    const answer = this.options.consent ?? 'reject'
    if (answer === 'accept')
      templates.forEach(template => {
        this.cloud.grantSubscription(this.openid, template)
      })
    return Object.fromEntries(templates.map(template => [template, answer]))
  }
}
