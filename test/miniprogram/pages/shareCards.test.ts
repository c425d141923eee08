import { existsSync } from 'node:fs'
import path from 'node:path'
import { sessionWords } from '#copy/account/account'
import { productName } from '#copy/kernel/components'
import { categoryNames } from '#copy/issues/names'
import { voteSortNames } from '#copy/votes/names'
import { sayRefusal } from '#copy/refusals'
import { addressOf } from '#domain/kernel/pages'
import { MiniProgram } from '../harness/MiniProgram'
import type { ForwardedCard } from '../harness/PageView'
import { dist, Town } from '../journeys/Town'
import { routes } from './visits'

const lift = addressOf('issue', { id: 'issue-banshan-lift5' })
/** Reported anonymously by the tenant. */
const noise = addressOf('issue', { id: 'issue-banshan-noise' })
const vote = addressOf('vote', { id: 'vote-banshan-maintenance' })
const result = addressOf('voteResult', { id: 'vote-banshan-parkingzone' })
const numbered = (category: string) => new RegExp(`^${category} · 半山名苑 · ZK-\\d{6}-[0-9A-Z]{4}$`)

let town: Town

beforeAll(async () => {
  town = await Town.start()
})
afterAll(() => town.close())

/** What somebody forwards who has this page open and sees these words on it. */
const forwarded = async (persona: string, address: string, words: string): Promise<ForwardedCard> => {
  const phone = town.phoneOf(persona)
  await phone.open(address, words)
  await phone.rests()
  const card = phone.page.forward()
  phone.close()
  return card
}

test('cases, votes and results can be forwarded, and no other page', () => {
  const running = new MiniProgram(dist, { callFunction: () => new Promise(() => undefined) })
  const forwardable = routes.filter(route => {
    running.restart(`/${addressOf('home')}`)
    return running.open(`${route}?id=none`).mayBeForwarded
  })
  running.close()
  expect(forwardable.sort()).toEqual([lift, vote, result].map(address => address.split('?')[0]).sort())
})

test('the card of a case says category, compound and number, and opens it', async () => {
  const card = await forwarded('owner', lift, 'E07')
  expect(card.title).toMatch(numbered(categoryNames.lift))
  expect(card.path).toBe(`/${lift}`)
  expect(existsSync(path.join(dist, card.imageUrl))).toBe(true)
})

test('the card of an anonymous case is as bare, also where the reporter themself forwards it', async () => {
  const card = await forwarded('owner', noise, '电钻')
  expect(card.title).toMatch(numbered(categoryNames.noise))
  expect(card.path).toBe(`/${noise}`)
  expect(await forwarded('tenant', noise, '电钻')).toEqual(card)
})

test('the card of a vote says compound, sort and title, and opens it', async () => {
  const card = await forwarded('owner', vote, '420/901')
  expect(card.title).toBe(`半山名苑 · ${voteSortNames.statutory}：使用维修资金更换 3 栋和 5 栋电梯主板`)
  expect(card.path).toBe(`/${vote}`)
  expect(existsSync(path.join(dist, card.imageUrl))).toBe(true)
})

test('the card of a result opens the result and does not tell it', async () => {
  const card = await forwarded('owner', result, '567/700')
  expect(card.title).toMatch(/^半山名苑 · 结果 · /)
  expect(card.title).not.toMatch(/通过/)
  expect(card.path).toBe(`/${result}`)
})

test.each([
  [lift, 'E07'],
  [noise, '电钻'],
  [vote, '420/901'],
])('a neighbour who taps the card of %s sees that page', async (address, words) => {
  const phone = town.phoneOf('elder')
  await phone.open(address, words)
  phone.close()
})

test.each([lift, noise, vote, result])(
  'who has no right to see %s is told so, and forwards nothing of it',
  async address => {
    const card = await forwarded('hailun-head3', address, sayRefusal({ kind: 'not-found' }))
    expect(card).toMatchObject({ title: productName, path: `/${addressOf('home')}` })
  },
)

test.each([lift, vote])(
  'somebody who has never been here is asked to join before they see %s',
  async address => {
    const phone = town.phoneOf('newcomer')
    await phone.open(address, sessionWords.unknownPerson)
    expect(phone.page.text).not.toMatch(/半山名苑|E07/)
    phone.close()
  },
)
