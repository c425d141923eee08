import type { Locator, Page } from 'playwright-core'
import { componentWords } from '#copy/kernel/components'
import { photoWords } from '#copy/kernel/photos'
import { approvalWords } from '#copy/residence/approvals'
import { proxyStateNames } from '#copy/residence/names'
import { proxyWords } from '#copy/residence/proxies'
import { residenceWords } from '#copy/residence/residence'
import { roleNames } from '#copy/kernel/vocabulary'
import type { Visit } from '../harness/openBrowser'
import { openSite, type Site } from './site/openSite'
import { be, becomeInstead, goToWork, openAddress, shownText } from './site/walk'

let site: Site
let visit: Visit
let page: Page
beforeAll(async () => {
  site = await openSite()
  visit = await site.arrive({ screen: 'desk' })
  page = visit.page
})
afterAll(async () => {
  await visit.close()
  await site.close()
})

/** More stops than any page has. */
const MOST_STOPS = 60

const isFocused = (what: Locator): Promise<boolean> =>
  what.evaluate(element => element === document.activeElement)
const holdsFocus = (what: Locator): Promise<boolean> =>
  what.evaluate(element => element.contains(document.activeElement))

/** Goes on with Tab until the keyboard stands on it. */
const tabTo = async (what: Locator): Promise<void> => {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await isFocused(what)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the keyboard does not get there')
}
/** Once round with Tab and once back: the keyboard never leaves it. */
const keepsTheKeyboard = async (what: Locator): Promise<boolean> => {
  for (const key of ['Tab', 'Shift+Tab'])
    for (let stop = 0; stop < 10; stop += 1) {
      await page.keyboard.press(key)
      if (!(await holdsFocus(what))) return false
    }
  return true
}

test('a question takes the keyboard, keeps it, goes away with Escape and gives it back', async () => {
  await be(page, '业主 · 半山名苑')
  await openAddress(page, '/packages/account/units/index')
  const out = page.getByRole('button', { name: residenceWords.moveOut('owner') }).first()
  await out.waitFor()
  await tabTo(out)
  await page.keyboard.press('Enter')
  const question = page.getByRole('alertdialog')
  await question.waitFor()
  expect(await holdsFocus(question)).toBe(true)
  expect(await keepsTheKeyboard(question)).toBe(true)
  await page.keyboard.press('Escape')
  await question.waitFor({ state: 'detached' })
  expect(await isFocused(out)).toBe(true)
})

test('a sheet likewise, and it is filled in and sent without a mouse', async () => {
  await openAddress(page, '/packages/account/proxies/index')
  const revoke = page.getByRole('button', { name: proxyWords.revoke, exact: true }).first()
  await revoke.waitFor()
  await tabTo(revoke)
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: proxyWords.revokeTitle })
  await sheet.waitFor()
  expect(await holdsFocus(sheet)).toBe(true)
  expect(await keepsTheKeyboard(sheet)).toBe(true)
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  expect(await isFocused(revoke)).toBe(true)

  await page.keyboard.press('Enter')
  await tabTo(sheet.getByRole('textbox', { name: proxyWords.revokeReason }))
  await page.keyboard.type('改成自己投票。')
  await tabTo(sheet.getByRole('button', { name: proxyWords.revoke, exact: true }))
  await page.keyboard.press('Enter')
  await shownText(page, proxyStateNames.revoked).waitFor()
})

test('a paper is opened large and closed again without a mouse', async () => {
  await becomeInstead(page, '支部书记 · 半山名苑')
  await goToWork(page, roleNames.branchSecretary)
  await openAddress(page, '/packages/work/claim/index?id=claim-banshan-qiao')
  await shownText(page, approvalWords.evidence).waitFor()
  const small = page.getByRole('button', { name: photoWords.viewPhoto(1, 1) })
  await tabTo(small)
  await page.keyboard.press('Enter')
  const large = page.getByRole('dialog', { name: photoWords.largePhotos })
  await large.getByRole('img', { name: photoWords.photoOf(1, 1) }).waitFor()
  expect(await isFocused(large.getByRole('button', { name: componentWords.close }))).toBe(true)
  expect(await keepsTheKeyboard(large)).toBe(true)
  await page.keyboard.press('Escape')
  await large.waitFor({ state: 'detached' })
  expect(await isFocused(small)).toBe(true)
  expect(visit.problems).toEqual([])
})
