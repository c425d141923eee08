import { issueWords } from '#copy/issues/issue'
import { raiseWords } from '#copy/issues/raise'
import { categoryNames } from '#copy/issues/names'
import { withinBudget } from '../journeys/budget'
import { Town } from '../journeys/Town'

const text = '楼上半夜装修，我住3栋1203，打我电话 13812340001'
const covered = '楼上半夜装修，我住3栋****，打我电话 ***********'

let town: Town
let issueId = ''
beforeAll(async () => {
  town = await Town.start()
})
afterAll(() => town.close())

test('who reports anonymously is told what they typed; 「修改」 keeps it all, 「仍要发送」 sends it', async () => {
  const owner = town.phoneOf('owner')
  await owner.open('pages/raise/index', raiseWords.photos)
  await owner.tap(categoryNames.noise)
  await owner.write(raiseWords.text, text)
  await owner.tap(raiseWords.anonymous)
  await owner.tap(raiseWords.submit)
  const { kinds, sentence } = raiseWords.typed
  await owner.sees(sentence([kinds.phone, kinds.room]))
  await owner.tap(raiseWords.mend)
  await owner.misses(sentence([kinds.phone, kinds.room]))
  expect(owner.fieldValue(raiseWords.text)).toBe(text)
  expect(owner.callsOf('raiseIssue')).toBe(0)
  await owner.tap(raiseWords.submit)
  await owner.tap(raiseWords.anyway)
  await owner.sees(raiseWords.doneTitle)
  const [issue] = await town.cloud.engine.find('issues', { text })
  issueId = String(issue?.['_id'])
  await owner.open(`packages/issue/detail/index?id=${issueId}`, text)
  withinBudget(owner)
})

test('a neighbour reads it covered, in the list and on its page; who may ask for the name reads all of it', async () => {
  const neighbour = town.phoneOf('tenant')
  await neighbour.open(`packages/issue/detail/index?id=${issueId}`, covered)
  expect(neighbour.page.text).not.toContain('13812340001')
  await neighbour.open('packages/issue/list/index?show=all', covered)
  expect(neighbour.page.text).not.toContain('1203，打')
  withinBudget(neighbour)
  const secretary = town.phoneOf('banshan-secretary')
  // At home the secretary is a neighbour; in the post they may ask.
  await secretary.open(`packages/issue/detail/index?id=${issueId}`, covered)
  await secretary.open('packages/work/queue/index?at=banshan', covered)
  await secretary.open(`packages/issue/detail/index?id=${issueId}`, text)
  withinBudget(secretary)
})

test('a place on the map that is far away is asked about; who sends it all the same is believed, and it is marked', async () => {
  const [person] = await town.cloud.engine.find('people', { openid: 'demo-owner' })
  const far = '北门外的人行道塌了一块，走路要绕'
  const owner = town.phoneOf('owner', {
    kept: {
      [`raiseDraft:${String(person?.['_id'])}`]: {
        ...{ compoundId: 'banshan', category: 'power', urgency: 'normal', text: far },
        ...{ buildingId: null, detail: '', byPlan: false, anonymous: false, photos: [] },
        // What a phone says that does not know where it is.
        location: { latitude: 0, longitude: 0 },
      },
    },
  })
  await owner.open('pages/raise/index', raiseWords.draftBack)
  await owner.tap(raiseWords.submit)
  await owner.sees(raiseWords.farPlace)
  await owner.tap(raiseWords.mend)
  await owner.misses(raiseWords.farPlace)
  expect(owner.fieldValue(raiseWords.text)).toBe(far)
  expect(owner.callsOf('raiseIssue')).toBe(0)
  await owner.tap(raiseWords.submit)
  await owner.tap(raiseWords.anyway)
  await owner.sees(raiseWords.doneTitle)
  const [issue] = await town.cloud.engine.find('issues', { text: far })
  await owner.open(`packages/issue/detail/index?id=${String(issue?.['_id'])}`, far, issueWords.farPlace)
  withinBudget(owner)
})
