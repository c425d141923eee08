import { raiseWords } from '#copy/issues/raise'
import { categoryNames } from '#copy/issues/names'
import { Town } from './Town'

jest.setTimeout(120_000)

const text = '上个版本里写的，类别后来没有了'
let town: Town
beforeAll(async () => {
  town = await Town.start()
})
afterAll(() => town.close())

test('a draft whose category is no more keeps its words, and asks for the category alone', async () => {
  const [person] = await town.cloud.engine.find('people', { openid: 'demo-owner' })
  const phone = town.phoneOf('owner', {
    kept: {
      [`raiseDraft:${String(person?.['_id'])}`]: {
        compoundId: 'banshan',
        category: 'carrierPigeons',
        urgency: 'whenever',
        text,
        buildingId: null,
        detail: '东门',
        byPlan: false,
        location: null,
        anonymous: false,
        photos: [],
      },
    },
  })
  await phone.open('pages/raise/index', raiseWords.draftBack)
  expect(phone.fieldValue(raiseWords.text)).toBe(text)
  expect(phone.fieldValue(raiseWords.detail)).toBe('东门')
  await phone.tap(raiseWords.submit)
  await phone.sees(raiseWords.needCategory)
  await phone.tap(categoryNames.power)
  await phone.tap(raiseWords.submit)
  await phone.sees(raiseWords.doneTitle)
})
