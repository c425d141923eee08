import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { Phone } from '../../../miniprogram/journeys/Phone'
import type { LookedAt } from './pages'
import { browserTree, phoneTree } from './phoneTree'

/** Rows of long lists come in pieces, and on a busy machine slowly. */
const PATIENCE_MS = 30_000
const GLANCE_MS = 100
/** Most differences that one message shows. */
const SHOWN = 12

/** What one of the two says on a page and the other cannot say, and why. */
export interface Exception {
  readonly where: 'browser' | 'phone'
  /** The page by its name, or every page. */
  readonly on: string
  /** The first line, without its indentation; what is indented below goes with it. */
  readonly begins: RegExp
  readonly why: string
}

const everyPage = 'every page'
const localOnly = 'the browser’s build is the local one; what only that has is in no build for WeChat'
const picker = 'a field for a date is the browser’s own; WeChat opens its picker from a button'
export const exceptions: readonly Exception[] = [
  { where: 'browser', on: everyPage, begins: /^- banner:/, why: 'WeChat draws the title and the way back' },
  { where: 'browser', on: 'home', begins: /^- button "本机演示/, why: localOnly },
  { where: 'browser', on: 'me', begins: /^- button "本机演示/, why: localOnly },
  { where: 'browser', on: 'join', begins: /^- note "演示数据/, why: localOnly },
  { where: 'phone', on: 'join', begins: /^- link "看《.*隐私保护指引》"/, why: 'WeChat’s own privacy guide' },
  { where: 'phone', on: 'join', begins: /^- text: 主办单位/, why: 'WeChat’s own privacy guide' },
  { where: 'phone', on: 'raise', begins: /^- button "在地图上选"/, why: 'the map is WeChat’s' },
  { where: 'browser', on: 'propose', begins: /^- textbox ".*，(日期|时间)"/, why: picker },
  { where: 'phone', on: 'propose', begins: /^- button ".*，(日期|时间) .*"/, why: picker },
  { where: 'browser', on: 'rosters', begins: /^- text: .*CSV/, why: 'a file is chosen from a folder' },
  {
    where: 'phone',
    on: 'rosters',
    begins: /^- text: .*CSV/,
    why: 'a file is chosen from a chat, and it says how',
  },
]

/** The lines without the exceptions of one side. @param met gathers those that were there */
const without = (
  lines: readonly string[],
  side: Exception['where'],
  name: string,
  met: Set<Exception>,
): readonly string[] => {
  const here = exceptions.filter(({ where, on }) => where === side && (on === name || on === everyPage))
  let inside: number | null = null
  return lines.filter(line => {
    const depth = line.search(/\S/)
    if (inside !== null && depth > inside) return false
    const exception = here.find(({ begins }) => begins.test(line.trimStart()))
    inside = exception === undefined ? null : depth
    if (exception !== undefined) met.add(exception)
    return exception === undefined
  })
}

/** What stands in one only, or first in another place. */
const differences = (browser: readonly string[], phone: readonly string[]): readonly string[] => {
  const only = (from: readonly string[], other: readonly string[]) =>
    from.filter(line => !other.includes(line))
  const words = [
    ...only(browser, phone).map(line => `the phone lacks ${line}`),
    ...only(phone, browser).map(line => `the phone alone says ${line}`),
  ]
  if (words.length > 0) return words.slice(0, SHOWN)
  const at = browser.findIndex((line, index) => line !== phone[index])
  if (at === -1 && browser.length === phone.length) return []
  return [`the phone says ${String(phone[at])} where the browser says ${String(browser[at])}`]
}

/** WeChat says the title of its navigation bar, in the browser it is the heading of level 1. */
const titleDifference = (browser: readonly string[], phone: Phone): readonly string[] => {
  const title = String(phone.usesOf('setNavigationBarTitle').at(-1)?.['title'])
  const isThere = browser.some(line => line.trim() === `- heading "${title}" [level=1]`)
  return isThere ? [] : [`the phone’s title is ${title}`]
}

/**
 * Opens the page in the compiled mini-program as the same person, and tells where a screen reader is told otherwise
 * there than in the browser.
 *
 * @param patience how long the two may take to agree, in ms
 */
export const phoneDifferences = async (
  page: Page,
  phone: Phone,
  { name, address }: Pick<LookedAt, 'name' | 'address'>,
  met: Set<Exception>,
  patience = PATIENCE_MS,
): Promise<readonly string[]> => {
  phone.running.restart(address)
  await phone.rests()
  const end = Date.now() + patience
  for (;;) {
    const browser = await browserTree(page)
    const found = [
      ...titleDifference(browser, phone),
      ...differences(
        without(browser, 'browser', name, met),
        without(await phoneTree(page, phone), 'phone', name, met),
      ),
    ]
    if (found.length === 0 || Date.now() > end) return found
    await pause(GLANCE_MS)
  }
}
