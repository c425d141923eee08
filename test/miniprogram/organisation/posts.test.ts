import { actionWords } from '#copy/issues/actions'
import { sayRefusal } from '#copy/refusals'
import { accountWords } from '#copy/account/account'
import { organisationWords } from '#copy/organisation/organisation'
import { branchWords, postWords } from '#copy/organisation/posts'
import { workWords } from '#copy/issues/workbench'
import { issueStateNames } from '#copy/issues/names'
import { roleNames } from '#copy/kernel/vocabulary'
import { withinBudget } from '../journeys/budget'
import type { Phone } from '../journeys/Phone'
import { Town } from '../journeys/Town'

const secretaryRole = roleNames.branchSecretary
const branchless = 'packages/work/posts/index?at=demo-x001'
const chart = 'packages/organisation/chart/index?compound=demo-x001'
const document = '惠环党发〔2026〕12号'
/** Stands with the branch secretary of 半山名苑, not accepted yet, by the demonstration's plan. */
const openCase = '8 栋 2 单元整个单元跳闸'

let town: Town
let community: Phone
let administrator: Phone
let appointed: Phone
let former: Phone
let standIn: Phone

beforeAll(async () => {
  town = await Town.start()
  community = town.phoneOf('gutangao-secretary')
  administrator = town.phoneOf('district-admin')
  appointed = town.phoneOf('banshan-successor')
  former = town.phoneOf('banshan-secretary')
  standIn = town.phoneOf('xiexia-staff1')
})
afterAll(() => town.close())

test('a compound without a branch says so, and nothing is founded without the number of the decision', async () => {
  await community.open(chart, organisationWords.standIn('古塘坳社区', false))
  await community.open(branchless, branchWords.standsNot, branchWords.standIn('古塘坳社区'))
  await community.tap(branchWords.found)
  await community.sees(branchWords.foundFirst, branchWords.foundSentence('示例小区001', '古塘坳社区'))
  await community.tap(branchWords.found)
  await community.sees(branchWords.needDocument)
  expect(community.callsOf('foundBranch')).toBe(0)
})

test('the community founds it; a lost answer and a second tap found it once, and its seats are vacant', async () => {
  await community.write(branchWords.document, document)
  community.connection.breakNext('foundBranch', 'answerLost')
  await community.tap(branchWords.found)
  await community.sees(sayRefusal({ kind: 'offline' }))
  await community.tap(branchWords.found)
  await community.sees(branchWords.stands, document, postWords.appointTo(secretaryRole))
  expect((await compoundNow()).branchDeeds).toMatchObject([{ kind: 'founded', document }])
  await community.open(chart, organisationWords.branchNote, organisationWords.standIn('古塘坳社区', true))
  expect(community.page.text).not.toContain(organisationWords.standIn('古塘坳社区', false))
})

test('it appoints the secretary by name and number, who finds the workbench from then on', async () => {
  await community.open(branchless, branchWords.stands)
  await community.tap(postWords.appointTo(secretaryRole))
  await community.write(postWords.name, '韩示例')
  await community.write(postWords.phone, '10099990001')
  await community.sees(postWords.appointSentence('韩示例', secretaryRole, postWords.now))
  await community.tap(postWords.appoint)
  await community.sees(postWords.appointed, `韩示例 · ${secretaryRole}`)
  await appointed.open('pages/me/index', accountWords.actingAs)
  await appointed.tap(`示例小区001，${secretaryRole}`)
  await appointed.tap(accountWords.toWorkbench)
  await appointed.sees('示例小区001')
})

test('it is not dissolved over the head of whoever holds a post, and is once the term has ended', async () => {
  await community.tap(branchWords.dissolve)
  await community.write(branchWords.document, '惠环党发〔2026〕13号')
  await community.write(branchWords.reason, '小区合并')
  await community.tap(branchWords.dissolve)
  await community.sees(sayRefusal({ kind: 'branch-has-posts', params: { count: 1 } }))
  await community.open(branchless, branchWords.stands)
  await community.tap(`韩示例 · ${secretaryRole}`)
  await community.tap(postWords.end)
  await community.write(postWords.reason, '小区合并')
  await community.sees(postWords.endSentence('韩示例', secretaryRole, postWords.now, '古塘坳社区'))
  await community.tap(postWords.end)
  await community.sees(postWords.ended)
  await community.tap(branchWords.dissolve)
  await community.write(branchWords.document, '惠环党发〔2026〕13号')
  await community.write(branchWords.reason, '小区合并')
  await community.sees(branchWords.dissolveSentence('示例小区001', '古塘坳社区', 0))
  await community.tap(branchWords.dissolve)
  await community.sees(branchWords.standsNot, '惠环党发〔2026〕13号')
  expect((await compoundNow()).branchDeeds?.map(({ kind }) => kind)).toEqual(['founded', 'dissolved'])
  await community.open(chart, organisationWords.standIn('古塘坳社区', false))
})

test('a term that ends soon is followed by a further one of the same person, filled in already', async () => {
  await administrator.open('packages/work/posts/index?at=banshan', '周示例')
  await administrator.tap(`周示例 · ${secretaryRole}`)
  await administrator.tap(postWords.renew)
  await administrator.sees('周示例到期后接着担任')
  await administrator.tap(postWords.renew)
  await administrator.sees(postWords.renewed, postWords.future)
  const terms = (await compoundNow('banshan')).posts.filter(({ name }) => name === '周示例')
  expect(terms).toHaveLength(2)
  expect(terms[1]?.from).toBe(terms[0]?.until)
})

test('an ended post is refused in words to who still has it open, and the community takes its open work over', async () => {
  const queue = 'packages/work/queue/index?at=banshan&queue=toAccept'
  await former.open(queue, openCase)
  await former.tap(openCase)
  await former.tap(actionWords.acceptIssue.name)
  await former.sees(actionWords.acceptIssue.consequence)
  await administrator.tapNumber(1, `周示例 · ${secretaryRole}`)
  await administrator.tap(postWords.end)
  await administrator.write(postWords.reason, '调离')
  await administrator.tap(postWords.end)
  await administrator.sees(postWords.ended, postWords.vacancies)

  await former.tap(actionWords.acceptIssue.name)
  await former.sees(sayRefusal({ kind: 'post-not-held' }))
  former.restart()
  await former.open(queue, workWords.noPost)

  await standIn.open('packages/work/queue/index?at=xiexia&queue=toAccept', openCase)
  await standIn.tap(openCase)
  await standIn.tap(actionWords.acceptIssue.name)
  await standIn.write(actionWords.acceptIssue.field, '书记空缺，社区先办')
  await standIn.tap(actionWords.acceptIssue.name)
  await standIn.sees(issueStateNames.accepted, '书记空缺，社区先办')
})

test('all of it stayed within what a phone can bear', () => {
  for (const phone of [community, administrator, appointed, former, standIn]) withinBudget(phone)
})

interface StoredCompound {
  readonly posts: readonly { name: string; from: number; until: number | null }[]
  readonly branchDeeds?: readonly { kind: string; document: string }[]
}

async function compoundNow(id = 'demo-x001'): Promise<StoredCompound> {
  const [unit] = await town.cloud.engine.find('orgUnits', { _id: id })
  if (unit === undefined) throw new Error(`there is no ${id}`)
  return unit as unknown as StoredCompound
}
