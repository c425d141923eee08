import type { Page } from 'playwright-core'
import { raiseWords } from '#copy/issues/raise'
import { issueWords } from '#copy/issues/issue'
import { categoryNames } from '#copy/issues/names'
import { choiceNames } from '#copy/votes/names'
import { voteWords } from '#copy/votes/vote'
import type { VisitOptions } from '../harness/openBrowser'
import { keepWhole } from './looks/keepWhole'
import { screenshot } from '../harness/screenshot'
import { openSite, type Site } from './site/openSite'
import { arriveAt, be, goToWork, openAddress, shownText, turnElderModeOn } from './site/walk'

const voteAddress = '/packages/vote/detail/index?id=vote-banshan-maintenance'
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Between two taps of one hand, in ms. */
const QUICK = 120

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const arriveAs = async (persona: string, options: VisitOptions = {}) => {
  const visit = await site.arrive(options)
  await be(visit.page, persona)
  // Elder mode goes with the person: their record would end what the visit begins with.
  if (options.elder === true) await turnElderModeOn(visit.page)
  return visit
}
const owner = '业主 · 半山名苑'

const chooseAll = async (page: Page): Promise<void> => {
  await openAddress(page, voteAddress)
  await page.getByRole('radiogroup').filter({ visible: true }).first().waitFor()
  for (const group of await page.getByRole('radiogroup').filter({ visible: true }).all())
    await group.getByRole('radio', { name: new RegExp(`^${choiceNames.agree}`) }).click()
}

/** Taps twice in one place of the screen, whatever lies there the second time. */
const tapTwice = async (page: Page, label: string): Promise<void> => {
  const box = await page.getByRole('button', { name: label }).filter({ visible: true }).last().boundingBox()
  if (!box) throw new Error(`no ${label}`)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.click(x, y)
  await page.waitForTimeout(QUICK)
  await page.mouse.click(x, y)
}

test.each([{ elder: false }, { elder: true }])(
  'two quick taps open the question and leave it open: %j',
  async options => {
    const { page, problems, close } = await arriveAs(owner, options)
    await chooseAll(page)
    await tapTwice(page, voteWords.castButton)
    const question = page.getByRole('alertdialog', { name: voteWords.castSentence })
    await question.waitFor()
    await page.waitForTimeout(1_500)
    expect(await question.isVisible()).toBe(true)
    await question.getByRole('button', { name: '取消' }).click()
    await question.waitFor({ state: 'detached' })
    expect(problems).toEqual([])
    await close()
  },
)

test.each([10 * DAY, 15 * MINUTE, -15 * MINUTE, -10 * DAY])(
  'a machine whose clock is %i ms wrong says the same as one that is right',
  async clockAhead => {
    const read = async (options: VisitOptions): Promise<string> => {
      const { page, close } = await arriveAs(owner, options)
      await openAddress(page, voteAddress)
      await shownText(page, '郭例三').waitFor()
      const words = await page.locator('.v-page').filter({ visible: true }).innerText()
      await close()
      return words
    }
    const right = await read({})
    expect(right).toContain(voteWords.castButton)
    expect(await read({ clockAhead })).toBe(right)
  },
)

test('in a browser whose storage refuses everything a report is sent all the same', async () => {
  const { page, problems, close } = await arriveAs(owner, { storageRefuses: true })
  const text = '单元门禁坏了，进不去，存储也满了'
  await openAddress(page, '/pages/raise/index')
  await page.getByRole('radio', { name: categoryNames.power }).click()
  await page.getByLabel(raiseWords.text).fill(text)
  await page.getByRole('button', { name: raiseWords.submit }).click()
  await shownText(page, raiseWords.doneTitle).waitFor()
  expect(await site.cloud.engine.find('issues', { text })).toHaveLength(1)
  expect(problems).toEqual([])
  await close()
})

const typed = '楼上半夜装修，我住3栋1203，打我电话 13812340001'
const covered = '楼上半夜装修，我住3栋****，打我电话 ***********'

test.each([{ elder: false }, { elder: true }])(
  'an anonymous report with a number in it, as its writer, a neighbour and the secretary see it: %j',
  async options => {
    const look = options.elder ? 'elder' : 'normal'
    const writer = await arriveAs(owner, options)
    await openAddress(writer.page, '/pages/raise/index')
    await writer.page.getByRole('radio', { name: categoryNames.noise }).click()
    await writer.page.getByLabel(raiseWords.text).fill(typed)
    await writer.page.getByRole('switch', { name: raiseWords.anonymous }).click()
    await writer.page.getByRole('button', { name: raiseWords.submit }).click()
    await writer.page.getByRole('alertdialog').waitFor()
    await screenshot(writer.page, `typed-asked-${look}-390`)
    await writer.page.getByRole('button', { name: raiseWords.anyway }).click()
    await shownText(writer.page, raiseWords.doneTitle).waitFor()
    const [issue] = await site.cloud.engine.find('issues', { text: typed }, { order: { raisedAt: -1 } })
    const address = `/packages/issue/detail/index?id=${String(issue?.['_id'])}`
    const seenBy = async (page: Page, words: string, name: string): Promise<void> => {
      await openAddress(page, address)
      await arriveAt(page, 'packages/issue/detail')
      await shownText(page, words).waitFor()
      await keepWhole(page, `typed-${name}-${look}-390`)
    }
    await seenBy(writer.page, typed, 'writer')
    const neighbour = await arriveAs('租户 · 半山名苑', options)
    await seenBy(neighbour.page, covered, 'neighbour')
    await shownText(neighbour.page, issueWords.anonymous).waitFor()
    expect(await neighbour.page.content()).not.toContain('13812340001')
    const secretary = await arriveAs('支部书记 · 半山名苑', options)
    // At home the secretary is a neighbour; in the post they may ask.
    await goToWork(secretary.page, /支部书记/)
    await seenBy(secretary.page, typed, 'secretary')
    for (const { problems, close } of [writer, neighbour, secretary]) {
      expect(problems).toEqual([])
      await close()
    }
  },
)
