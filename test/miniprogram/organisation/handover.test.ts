import { actionWords } from '#copy/issues/actions'
import { sayRefusal } from '#copy/refusals'
import { accountWords } from '#copy/account/account'
import { organisationWords } from '#copy/organisation/organisation'
import { sayNameFault } from '#copy/kernel/personName'
import { postWords } from '#copy/organisation/posts'
import { residenceWords } from '#copy/residence/residence'
import { workWords } from '#copy/issues/workbench'
import { issueStateNames } from '#copy/issues/names'
import { roleNames } from '#copy/kernel/vocabulary'
import { withinBudget } from '../journeys/budget'
import type { Phone } from '../journeys/Phone'
import { Town } from '../journeys/Town'

/** Stands with the branch secretary of 半山名苑, not accepted yet, by the demonstration's plan. */
const openCase = '8 栋 2 单元整个单元跳闸'
const queue = 'packages/work/queue/index?at=banshan&queue=toAccept'
const posts = 'packages/work/posts/index?at=banshan'
const identity = `半山名苑，${roleNames.branchSecretary}`
const successorPhone = '10099990001'

let town: Town
let administrator: Phone
let former: Phone
let successor: Phone

beforeAll(async () => {
  town = await Town.start()
  administrator = town.phoneOf('district-admin')
  former = town.phoneOf('banshan-secretary')
  successor = town.phoneOf('banshan-successor')
})
afterAll(() => town.close())

test('before, the case waits for the present secretary, and an owner without a post has nothing to choose', async () => {
  await former.open('packages/account/units/index', residenceWords.posts)
  await former.tap(roleNames.branchSecretary)
  await former.sees(openCase)
  await successor.open('pages/me/index', '韩示例')
  expect(successor.page.text).not.toContain(accountWords.actingAs)
})

test('the administrator sees whose term ends soon, and how much open work stands at the post', async () => {
  await administrator.open('pages/services/index', workWords.posts)
  await administrator.tap(workWords.posts)
  await administrator.open(posts, '周示例', roleNames.branchSecretary)
  await administrator.tap(`周示例 · ${roleNames.branchSecretary}`)
  await administrator.tap(postWords.handOver)
  await administrator.sees(postWords.successor)
  expect(administrator.page.text).toMatch(/这个职务有 \d+ 件没办完的事，到时候一起转给接任的人/)
})

test('nobody is appointed who has not joined under this name and number, and nothing is written', async () => {
  await administrator.tap(postWords.handOver)
  await administrator.sees(sayNameFault('') ?? '', postWords.needPhone)
  expect(administrator.callsOf('handOver')).toBe(0)
  await administrator.write(postWords.name, '韩示例')
  await administrator.write(postWords.phone, '10099990009')
  await administrator.tap(postWords.handOver)
  await administrator.sees(sayRefusal({ kind: 'unknown-holder' }))
  expect(await secretaries()).toEqual(['周示例'])
})

test('the sentence says who takes over from when; a lost answer and a second tap hand over once', async () => {
  await administrator.write(postWords.phone, successorPhone)
  await administrator.sees('现在起由韩示例接任，周示例不能再办这个职务的事')
  administrator.connection.breakNext('handOver', 'answerLost')
  await administrator.tap(postWords.handOver)
  await administrator.sees(sayRefusal({ kind: 'offline' }))
  await administrator.tap(postWords.handOver)
  await administrator.sees(postWords.handedOver, `韩示例 · ${roleNames.branchSecretary}`)
  await administrator.tap(`${postWords.past}（`)
  await administrator.sees(`周示例 · ${roleNames.branchSecretary}`)
  expect(await secretaries()).toEqual(['周示例', '韩示例'])
})

test('both are told', async () => {
  await town.settle()
  await successor.open('packages/account/inbox/index', `半山名苑 · ${roleNames.branchSecretary}`)
  await former.open('packages/account/inbox/index', `半山名苑 · ${roleNames.branchSecretary}`)
})

test('the successor acts in the post, finds the open case and accepts it', async () => {
  successor.restart()
  await successor.open('pages/me/index', accountWords.actingAs)
  await successor.tap(identity)
  await successor.sees(accountWords.toWorkbench)
  await successor.tap(accountWords.toWorkbench)
  await successor.sees(openCase)
  await successor.tap(openCase)
  await successor.tap(actionWords.acceptIssue.name)
  await successor.sees(actionWords.acceptIssue.consequence)
  await successor.write(actionWords.acceptIssue.field, '刚接手，马上去看')
  await successor.tap(actionWords.acceptIssue.name)
  await successor.sees(issueStateNames.accepted, '刚接手，马上去看')
})

test('the former secretary, whose phone still acts in the post, has it no more from the next call on', async () => {
  await former.open(posts, postWords.mayNot)
  former.restart()
  await former.open(queue, workWords.noPost)
  expect(former.page.text).not.toContain(openCase)
})

test('the chart of the compound shows everybody who it is now', async () => {
  const neighbour = town.phoneOf('owner')
  await neighbour.open('packages/organisation/chart/index?compound=banshan', organisationWords.branchNote)
  await neighbour.sees('韩示例')
  expect(neighbour.page.text).not.toContain('周示例')
  withinBudget(neighbour)
})

test('all of it stayed within what a phone can bear', () => {
  withinBudget(administrator)
  withinBudget(former)
  withinBudget(successor)
})

/** Everybody who was, is or will be secretary of the branch, in the order of their terms. */
async function secretaries(): Promise<readonly unknown[]> {
  const [unit] = await town.cloud.engine.find('orgUnits', { _id: 'banshan' })
  const terms = unit?.['posts'] as readonly { role: string; name: string; from: number }[]
  return [...terms]
    .filter(({ role }) => role === 'branchSecretary')
    .sort((one, other) => one.from - other.from)
    .map(({ name }) => name)
}
