import type { WatchedWord } from './ContentCheck'

/** The list of a local CloudBase that is given none: enough to see each verdict once. Chinese is what it looks for. */
export const DEFAULT_WATCHED_WORDS: readonly WatchedWord[] = [
  { word: '代开发票', suggest: 'risky', label: 'advertisement' },
  { word: '赌博网站', suggest: 'risky', label: 'crime' },
  { word: '刷单返利', suggest: 'risky', label: 'fraud' },
  { word: '全家死光', suggest: 'risky', label: 'insult' },
  { word: '加微信领红包', suggest: 'review', label: 'advertisement' },
]
