import type { Page } from 'playwright-core'
import { sayMessage } from '#copy/messages'
import { accountWords } from '#copy/account/account'
import { resultWords } from '#copy/votes/voteResult'
import { voteWords } from '#copy/votes/vote'
import { choiceNames } from '#copy/votes/names'
import type { Vote } from '#domain/votes/Vote'
import type { Visit } from '../harness/openBrowser'
import { keepScreen } from '../journeys/looks/keepScreen'
import { keepWhole } from '../journeys/looks/keepWhole'
import { openSite, type Site } from '../journeys/site/openSite'
import { arriveAt, be, openAddress, openTab, shownText } from '../journeys/site/walk'

const title = '使用维修资金更换 3 栋和 5 栋电梯主板'
const voteId = 'vote-banshan-maintenance'
const voteAddress = `/packages/vote/detail/index?id=${voteId}`
const MINUTE = 60_000

let site: Site
const visits: Visit[] = []
const arriveAs = async (persona: string): Promise<Visit> => {
  const visit = await site.arrive()
  visits.push(visit)
  await be(visit.page, persona)
  return visit
}
beforeAll(async () => {
  site = await openSite()
})
afterAll(async () => {
  for (const visit of visits) await visit.close()
  await site.close()
})

const storedVote = async () => {
  const [vote] = await site.cloud.engine.find('votes', { _id: voteId })
  return vote as unknown as Vote
}
/** Every answer of the API from now on, as text. */
const listenToApi = (page: Page): { readonly answers: Promise<string>[] } => {
  const answers: Promise<string>[] = []
  // What is fetched as the page is left cannot be read any more.
  page.on('response', response => {
    if (response.url().endsWith('/api')) answers.push(response.text().catch(() => ''))
  })
  return { answers }
}

/** How many chose what: nobody may learn it before the end. */
const choiceFigures = async (): Promise<readonly number[]> => {
  const ballots = await site.cloud.engine.find('ballots', { voteId }, { limit: 1000 })
  const chosen = ballots.flatMap(({ answers }) => answers as { questionId: string; choice: string }[])
  const keys = new Set(chosen.map(({ questionId, choice }) => `${questionId} ${choice}`))
  return [...keys].map(key => chosen.filter(one => `${one.questionId} ${one.choice}` === key).length)
}

test('an owner with two rights reads the rule and its article, casts one, and keeps a receipt', async () => {
  const { page } = await arriveAs('业主 · 半山名苑')
  const { answers } = listenToApi(page)
  await page.getByRole('link', { name: title }).first().click()
  await arriveAt(page, 'packages/vote/detail')
  await shownText(page, voteWords.myRights(2)).waitFor()
  await page.getByRole('heading', { name: voteWords.rule }).waitFor()
  await shownText(page, '三分之二以上').waitFor()
  await page.getByRole('button', { name: voteWords.law }).click()
  await shownText(page, /第二百七十八条/).waitFor()
  await keepWhole(page, 'vote-law-normal-390')
  const before = await site.cloud.engine.count('ballots', { voteId })

  const cast = page.getByRole('button', { name: voteWords.castButton })
  await cast.click()
  await shownText(page, voteWords.needChoice).waitFor()
  for (const [question, choice] of [
    ['是否同意使用维修资金更换四部电梯的主板', 'agree'],
    ['是否同意由原厂维保单位施工', 'against'],
  ] as const)
    await page
      .getByRole('radiogroup', { name: question })
      .getByRole('radio', { name: new RegExp(`^${choiceNames[choice]}`) })
      .click()
  await page.getByRole('heading', { name: voteWords.myVote }).evaluate(heading => {
    heading.scrollIntoView({ block: 'center' })
  })
  await page.locator('.v-toast').filter({ visible: true }).waitFor({ state: 'detached' })
  await keepScreen(page, 'screen-vote')
  await cast.click()
  const dialog = page.getByRole('alertdialog', { name: voteWords.castSentence })
  await dialog.waitFor()
  await keepScreen(page, 'vote-confirm-normal-390')
  expect(await site.cloud.engine.count('ballots', { voteId })).toBe(before)
  await dialog.getByRole('button', { name: voteWords.castButton }).click()
  await shownText(page, voteWords.receiptTitle).waitFor()
  await keepWhole(page, 'vote-receipt-normal-390')

  expect(await site.cloud.engine.count('ballots', { voteId })).toBe(before + 1)
  const code = (await page.locator('.v-receipt__code').filter({ visible: true }).allInnerTexts())[0]
  expect(code).toMatch(/^[0-9a-f]{64}$/)
  expect(await site.cloud.engine.find('ballots', { voteId, receipt: code })).toMatchObject([
    { answers: [{ choice: 'agree' }, { choice: 'against' }] },
  ])

  await page.getByRole('button', { name: voteWords.backToVote }).click()
  await page.reload()
  await page.getByRole('button', { name: voteWords.myReceipt }).first().waitFor()
  expect(await page.getByRole('button', { name: voteWords.castButton }).count()).toBe(0)
  for (const receipt of await page.getByRole('button', { name: voteWords.myReceipt }).all())
    await receipt.click()
  await page.getByText(code ?? 'no code').waitFor()

  const said = (await Promise.all(answers)).filter(answer => answer.includes(voteId))
  expect(said.length).toBeGreaterThan(1)
  expect(said.filter(answer => /tally|"checks"|"agree":|"against":/.test(answer))).toEqual([])
})

test('while it is open, the page shows how many took part and nothing of what they chose', async () => {
  const { page, problems } = await arriveAs('71 岁业主 · 长者模式')
  await openAddress(page, voteAddress)
  await shownText(page, voteWords.turnoutOpen).waitFor()
  const words = await page.locator('.v-page').filter({ visible: true }).innerText()
  expect(words).toContain('420/901')
  const figures = await choiceFigures()
  expect(figures.length).toBeGreaterThanOrEqual(4)
  // Small numbers stand on the page for other reasons.
  for (const figure of figures.filter(figure => figure > 100))
    expect(words).not.toMatch(new RegExp(`(?<!\\d)${figure}(?!\\d)`))
  expect(problems).toEqual([])
})

test('a tenant may read and discuss, and is told in words why there is nothing to cast', async () => {
  const { page, problems } = await arriveAs('租户 · 半山名苑')
  await openAddress(page, voteAddress)
  await shownText(page, voteWords.noRight.notOwner).waitFor()
  expect(await page.getByRole('button', { name: voteWords.castButton }).count()).toBe(0)
  await keepWhole(page, 'vote-tenant-normal-390')
  await page.getByLabel(voteWords.commentField).fill('我是租户，支持换主板。')
  await page.getByRole('button', { name: voteWords.send }).click()
  await shownText(page, voteWords.sent).waitFor()
  await shownText(page, '我是租户，支持换主板。').waitFor()
  expect(problems).toEqual([])
})

test('when the time is over the clock counts: the inbox tells, the result shows its arithmetic', async () => {
  const closesAt = (await storedVote()).closesAt ?? 0
  await site.cloud.moveClock(closesAt + MINUTE)
  await site.cloud.moveClock(closesAt + 5 * MINUTE)
  await site.cloud.moveClock(closesAt + 7 * MINUTE)
  expect((await storedVote()).stage).toBe('provisional')

  const { page, problems } = await arriveAs('业主 · 半山名苑')
  await openTab(page, 'me')
  await page.getByRole('link', { name: accountWords.inbox }).click()
  const told = sayMessage('voteResult', {
    title,
    sort: 'statutory',
    stage: 'provisional',
    outcome: 'quorumShort',
  })
  await page.getByRole('link', { name: new RegExp(`${told.title}.*${title}`) }).click()
  await page.getByRole('button', { name: voteWords.toResult }).click()
  await arriveAt(page, 'packages/vote/result')

  await shownText(page, resultWords.quorumShort).waitFor()
  await shownText(page, '429/901').waitFor()
  await page.getByRole('button', { name: resultWords.arithmetic }).first().click()
  // 429 of 901 against two thirds, in whole numbers.
  await shownText(page, '429 × 3 ≥ 901 × 2 → 1287 ≥ 1802 ✗').waitFor()
  await page.getByRole('button', { name: resultWords.recount }).click()
  await shownText(page, resultWords.same).waitFor()
  await keepWhole(page, 'result-short-normal-390')
  expect(problems).toEqual([])
})
