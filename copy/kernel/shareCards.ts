/** What stands on the picture of a card that is forwarded to a chat. WeChat writes the card's own title above it. */
export const shareCardWords = {
  issue: '办到哪一步，点开就知道',
  vote: '看清议题，再投这一票',
} as const
