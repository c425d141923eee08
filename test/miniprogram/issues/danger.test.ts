import { emergencyNumbers, emergencyWords } from '#copy/kernel/emergency'
import { raiseWords } from '#copy/issues/raise'
import { voteWords } from '#copy/votes/vote'
import { accountWords } from '#copy/account/account'
import { categoryNames } from '#copy/issues/names'
import { attribute, hasClass } from '../harness/ViewNode'
import { withinBudget } from '../journeys/budget'
import { controls, nameOf } from '../journeys/names'
import { Town } from '../journeys/Town'

let town: Town

beforeAll(async () => {
  town = await Town.start()
})
afterAll(() => town.close())

const numbersToCall = emergencyNumbers.map(({ number, name }) => `${emergencyWords.dial(number)}，${name}`)

test('who reports gas is given 119, 110 and 120 before anything else, one tap from calling', async () => {
  const tenant = town.phoneOf('tenant')
  await tenant.open('pages/raise/index', raiseWords.photos)
  expect(tenant.page.text).not.toContain(raiseWords.danger)
  await tenant.tap(categoryNames.gas)
  await tenant.sees(raiseWords.danger)
  expect(controls(tenant.page).slice(0, 3).map(nameOf)).toEqual(numbersToCall)
  const alarm = tenant.page.all(node => attribute(node, 'aria-role') === 'alert')
  expect(alarm.map(node => attribute(node, 'aria-live'))).toContain('assertive')
  for (const { number } of emergencyNumbers) await tenant.tap(emergencyWords.dial(number))
  expect(tenant.usesOf('makePhoneCall').map(({ phoneNumber }) => phoneNumber)).toEqual(['119', '110', '120'])
  await tenant.tap(categoryNames.greenery)
  await tenant.misses(raiseWords.danger)
  await tenant.write(raiseWords.text, '电梯里有人被困，门打不开')
  await tenant.sees(raiseWords.danger)
  withinBudget(tenant)
})

test('elder mode changes the root of every page, stays on this phone, and comes along to the next', async () => {
  const phone = town.phoneOf('tenant')
  const isElder = () => hasClass(phone.page.byClass('v-page'), 'v-elder')
  await phone.open('pages/me/index', accountWords.elderMode)
  expect(isElder()).toBe(false)
  await phone.says(accountWords.elderMode, 'ariaChecked', 'false')
  await phone.tap(accountWords.elderMode)
  await phone.says(accountWords.elderMode, 'ariaChecked', 'true')
  expect(isElder()).toBe(true)
  await phone.open('pages/votes/index', voteWords.shows.toVote)
  expect(isElder()).toBe(true)
  phone.restart()
  await phone.open('pages/home/index', '半山名苑')
  expect(isElder()).toBe(true)

  const next = town.phoneOf('tenant')
  await next.open('pages/me/index', accountWords.elderMode)
  await next.says(accountWords.elderMode, 'ariaChecked', 'true')
  expect(hasClass(next.page.byClass('v-page'), 'v-elder')).toBe(true)
  withinBudget(phone)
  withinBudget(next)
})

test('an elder’s own record opens the mini-program in elder mode', async () => {
  const elder = town.phoneOf('elder')
  await elder.open('pages/home/index', '半山名苑')
  expect(hasClass(elder.page.byClass('v-page'), 'v-elder')).toBe(true)
  withinBudget(elder)
})
