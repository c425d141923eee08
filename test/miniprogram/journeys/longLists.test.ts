import { componentWords } from '#copy/kernel/components'
import type { CallName } from '#contracts/calls'
import { attribute, type ViewNode } from '../harness/ViewNode'
import { withinBudget } from './budget'
import type { Phone } from './Phone'
import { minute, Town } from './Town'

/** How long each list is made: five pages of twenty and a little. */
const ROWS = 110
const PAGES = 5

let town: Town

beforeAll(async () => {
  town = await Town.start()
  await multiply('issues', { compoundId: 'banshan' }, 'raisedAt')
  await multiply('claims', { _id: 'claim-banshan-qiao' }, 'claimedAt')
  const [secretary] = await town.cloud.engine.find('people', { openid: 'demo-banshan-secretary' })
  await multiply('inbox', { personId: secretary?.['_id'] }, 'at')
})
afterAll(() => town.close())

/** Stores so many more of these, each a minute older than the one before. */
async function multiply(collection: string, like: Record<string, unknown>, at: string): Promise<void> {
  const models = await town.cloud.engine.find(collection, like, { limit: 100 })
  expect(models.length).toBeGreaterThan(0)
  const copies = Array.from({ length: ROWS }, (_, index) => {
    const model = models[index % models.length] ?? {}
    const id = `${String(model['_id'])}-${String(index)}`
    return { ...model, _id: id, id, [at]: Number(model[at]) - index * minute }
  })
  await town.cloud.engine.insert(collection, copies)
}

const isRow = (node: ViewNode): boolean => attribute(node, 'aria-role') === 'listitem'

interface LongList {
  readonly persona: string
  readonly page: string
  readonly call: CallName
}

const lists: readonly LongList[] = [
  { persona: 'district-admin', page: 'packages/work/audit/index?at=zk', call: 'audit' },
  { persona: 'banshan-secretary', page: 'packages/work/approvals/index?at=banshan', call: 'listClaims' },
  { persona: 'owner', page: 'packages/issue/list/index?show=all', call: 'listIssues' },
  { persona: 'banshan-secretary', page: 'packages/account/inbox/index', call: 'inbox' },
]

describe.each(lists)('the list of $call', ({ persona, page, call }) => {
  let phone: Phone
  test('is read on through five pages, each in place of the one before', async () => {
    phone = town.phoneOf(persona)
    await phone.open(page, componentWords.page(1))
    for (let number = 2; number <= PAGES; number += 1) {
      const before = phone.callsOf(call)
      await phone.tap(componentWords.pageAfter)
      await phone.sees(componentWords.page(number))
      await phone.counts(20, isRow)
      expect(phone.callsOf(call)).toBe(before + 1)
    }
    expect(phone.usesOf('pageScrollTo').length).toBe(PAGES - 1)
  })

  test('is read back to its beginning', async () => {
    const last = phone.page.text
    await phone.tap(componentWords.pageBefore)
    await phone.sees(componentWords.page(PAGES - 1))
    expect(phone.page.text).not.toBe(last)
    await phone.counts(20, isRow)
  })

  test('a page that does not come leaves the one before, and comes on another try', async () => {
    phone.connection.breakNext(call, 'down')
    await phone.tap(componentWords.pageAfter)
    await phone.sees(componentWords.retry, componentWords.page(PAGES - 1))
    await phone.counts(20, isRow)
    await phone.tap(componentWords.retry)
    await phone.sees(componentWords.page(PAGES))
    expect(phone.page.text).not.toContain(componentWords.retry)
  })

  test('and what was shown stayed within what a phone can bear', () => {
    withinBudget(phone)
  })
})
