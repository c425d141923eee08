import type { Page } from 'playwright-core'
import { sayRefusal } from '#copy/refusals'
import { approvalWords, matchNames } from '#copy/residence/approvals'
import { claimStatesAtOffice } from '#copy/residence/names'
import { lineStatusNames, rosterStateNames, rosterWords } from '#copy/rosters/rosterImport'
import { workWords } from '#copy/issues/workbench'
import { roleNames } from '#copy/kernel/vocabulary'
import { DAY, MINUTE } from '#domain/kernel/lengths'
import type { Compound } from '#domain/organisation/OrgUnit'
import type { Unit } from '#domain/organisation/Unit'
import { sampleRosters } from '#seeds/rosters/sampleRosters'
import type { Visit } from '../harness/openBrowser'
import { keepWhole } from '../journeys/looks/keepWhole'
import { openSite, type Site } from '../journeys/site/openSite'
import { arriveAt, be, goToWork, openAddress, shownText } from '../journeys/site/walk'

let site: Site
let visit: Visit
let page: Page
let before: readonly Unit[]
beforeAll(async () => {
  site = await openSite()
  visit = await site.arrive({ screen: 'desk' })
  page = visit.page
  before = await unitsNow()
})
afterAll(async () => {
  await visit.close()
  await site.close()
})

const unitsNow = async (): Promise<readonly Unit[]> => {
  const units = await site.cloud.engine.find('units', { compoundId: 'banshan' }, { limit: 2_000 })
  return [...(units as unknown as readonly Unit[])].sort((one, other) => (one._id < other._id ? -1 : 1))
}
/** What a roster says of a unit; counters and dates of the record may differ. */
const said = (units: readonly Unit[]) =>
  units.map(({ _id, area, owners, tenants }) => ({
    _id,
    area,
    owners: owners.map(({ name, phone }) => [name, phone]),
    tenants: tenants.map(({ name }) => name),
  }))

const chooseFile = async (name: string, content: Uint8Array): Promise<void> => {
  const dialogue = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: rosterWords.choose }).filter({ visible: true }).click()
  await (
    await dialogue
  ).setFiles([{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }])
}
const figure = (status: keyof typeof lineStatusNames, count: number) =>
  page.getByRole('radio', { name: `${lineStatusNames[status]} ${String(count)}`, exact: true })
const dialogButton = (name: string) =>
  page.getByRole('alertdialog').getByRole('button', { name, exact: true })

const sample = (name: string): Uint8Array => {
  const found = sampleRosters(before).find(({ fileName }) => fileName === name)
  if (found === undefined) throw new Error('no such sample')
  return found.content
}
type Words = (name: string, role: string) => string

/** Says the second word as the branch does: a day later, when everybody signs in anew and comes back to the import. */
const secondWord = async (first: Words, say: (office: Page) => Promise<void>): Promise<void> => {
  await shownText(page, first('吴样例', roleNames.propertyManager)).waitFor()
  const address = new URL(page.url()).hash.slice(1)
  await site.cloud.moveClock(site.cloud.now() + DAY + MINUTE)
  const branch = await site.arrive({ screen: 'desk' })
  await be(branch.page, '支部书记 · 半山名苑')
  await openAddress(branch.page, address)
  await say(branch.page)
  expect(branch.problems).toEqual([])
  await branch.close()
  await openAddress(page, '/pages/home/index')
  await page.reload()
  await be(page, '物业经理 · 半山名苑')
  await openAddress(page, address)
}
const confirms = async (office: Page): Promise<void> => {
  await shownText(office, rosterWords.firstSaid('吴样例', roleNames.propertyManager)).waitFor()
  await keepWhole(office, 'roster-second-word-normal-1280')
  await office.getByRole('switch', { name: rosterWords.skip }).click()
  await office.getByRole('button', { name: rosterWords.confirm }).click()
  await office
    .getByRole('alertdialog')
    .getByRole('button', { name: rosterWords.confirm, exact: true })
    .click()
}
const takesBack = async (office: Page, reason: string): Promise<void> => {
  await office.getByRole('button', { name: rosterWords.undo }).click()
  await office.getByRole('textbox', { name: rosterWords.undoReason }).fill(reason)
  await office
    .getByRole('group', { name: rosterWords.undo })
    .getByRole('button', { name: rosterWords.undo })
    .click()
}

/** The property manager's own file: mostly what is stored, some of it better, some wrong. */
const book = (): Uint8Array => sample('banshan.xlsx')

const buildingNames = async (): Promise<readonly string[]> => {
  const [compound] = await site.cloud.engine.find('orgUnits', { _id: 'banshan' })
  return (compound as unknown as Compound).buildings.map(({ name }) => name)
}

test('the property manager finds the rosters at the workbench; another sort of file is refused at once', async () => {
  await be(page, '物业经理 · 半山名苑')
  await goToWork(page, `半山名苑，${roleNames.propertyManager}`)
  await page.getByRole('link', { name: workWords.rosters }).click()
  await arriveAt(page, 'packages/work/rosters')
  await shownText(page, rosterWords.noPast).waitFor()
  await chooseFile('名册.docx', new TextEncoder().encode('名册'))
  await shownText(page, rosterWords.wrongFormat).waitFor()
})

test('a file is compared: four figures, each the filter of its lines, every fault with sheet, row and column', async () => {
  await chooseFile('半山名苑业主名册（2026年11月）.xlsx', book())
  await arriveAt(page, 'packages/work/roster')
  await figure('new', 12).waitFor()
  await figure('changed', 6).waitFor()
  await figure('same', 897).waitFor()
  await figure('wrong', 7).click()
  await shownText(page, /表 第 \d+ 行 [A-Z] 列：面积「89,50」读不懂/).waitFor()
  const lines = page.locator('.v-line').filter({ visible: true })
  // Rows come to the view a few at a time.
  await lines.nth(6).waitFor()
  expect(await lines.count()).toBe(7)
  await keepWhole(page, 'roster-wrong-normal-1280')
  await figure('changed', 6).click()
  await shownText(page, /面积：89\.50㎡ → 90\.12㎡/).waitFor()
  expect(said(await unitsNow())).toEqual(said(before))
})

test('wrong lines are left out only after it was said so; confirmed, it is written to the end', async () => {
  await page.getByRole('button', { name: rosterWords.confirm }).click()
  await shownText(page, rosterWords.mustSkip(7)).waitFor()
  await page.getByRole('switch', { name: rosterWords.skip }).click()
  await page.getByRole('button', { name: rosterWords.confirm }).click()
  await page.getByText(rosterWords.skipSentence(7)).waitFor()
  await dialogButton(rosterWords.confirm).click()
  await shownText(page, rosterWords.firstSaid('吴样例', roleNames.propertyManager)).waitFor()
  await keepWhole(page, 'roster-first-word-normal-1280')
  expect(said(await unitsNow())).toEqual(said(before))
  await secondWord(rosterWords.firstSaid, async office => {
    await confirms(office)
    await shownText(office, rosterWords.done(18)).waitFor()
    await keepWhole(office, 'roster-applied-normal-1280')
  })
  const now = await unitsNow()
  expect(now).toHaveLength(before.length + 12)
  expect(now.find(({ _id }) => _id === 'banshan-b6-904')?.area).toBe(9_012)
})

test('it is taken back with a reason, and everything stands as before', async () => {
  await takesBack(page, '用错了文件')
  await secondWord(rosterWords.undoFirstSaid, async office => {
    await takesBack(office, '确实用错了文件')
    await shownText(office, rosterWords.undone).waitFor()
  })
  expect(said(await unitsNow())).toEqual(said(before))
})

test('a building that is not there yet is shown before it is added, and goes with the import', async () => {
  const tower = { name: '12栋', floors: 18, entrances: 2, units: 72, kept: null }
  const there = await buildingNames()
  await openAddress(page, '/packages/work/rosters/index?at=banshan')
  await chooseFile('半山名苑12栋.xlsx', sample('banshan-12.xlsx'))
  await arriveAt(page, 'packages/work/roster')
  await shownText(page, rosterWords.newBuildings(1)).waitFor()
  await shownText(page, rosterWords.newBuilding(tower)).waitFor()
  await keepWhole(page, 'roster-new-building-normal-1280')
  await page.getByRole('switch', { name: rosterWords.skip }).click()
  await page.getByRole('button', { name: rosterWords.confirm }).click()
  await page.getByText(rosterWords.confirmSentence(72, 0, [tower])).waitFor()
  expect(await buildingNames()).toEqual(there)
  await dialogButton(rosterWords.confirm).click()
  await secondWord(rosterWords.firstSaid, async office => {
    await confirms(office)
    await shownText(office, rosterWords.buildingsAdded([tower])).waitFor()
  })
  expect(await buildingNames()).toEqual([...there, '12栋'])
  await page.getByRole('button', { name: rosterWords.undo }).click()
  await page.getByText(rosterWords.undoBuildings([tower])).waitFor()
  await page.getByRole('textbox', { name: rosterWords.undoReason }).fill('二期还没有交楼')
  await page
    .getByRole('group', { name: rosterWords.undo })
    .getByRole('button', { name: rosterWords.undo })
    .click()
  await secondWord(rosterWords.undoFirstSaid, async office => {
    await takesBack(office, '二期还没有交楼')
    await shownText(office, rosterWords.buildingsGone([tower])).waitFor()
  })
  expect(await buildingNames()).toEqual(there)
  expect(said(await unitsNow())).toEqual(said(before))
})

test('the list keeps it; read again and confirmed, a claim that fitted nobody now agrees with the roster', async () => {
  await openAddress(page, '/packages/work/claim/index?id=claim-banshan-duan')
  await shownText(page, matchNames.none).waitFor()
  await openAddress(page, '/packages/work/rosters/index?at=banshan')
  await shownText(page, rosterStateNames.undone).waitFor()
  await chooseFile('名册.xlsx', book())
  await arriveAt(page, 'packages/work/roster')
  await page.getByRole('switch', { name: rosterWords.skip }).click()
  await page.getByRole('button', { name: rosterWords.confirm }).click()
  await dialogButton(rosterWords.confirm).click()
  await secondWord(rosterWords.firstSaid, async office => {
    await confirms(office)
    await shownText(office, rosterWords.done(18)).waitFor()
  })
  await openAddress(page, '/packages/work/approvals/index?at=banshan')
  const row = page.getByRole('listitem').filter({ hasText: '6栋304' })
  await row.getByText(matchNames.nameAndPhone).waitFor()
  await row.getByRole('link').click()
  await shownText(page, approvalWords.fits).waitFor()
  await keepWhole(page, 'claim-beside-list-normal-1280')
  await page.getByRole('button', { name: approvalWords.approve, exact: true }).click()
  await dialogButton(approvalWords.approve).click()
  await shownText(page, claimStatesAtOffice.approved).waitFor()
  await row.waitFor({ state: 'detached' })
})

test('what people rely on since is not simply taken back', async () => {
  await openAddress(page, '/packages/work/rosters/index?at=banshan')
  await page
    .getByRole('link', { name: /名册\.xlsx/ })
    .first()
    .click()
  await arriveAt(page, 'packages/work/roster')
  await page.getByRole('button', { name: rosterWords.undo }).click()
  await page.getByRole('textbox', { name: rosterWords.undoReason }).fill('再撤回一次')
  await page
    .getByRole('group', { name: rosterWords.undo })
    .getByRole('button', { name: rosterWords.undo })
    .click()
  await shownText(page, sayRefusal({ kind: 'changed-since', params: { units: 1 } })).waitFor()
  expect(visit.problems).toEqual([])
})
