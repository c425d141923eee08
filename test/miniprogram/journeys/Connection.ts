import type { CallName } from '#contracts/calls'
import type { CloudBase } from '#emulator/CloudBase'
import { demonstrationPictures } from '#seeds/pictures/demonstrationPictures'
import { pictureBehind } from '../harness/canvas'
import type { GuideState } from '../harness/PrivacyGuide'
import type { ChosenFile, Outside } from '../harness/wechat'

const pictures = demonstrationPictures()
const pictureAt = (filePath: string) =>
  pictures.find(({ cloudPath }) => pictureBehind(filePath) === `wxfile://${cloudPath}`)

/** What a person answers WeChat itself, and what is on the phone. */
export interface Habits {
  /** What the person taps when WeChat asks whether it may send one message. */
  readonly consent?: 'accept' | 'reject'
  /** Whether the person lets WeChat hand out their phone number. */
  readonly sharesPhone?: boolean
  /** Whether they have agreed to WeChat's privacy guide on an earlier visit. */
  readonly guideAgreed?: boolean
  /** The version of WeChat's base library on the phone; a recent one where nothing is said. */
  readonly baseLibrary?: string
  /** How far the phone's own clock is ahead of the truth, in ms. */
  readonly clockAhead?: number
  /** What the phone's storage refuses. */
  readonly storageRefuses?: Outside['storageRefuses']
}

/** `down`: the call never arrives. `answerLost`: it is carried out, and the phone does not learn of it. */
export type Outage = 'down' | 'answerLost'

/** What WeChat does for one person: it takes calls and files to the cloud, as long as the network lasts. */
export class Connection {
  /** Names of the calls that were made. */
  readonly calls: string[] = []
  /** How many calls have not been answered yet. */
  underWay = 0
  /** Whether the person lets WeChat hand out their phone number. */
  sharesPhone: boolean
  /** What WeChat remembers of its privacy guide, over restarts of the mini-program. */
  readonly privacy: GuideState
  private readonly baseLibrary: Pick<Partial<Outside>, 'baseLibrary'>
  private readonly consent: 'accept' | 'reject'
  private readonly outages = new Map<string, Outage>()
  /** Files of chats by the path under which WeChat hands them over. */
  private readonly files = new Map<string, Buffer>()
  private picked: ChosenFile | undefined
  /** What somebody on the way makes of the files that are fetched. */
  onTheWay: (text: string) => string = text => text

  constructor(
    private readonly cloud: CloudBase,
    private readonly openid: string,
    private readonly habits: Habits = {},
  ) {
    const { consent = 'reject', sharesPhone = true, guideAgreed = true, baseLibrary } = habits
    this.consent = consent
    this.sharesPhone = sharesPhone
    this.privacy = { agreed: guideAgreed }
    this.baseLibrary = baseLibrary === undefined ? {} : { baseLibrary }
  }

  /** From now on this is the file that the person picks when asked for one out of a chat. */
  pickFile(name: string, content: Buffer): void {
    const path = `wxfile://chat/${String(this.files.size)}/${name}`
    this.picked = { path, name, size: content.length }
    this.files.set(path, content)
  }

  /** The next call of this name fails. */
  breakNext(call: CallName | 'upload', outage: Outage): void {
    this.outages.set(call, outage)
  }

  /** What the mini-program reaches through it. Of the album's photos the person always takes the same two. */
  get outside(): Partial<Outside> {
    return {
      ...this.baseLibrary,
      now: () => this.cloud.now() + (this.habits.clockAhead ?? 0),
      storageRefuses: this.habits.storageRefuses ?? [],
      callFunction: (name, data) => this.callFunction(name, data),
      uploadFile: (cloudPath, filePath, progress) => this.uploadFile(cloudPath, filePath, progress),
      request: url => this.fetchFile(url),
      chooseMedia: () =>
        pictures.slice(0, 2).map(({ cloudPath, content }) => ({
          tempFilePath: `wxfile://${cloudPath}`,
          size: content.length,
        })),
      chooseMessageFile: (_count, extensions) => this.pickedOf(extensions),
      phoneCode: () => (this.sharesPhone ? this.cloud.phoneCode({ openid: this.openid }) : null),
      privacy: this.privacy,
      subscribe: templates => this.answerSubscription(templates),
    }
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

  private async fetchFile(url: string) {
    this.underWay += 1
    const reply = await fetch(url).finally(() => {
      this.underWay -= 1
    })
    return { statusCode: reply.status, data: this.onTheWay(await reply.text()) }
  }

  private async uploadFile(cloudPath: string, filePath: string, progress: (percent: number) => void) {
    if (this.takeOutage('upload')) throw new Error('cloud.uploadFile:fail network is down')
    const content = this.files.get(filePath) ?? pictureAt(filePath)?.content
    if (!content) throw new Error(`cloud.uploadFile:fail no such file ${filePath}`)
    // As phones do: often, and beginning only once the mini-program has the task in its hands.
    for (let percent = 5; percent <= 100; percent += 5) {
      await new Promise(resolve => setTimeout(resolve, 20))
      progress(percent)
    }
    return (await this.cloud.uploadFile({ openid: this.openid, cloudPath, content })).fileID
  }

  /** WeChat offers only files of the endings asked for. */
  private pickedOf(extensions: readonly string[]): ChosenFile[] | undefined {
    const { picked } = this
    const fits =
      extensions.length === 0 ||
      extensions.some(ending => picked?.name.endsWith(`.${ending.replace(/^\./, '')}`))
    return picked && fits ? [picked] : undefined
  }

  private takeOutage(call: string): Outage | undefined {
    const outage = this.outages.get(call)
    this.outages.delete(call)
    return outage
  }

  /** WeChat itself counts what a person allows. */
  private answerSubscription(templates: string[]): Record<string, 'accept' | 'reject'> {
    if (this.consent === 'accept')
      templates.forEach(template => {
        this.cloud.grantSubscription(this.openid, template)
      })
    return Object.fromEntries(templates.map(template => [template, this.consent]))
  }
}
