import { chance } from '../../scenarios/kills/chance'
import { request, type District } from '../district/startDistrict'
import type { WritingCall } from './ground'
import {
  differences,
  everything,
  insist,
  names,
  none,
  plain,
  prepareTwins,
  withCode,
  type Delivery,
  type Twins,
} from './twins'

const seed = Date.now() % 1_000_000

/**
 * Answered with what is found: going on with an import, by how far it is by then, whoever went on with it; reading
 * messages, by how many were unread.
 */
const asItStands: ReadonlySet<WritingCall> = new Set(['continueRoster', 'markRead'])

describe('every write, delivered three times', () => {
  let twins: Twins
  let once: District
  let thrice: District
  let delivery: Twins['delivery']

  beforeAll(async () => {
    twins = await prepareTwins()
    ;({ one: once, other: thrice, delivery } = twins)
  })
  afterAll(() => twins.close())

  const answered: Delivery[] = []

  it.each(names)('%s: at once, and again after another write, has one outcome and one answer', async name => {
    const another = { elderMode: names.indexOf(name) % 2 === 0, requestId: request() }
    await insist(once, withCode(once, delivery(name)))
    await once.call('tenant', 'updateSettings', another)
    await once.deliver()

    const mine = withCode(thrice, delivery(name))
    const replies = await Promise.all([1, 2, 3].map(() => insist(thrice, mine)))
    await thrice.call('tenant', 'updateSettings', another)
    await thrice.deliver()
    const after = await everything(thrice)
    expect(differences(await everything(once), after)).toEqual(none)

    const late = await insist(thrice, mine)
    await thrice.deliver()
    expect(differences(after, await everything(thrice))).toEqual(none)
    const said = (asItStands.has(name) ? [late] : [...replies, late]).map(plain)
    expect(new Set(said).size).toBe(1)
    answered.push(mine)
  })

  it('an older choice that arrives once more does not come back', async () => {
    const choices = [true, false].map(elderMode => ({ elderMode, requestId: request() }))
    const settingsOf = async () => (await thrice.call('sibling', 'me', {})).settings
    for (const choice of [...choices, ...choices]) await thrice.call('sibling', 'updateSettings', choice)
    expect(await settingsOf()).toEqual({ elderMode: false })
    for (const choice of choices) await once.call('sibling', 'updateSettings', choice)
  })

  it(`all of them again, twice and in any order, with every timer between (seed ${seed})`, async () => {
    await once.sweep()
    await once.deliver()
    const random = chance(seed)
    const late = [...answered, ...answered]
      .map(each => ({ each, at: random() }))
      .sort((one, other) => one.at - other.at)
    for (let start = 0; start < late.length; start += 6) {
      await Promise.all(late.slice(start, start + 6).map(({ each }) => insist(thrice, each)))
      await Promise.all([thrice.sweep(), thrice.deliver()])
    }
    expect(differences(await everything(once), await everything(thrice))).toEqual(none)
  })
})
