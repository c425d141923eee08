import { homeWords } from '#copy/home/home'
import { residenceWords } from '#copy/residence/residence'
import { withinBudget } from '../journeys/budget'
import type { Phone } from '../journeys/Phone'
import { Town } from '../journeys/Town'

const child = '林拟名'

let town: Town
let owner: Phone
let tenant: Phone

beforeAll(async () => {
  town = await Town.start()
  owner = town.phoneOf('owner')
  tenant = town.phoneOf('tenant')
})
afterAll(() => town.close())

const claimOf = async (name: string) =>
  (await town.cloud.engine.find('claims', { 'claimant.name': name })).at(-1)

test('an adult of the home agrees that a child is entered, after reading what that means', async () => {
  expect(await claimOf(child)).toMatchObject({ under14: true, guardianId: null })
  await owner.open('packages/account/units/index', residenceWords.childAsks(child))
  await owner.tap(residenceWords.consent)
  await owner.sees(residenceWords.consentSentence)
  owner.connection.breakNext('consentForChild', 'answerLost')
  await owner.tap(residenceWords.consent)
  await owner.rests()
  await owner.tap(residenceWords.consent)
  await owner.sees(residenceWords.consentSentence)
  await owner.tap(residenceWords.consent)
  await owner.misses(residenceWords.childAsks(child))
  const [person] = await town.cloud.engine.find('people', { openid: 'demo-owner' })
  expect(await claimOf(child)).toMatchObject({ guardianId: person?.['_id'] })
})

test('moving out says what it takes away, and takes it away once', async () => {
  const before = await town.cloud.engine.find('people', { openid: 'demo-tenant' })
  expect(before[0]?.['occupancies']).toHaveLength(1)
  await tenant.open('packages/account/units/index', residenceWords.notOwner)
  await tenant.tap(residenceWords.moveOut('tenant'))
  await tenant.sees('看不到这个小区的情况')
  await tenant.tapTwice(residenceWords.moveOut('tenant'))
  await tenant.sees(residenceWords.noHomes)
  await tenant.open('pages/home/index', homeWords.noCompound)
})

test('all of it stayed within what a phone can bear', () => {
  withinBudget(owner)
  withinBudget(tenant)
})
