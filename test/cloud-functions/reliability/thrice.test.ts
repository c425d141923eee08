import { calls, type CallName, type Input, type Output } from '#contracts/calls'
import { schema, type CollectionName } from '#cloud-functions/schema'
import { chance } from '../../scenarios/kills/chance'
import { openVote } from '../district/openVote'
import { openidOf } from '../district/people'
import { request, startTwins, type District } from '../district/startDistrict'
import { startWithSuccessors } from '../district/successors'
import { emptyBranch, Ground, type Stage, type WritingCall } from './ground'
import { issueStages } from './issueStages'
import { officeStages } from './officeStages'
import { personStages } from './personStages'
import { residenceStages } from './residenceStages'

const stages: { readonly [Name in WritingCall]: Stage<Name> } = {
  ...issueStages,
  ...residenceStages,
  ...officeStages,
  ...personStages,
}
const names = (Object.keys(calls) as CallName[]).filter((name): name is WritingCall => calls[name].writes)
const seed = Date.now() % 1_000_000

interface Delivery {
  readonly name: WritingCall
  readonly part: string
  readonly input: Input<WritingCall>
}

/** Made by chance, or with the hour in it: the salt of a ballot and what is made of it, the links to an export. */
const byChance: ReadonlySet<string> = new Set(['salt', 'receipt', 'json', 'page'])
const plain = (value: unknown): string =>
  JSON.stringify(value, (field, inner: unknown) => (byChance.has(field) ? 'by chance' : inner))

/**
 * What may differ: the place of a line in the audit, where another deed may stand before it when the first of three was
 * slower; and how often the lines of an import were put down, when several went on with it.
 */
const differing: Partial<Record<CollectionName, readonly string[]>> = {
  auditLog: ['_id', 'seq', 'previous', 'hash'],
  auditHead: ['hash'],
  rosterLines: ['rev'],
}
const steady = (name: CollectionName, row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(row).filter(([field]) => !differing[name]?.includes(field)))

/** All documents, as `collection document`. */
const everything = async (district: District): Promise<readonly string[]> => {
  const collections = Object.keys(schema) as CollectionName[]
  const all = await Promise.all(
    collections.map(async name =>
      (await district.rows(name)).map(row => `${name} ${plain(steady(name, row))}`),
    ),
  )
  return all.flat()
}
/** What only one of them has: short enough to be read when a test fails. */
const differences = (one: readonly string[], other: readonly string[]) => {
  const [ones, others] = [new Set(one), new Set(other)]
  return { less: one.filter(row => !others.has(row)), more: other.filter(row => !ones.has(row)) }
}
const none = { less: [], more: [] }

/**
 * Answered with what is found: going on with an import, by how far it is by then, whoever went on with it; reading
 * messages, by how many were unread.
 */
const asItStands: ReadonlySet<WritingCall> = new Set(['continueRoster', 'markRead'])

describe('every write, delivered three times', () => {
  let once: District
  let thrice: District
  let deliveries: readonly Delivery[] = []
  const opened: District[] = []

  /** Everything that the calls need, prepared beside each other; then the same district twice. */
  beforeAll(async () => {
    const prepared = await startWithSuccessors({ instances: 2 })
    opened.push(prepared)
    await prepared.cloud.engine.insert('orgUnits', [structuredClone(emptyBranch)])
    const ground = new Ground(prepared, (await openVote(prepared)).id)
    const staged: Delivery[] = []
    for (const name of names) {
      const [part, input] = await (stages[name] as Stage<WritingCall>)(ground)
      staged.push({ name, part, input })
    }
    deliveries = staged
    const twins = await startTwins(prepared, 2, { instances: 2 })
    opened.push(...twins)
    if (!twins[0] || !twins[1]) throw new Error('two were asked for')
    ;[once, thrice] = [twins[0], twins[1]]
  })
  afterAll(async () => {
    await Promise.all(opened.map(district => district.close()))
  })

  const ask = (district: District, { name, part, input }: Delivery) => district.reply(part, name, input)

  /** As the mini-program does: what met a newer revision is sent again. @returns the answers, all of them good ones */
  const insist = async (district: District, delivery: Delivery): Promise<Output<CallName>> => {
    for (let tries = 0; tries < 10; tries += 1) {
      const reply = await ask(district, delivery)
      if (reply.ok) return reply.output
      if (reply.refusal.kind !== 'conflict')
        throw new Error(`${delivery.name}: ${JSON.stringify(reply.refusal)}`)
    }
    throw new Error(`${delivery.name} met others ten times`)
  }
  const delivery = (name: WritingCall): Delivery => {
    const found = deliveries.find(each => each.name === name)
    if (!found) throw new Error(`${name} has no stage`)
    return found
  }
  const tap = (district: District, part: string) =>
    district.cloud.phoneCode({ openid: openidOf(part), phone: '13912345678' })
  /** A code is good for one exchange, and in the district where it was handed out. */
  const withCode = (district: District, { input, ...rest }: Delivery): Delivery => ({
    ...rest,
    input: 'phoneCode' in input ? { ...input, phoneCode: tap(district, rest.part) } : input,
  })

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
