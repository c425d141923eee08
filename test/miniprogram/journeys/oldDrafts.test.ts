import { accountWords } from '#copy/account/account'
import { raiseWords } from '#copy/issues/raise'
import { categoryNames } from '#copy/issues/names'
import { roleNames } from '#copy/kernel/vocabulary'
import { proxyWords } from '#copy/residence/proxies'
import { claimWords } from '#copy/residence/residence'
import { objectionWords } from '#copy/votes/objections'
import { proposeWords } from '#copy/votes/propose'
import { Town } from './Town'

const text = '上个版本里写的，类别后来没有了'
let town: Town
beforeAll(async () => {
  town = await Town.start()
})
afterAll(() => town.close())

const nowhere = { compound: null, building: null, unit: null }
const aDay = { day: '2027-01-10', time: '09:00' }

const phoneWith = async (persona: string, kept: (personId: string) => Readonly<Record<string, unknown>>) => {
  const [person] = await town.cloud.engine.find('people', { openid: `demo-${persona}` })
  return town.phoneOf(persona, { kept: kept(String(person?.['_id'])) })
}

test('a draft whose category is no more keeps its words, and asks for the category alone', async () => {
  const phone = await phoneWith('owner', personId => ({
    [`raiseDraft:${personId}`]: {
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
  }))
  await phone.open('pages/raise/index', raiseWords.draftBack)
  expect(phone.fieldValue(raiseWords.text)).toBe(text)
  expect(phone.fieldValue(raiseWords.detail)).toBe('东门')
  await phone.tap(raiseWords.submit)
  await phone.sees(raiseWords.needCategory)
  await phone.tap(categoryNames.power)
  await phone.tap(raiseWords.submit)
  await phone.sees(raiseWords.doneTitle)
})

test('a claim of a kind that is no more keeps its words, and asks for the kind alone', async () => {
  const phone = await phoneWith('owner', personId => ({
    [`claimDraft:${personId}`]: {
      ...{ place: nowhere, as: 'lodger', under14: false, until: '', note: text, photos: [] },
    },
  }))
  await phone.open('packages/account/claim/index', claimWords.draftBack)
  expect(phone.fieldValue(claimWords.note)).toBe(text)
  await phone.tap(claimWords.submit)
  await phone.sees(claimWords.needAs)
  expect(phone.callsOf('claimUnit')).toBe(0)
})

test('an authorisation of a kind that is no more keeps its words', async () => {
  const phone = await phoneWith('owner', personId => ({
    [`proxyDraft:${personId}`]: {
      ...{
        kind: 'verbal',
        compoundId: 'banshan',
        unitIds: [],
        wardName: '',
        wardPlace: nowhere,
        wardUnits: [],
      },
      ...{
        holderName: '韩示例',
        holderPhone: '10099990001',
        term: 'forever',
        voteId: null,
        note: text,
        photos: [],
      },
    },
  }))
  await phone.open('packages/account/grant/index', proxyWords.draftBack)
  expect(phone.fieldValue(proxyWords.holderName)).toBe('韩示例')
  expect(phone.fieldValue(proxyWords.note)).toBe(text)
})

test('a vote on a matter that is no more, drafted before anybody asked who convenes it, keeps its words', async () => {
  const phone = await phoneWith('banshan-secretary', personId => ({
    [`voteDraft:${personId}:banshan`]: {
      ...{ compoundId: 'banshan', matter: 'paintTheMoon', preset: 'showOfHands', title: '更换单元门' },
      ...{ body: text, effect: '', questions: ['换不换'], opens: aDay, closes: aDay },
    },
  }))
  await phone.open('pages/me/index', accountWords.actingAs)
  await phone.tap(`半山名苑，${roleNames.branchSecretary}`)
  await phone.sees(accountWords.toWorkbench)
  await phone.open('packages/vote/propose/index?compound=banshan', proposeWords.draftBack)
  expect(phone.fieldValue(proposeWords.name)).toBe('更换单元门')
  expect(phone.fieldValue(proposeWords.body)).toBe(text)
})

test('an objection for a reason that is no more keeps its words, and asks for the reason alone', async () => {
  const phone = await phoneWith('owner', personId => ({
    [`objectionDraft:${personId}:vote-banshan-parkingzone`]: { reason: 'bornOnSunday', home: '', text },
  }))
  await phone.open('packages/vote/detail/index?id=vote-banshan-parkingzone')
  await phone.tap(objectionWords.object)
  await phone.sees(objectionWords.objectNote)
  expect(phone.fieldValue(objectionWords.text)).toBe(text)
})
