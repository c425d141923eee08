/** What WeChat remembers of one person and this mini-program's privacy guide; a restart finds it. */
export interface GuideState {
  agreed: boolean
}

interface Answer {
  event: 'agree' | 'disagree' | 'exposureAuthorization'
  buttonId?: string
}

/** What the mini-program registers to ask the person itself. */
export type PrivacyListener = (resolve: (answer: Answer) => void, about: { referrer: string }) => void

/** As registered with WeChat. */
const contractName = '《仲恺先锋小程序隐私保护指引》'

/**
 * WeChat's privacy guide: until it has been agreed to by a tap on a button made for it, whatever touches the person's
 * data is held back, and the mini-program is told to ask.
 */
export class PrivacyGuide {
  private listener: PrivacyListener | undefined
  private readonly tapped = new Set<string>()

  /** @param state what WeChat remembers; null where its base library is older than the guide, which then holds nothing */
  constructor(private readonly state: GuideState | null) {}

  /** Whether this WeChat has a guide at all, and knows the button for it. */
  get exists(): boolean {
    return this.state !== null
  }

  get setting(): { needAuthorization: boolean; privacyContractName: string } {
    return { needAuthorization: this.state !== null && !this.state.agreed, privacyContractName: contractName }
  }

  listen(listener: PrivacyListener): void {
    this.listener = listener
  }

  /** A tap on a button whose open type is the agreement. */
  agree(buttonId: string): void {
    this.tapped.add(buttonId)
    if (this.state !== null) this.state.agreed = true
  }

  /** Waits until what needs the agreement may go on. @throws as WeChat refuses, without it */
  async pass(name: string): Promise<void> {
    if (this.state === null || this.state.agreed) return
    const refused = new Error(`${name}:fail privacy permission is not authorized`)
    const { listener } = this
    if (!listener) throw refused
    const agreed = await new Promise<boolean>(resolve => {
      const answer = ({ event, buttonId = '' }: Answer) => {
        // WeChat looks whether the button that is named has really been tapped.
        if (event !== 'exposureAuthorization') resolve(event === 'agree' && this.tapped.has(buttonId))
      }
      listener(answer, { referrer: name })
    })
    if (!agreed) throw refused
  }
}
