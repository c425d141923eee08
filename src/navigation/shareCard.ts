/** What a page shows of itself in a chat to which it is forwarded: nothing that only those may know who may open it. */
export interface ShareCard {
  readonly title: string
  /** Address of the page that the card opens, without the leading slash. */
  readonly to: string
}

/** The sub-package whose drawing (`share.png`, five to four) stands on the card. */
export type ShareDrawing = 'issue' | 'vote'
