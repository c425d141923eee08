import type { Page } from 'playwright-core'
import { actionWords, factNames } from '#copy/issues/actions'
import { componentWords } from '#copy/kernel/components'
import { photoWords } from '#copy/kernel/photos'
import { sayRefusal } from '#copy/refusals'
import { accountWords } from '#copy/account/account'
import { homeWords } from '#copy/home/home'
import { issueWords } from '#copy/issues/issue'
import { formWords } from '#copy/issues/form'
import { personaWords } from '#copy/personas/personas'
import { raiseWords } from '#copy/issues/raise'
import { categoryNames, queueNames } from '#copy/issues/names'
import { roleNames } from '#copy/kernel/vocabulary'
import type { IssueFact } from '#domain/issues/Issue'
import type { Visit } from '../harness/openBrowser'
import { keepScreen } from '../journeys/looks/keepScreen'
import { keepWhole } from '../journeys/looks/keepWhole'
import { openSite, type Site } from '../journeys/site/openSite'
import { addPhotos, brokenLamp, lampPost, mendedLamp, photosArrived } from '../journeys/site/photos'
import { arriveAt, be, becomeInstead, goToWork, openAddress, openTab, shownText } from '../journeys/site/walk'

const text = '3 栋楼下那盏路灯一闪一闪，晚上回家看不清台阶。'
const excerpt = /一闪一闪/
const brokenName = `${photoWords.viewPhoto(1, 2)}，${componentWords.pictureBroken}`

let site: Site
let visit: Visit
let page: Page
beforeAll(async () => {
  site = await openSite()
  visit = await site.arrive()
  page = visit.page
})
afterAll(async () => {
  await visit.close()
  await site.close()
})

/** What the browser has sent into the storage, so that it can be sent once more. */
const uploads: { readonly url: string; readonly headers: Readonly<Record<string, string>> }[] = []
beforeAll(() => {
  page.on('request', request => {
    if (request.method() === 'PUT') uploads.push({ url: request.url(), headers: request.headers() })
  })
})

const reported = () => site.cloud.engine.find('issues', { text })

test('a first visit: the choice of a persona is marked as the demonstration that it is, then home', async () => {
  await page.getByText(personaWords.choose).waitFor()
  await page.getByText(personaWords.chooseNote).waitFor()
  await be(page, '业主 · 半山名苑')
  await shownText(page, componentWords.demonstration).waitFor()
  for (const title of [homeWords.openVotes, homeWords.myIssues, homeWords.notices, homeWords.lookedAfterBy])
    await page.getByRole('heading', { name: title }).waitFor()
  await page.getByRole('link', { name: '更换 3 栋和 5 栋电梯主板' }).first().waitFor()
  await page
    .getByRole('link', { name: /垃圾桶两天没清/ })
    .first()
    .waitFor()
  expect(await page.getByText(personaWords.now('林演示')).isVisible()).toBe(true)
  await keepScreen(page, 'screen-home')
})

test('a report is filled in: photos show their progress, an open one like it is offered', async () => {
  await openTab(page, 'raise')
  await page.getByRole('radio', { name: categoryNames.facility }).click()
  const arrive = await holdUploads(page)
  await addPhotos(page, [brokenLamp, lampPost])
  await page
    .getByText(/上传中 \d+%/)
    .first()
    .waitFor()
  arrive()
  await photosArrived(page, 2)
  await page.getByRole('radio', { name: '3栋' }).click()
  await page.getByLabel(raiseWords.detail).fill('东侧台阶')
  await page.getByLabel(raiseWords.text).fill(text)
  await keepWhole(page, 'raise-filled-normal-390')
  await page
    .locator('.v-page')
    .filter({ visible: true })
    .evaluate(shown => {
      shown.scrollIntoView()
    })
  await keepScreen(page, 'screen-raise')
})

test('without a network nothing is lost, and the page says so', async () => {
  await visit.context.setOffline(true)
  await shownText(page, componentWords.offline).waitFor()
  await page.getByRole('button', { name: raiseWords.submit }).click()
  await page.getByText(sayRefusal({ kind: 'offline' })).waitFor()
  await keepWhole(page, 'raise-offline-normal-390')
  expect(await page.getByLabel(raiseWords.text).inputValue()).toBe(text)
  expect(await reported()).toEqual([])

  await visit.context.setOffline(false)
  await page.reload()
  await page.getByText(raiseWords.draftBack).waitFor()
  expect(await page.getByLabel(raiseWords.text).inputValue()).toBe(text)
  expect(await page.getByLabel(raiseWords.detail).inputValue()).toBe('东侧台阶')
  expect(await page.getByRole('radio', { name: '3栋' }).getAttribute('aria-checked')).toBe('true')
  await photosArrived(page, 2)
})

test('an answer that is lost on the way, then a second try: one issue, not two', async () => {
  let lost = 0
  await page.route('**/api', async route => {
    if (lost > 0 || route.request().postData()?.includes('"raiseIssue"') !== true) return route.fallback()
    lost += 1
    await route.fetch() // it did arrive
    await route.abort('connectionreset')
  })
  await page.getByRole('button', { name: raiseWords.submit }).click()
  await page.getByText(sayRefusal({ kind: 'offline' })).waitFor()
  expect(lost).toBe(1)
  expect(await reported()).toHaveLength(1)

  await page.getByRole('button', { name: raiseWords.submit }).click()
  await page.getByText(raiseWords.doneTitle).waitFor()
  const [issue, ...others] = await reported()
  expect(others).toEqual([])
  expect(issue).toMatchObject({
    category: 'facility',
    state: 'submitted',
  })
  expect(issue?.['photos']).toHaveLength(2)
  await page.getByText(String(issue?.['number'])).waitFor()
  await page.getByText(raiseWords.ifLate).waitFor()
  await keepWhole(page, 'raised-normal-390')

  await page.getByRole('button', { name: raiseWords.toIssue }).click()
  await arriveAt(page, 'packages/issue/detail')
  await page.getByRole('heading', { name: issueWords.timeline }).waitFor()
  await shownText(page, factNames.raised).waitFor()
  await shownText(page, text).waitFor()
  await page.getByRole('button', { name: photoWords.viewPhoto(2, 2) }).waitFor()
})

/** The photos of the page in front, as the browser has drawn them. */
const photosDrawn = async (count: number): Promise<readonly string[]> => {
  const images = page.locator('.v-page').filter({ visible: true }).locator('.v-strip__picture img')
  await images.nth(count - 1).waitFor()
  return images.evaluateAll(all =>
    Promise.all(
      all.map(async one => {
        const image = one as HTMLImageElement
        await image.decode()
        const content = new Uint8Array(await (await fetch(image.src)).arrayBuffer())
        return `${String(image.naturalWidth)} × ${String(image.naturalHeight)}: ${content.join()}`
      }),
    ),
  )
}

test('its photos stay as they were sent, whatever is uploaded in their places; a damaged one says so', async () => {
  const before = await photosDrawn(2)
  expect(uploads).toHaveLength(2)
  for (const { url, headers } of uploads) {
    const put = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(mendedLamp.buffer) })
    expect(put.ok).toBe(true)
  }
  await page.reload()
  await shownText(page, text).waitFor()
  expect(await photosDrawn(2)).toEqual(before)

  const [issue] = await reported()
  const [kept = ''] = issue?.['photos'] as readonly string[]
  const cloudPath = kept.split('/').slice(3).join('/')
  await site.cloud.putFile({ cloudPath, content: Buffer.from('damaged') })
  await page.reload()
  await shownText(page, componentWords.pictureBroken).waitFor()
  await keepWhole(page, 'issue-photo-damaged-normal-390')
  expect(await photosDrawn(1)).toEqual([before[1]])
  // It stays damaged: what follows shows it in rows and beside sheets, and is looked at so.
  await page.getByRole('button', { name: brokenName }).waitFor()
})

test('the branch secretary accepts it from the workbench and sends it to the property manager', async () => {
  await becomeInstead(page, '支部书记 · 半山名苑')
  await goToWork(page, /半山名苑/)
  const row = page.getByRole('listitem').filter({ hasText: excerpt })
  await row.getByRole('button', { name: actionWords.acceptIssue.name }).click()
  await page.getByLabel(actionWords.acceptIssue.field).fill('今晚就去看。')
  await keepScreen(page, 'accept-normal-390')
  await send(page, 'acceptIssue')
  await row.waitFor({ state: 'detached' })

  await page.getByRole('tab', { name: queueNames.handling }).click()
  await row.getByRole('link').click()
  await arriveAt(page, 'packages/issue/detail')
  await page.getByRole('heading', { name: issueWords.timeline }).waitFor()
  await page.getByRole('button', { name: actionWords.dispatchIssue.name }).click()
  await page.getByRole('radio', { name: roleNames.propertyManager }).click()
  await page.getByLabel(actionWords.dispatchIssue.field).fill('请带上灯泡。')
  await keepScreen(page, 'dispatch-normal-390')
  await send(page, 'dispatchIssue')
  await shownText(page, /请带上灯泡/).waitFor()
})

test('the property manager is asked for a photo, and handles it with one', async () => {
  await becomeInstead(page, '物业经理 · 半山名苑')
  await goToWork(page, `半山名苑，${roleNames.propertyManager}`)
  await page.getByRole('tab', { name: queueNames.handling }).click()
  await page.getByRole('listitem').filter({ hasText: excerpt }).getByRole('link').click()
  await arriveAt(page, 'packages/issue/detail')
  await page.getByRole('heading', { name: issueWords.timeline }).waitFor()
  await page.getByRole('button', { name: actionWords.handleIssue.name }).click()
  await page.getByLabel(actionWords.handleIssue.field).fill('换了灯泡和镇流器。')
  await sheetButton(page, 'handleIssue').click()
  await page.getByText(formWords.needEvidence).waitFor()
  await addPhotos(page, [mendedLamp])
  await photosArrived(page, 1)
  await page.getByText(formWords.needEvidence).waitFor({ state: 'detached' })
  await keepScreen(page, 'handle-normal-390')
  await send(page, 'handleIssue')
  await shownText(page, issueWords.after).waitFor()
})

test('the reporter is told, looks at before and after, and confirms', async () => {
  await becomeInstead(page, '业主 · 半山名苑')
  await openAddress(page, '/packages/account/inbox/index')
  const message = page.getByRole('link', { name: /办好了，请你确认/ }).first()
  await messageArrives(page, message)
  await message.click()
  await arriveAt(page, 'packages/issue/detail')
  await shownText(page, text).waitFor()
  await shownText(page, issueWords.before).waitFor()
  await page.getByRole('button', { name: actionWords.confirmIssue.name }).click()
  await page.getByRole('radio', { name: formWords.stars[4] }).click()
  await keepScreen(page, 'confirm-normal-390')
  await send(page, 'confirmIssue')
  await shownText(page, issueWords.closedConfirmed).waitFor()
  await keepWhole(page, 'issue-closed-normal-390')

  const [issue] = await reported()
  expect(issue).toMatchObject({ state: 'closed' })
  const facts = issue?.['facts'] as readonly IssueFact[]
  expect(facts.map(({ kind }) => kind)).toEqual(['raised', 'accepted', 'dispatched', 'handled', 'confirmed'])
})

test('nothing went wrong on the way but what was broken on purpose', () => {
  const onPurpose = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_RESET/
  expect(visit.problems.filter(problem => !onPurpose.test(problem))).toEqual([])
})

const sheetButton = (page: Page, action: keyof typeof actionWords) =>
  page
    .getByRole('group', { name: actionWords[action].name })
    .getByRole('button', { name: actionWords[action].name })

/** Sends the small form of an action and waits until it has been taken. */
const send = async (page: Page, action: keyof typeof actionWords): Promise<void> => {
  await sheetButton(page, action).click()
  await shownText(page, actionWords[action].done).waitFor()
  await page.getByRole('group', { name: actionWords[action].name }).waitFor({ state: 'detached' })
}

/** Photos leave the browser only once the returned function is called. */
const holdUploads = async (page: Page): Promise<() => void> => {
  let arrive = (): void => undefined
  const arrival = new Promise<void>(resolve => {
    arrive = resolve
  })
  await page.route(
    () => true,
    async route => {
      if (route.request().method() === 'PUT') await arrival
      await route.fallback()
    },
  )
  return arrive
}

/** Messages are written in the background: looks again until it is there. */
const messageArrives = async (page: Page, message: ReturnType<Page['getByRole']>): Promise<void> => {
  for (let look = 0; look < 30; look += 1) {
    if (await message.isVisible()) return
    await page.waitForTimeout(500)
    await page.reload()
    await page.getByRole('heading', { name: accountWords.inboxTitle }).waitFor()
    await message.waitFor({ timeout: 1_000 }).catch(() => undefined)
  }
  throw new Error('the message did not arrive')
}
