/** WeChat opens no address outside the mini-program: there the link is copied. */
export const openLink: ((url: string) => void) | null = null
