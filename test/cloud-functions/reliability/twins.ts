import { calls, type CallName, type Input, type Output } from '#contracts/calls'
import { schema, type CollectionName } from '#cloud-functions/schema'
import { endingSooner, nearItsEnd, openVote } from '../district/openVote'
import { openidOf } from '../district/people'
import { startTwins, type District, type DistrictOptions } from '../district/startDistrict'
import { startWithSuccessors } from '../district/successors'
import { emptyBranch, Ground, type Stage, type WritingCall } from './ground'
import { announcementStages } from './announcementStages'
import { issueStages } from './issueStages'
import { objectionStages } from './objectionStages'
import { officeStages } from './officeStages'
import { personStages } from './personStages'
import { residenceStages } from './residenceStages'

const stages: { readonly [Name in WritingCall]: Stage<Name> } = {
  ...announcementStages,
  ...issueStages,
  ...residenceStages,
  ...officeStages,
  ...objectionStages,
  ...personStages,
}
/** Every call that writes. */
export const names = (Object.keys(calls) as CallName[]).filter(
  (name): name is WritingCall => calls[name].writes,
)
/** A call as somebody makes it. */
export interface Delivery {
  readonly name: WritingCall
  readonly part: string
  readonly input: Input<WritingCall>
}

/** Made by chance, or with the hour in it: the salt of a ballot and what is made of it, the links to an export. */
const byChance: ReadonlySet<string> = new Set(['salt', 'receipt', 'json', 'page'])
export const plain = (value: unknown): string =>
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
export const everything = async (district: District): Promise<readonly string[]> => {
  const collections = Object.keys(schema) as CollectionName[]
  const all = await Promise.all(
    collections.map(async name =>
      (await district.rows(name)).map(row => `${name} ${plain(steady(name, row))}`),
    ),
  )
  return all.flat()
}
/** What only one of them has: short enough to be read when a test fails. */
export const differences = (one: readonly string[], other: readonly string[]) => {
  const [ones, others] = [new Set(one), new Set(other)]
  return { less: one.filter(row => !others.has(row)), more: other.filter(row => !ones.has(row)) }
}
export const none = { less: [], more: [] }

export interface Twins {
  readonly one: District
  readonly other: District
  /** What is made in both of them. */
  readonly delivery: (name: WritingCall) => Delivery
  close(): Promise<void>
}

/** Everything that the calls need, prepared beside each other; then the same district twice. */
export const prepareTwins = async (options: DistrictOptions = {}): Promise<Twins> => {
  const prepared = await startWithSuccessors({ instances: 2 })
  const opened: District[] = [prepared]
  const close = async () => {
    await Promise.all(opened.map(district => district.close()))
  }
  try {
    await prepared.cloud.engine.insert('orgUnits', [structuredClone(emptyBranch)])
    const { vote: short } = await prepared.call(
      'committee',
      'proposeVote',
      endingSooner(prepared.cloud.now()),
    )
    const vote = await openVote(prepared)
    // Before anything is prepared, so that every input is of one time: from then on a vote may be prolonged.
    nearItsEnd(prepared, vote)
    await prepared.sweep()
    const ground = new Ground(prepared, vote.id, short.id)
    const staged = new Map<WritingCall, Delivery>()
    for (const name of names) {
      const [part, input] = await (stages[name] as Stage<WritingCall>)(ground)
      staged.set(name, { name, part, input })
    }
    opened.push(...(await startTwins(prepared, 2, { ...options, instances: 2 })))
    const [, one, other] = opened
    if (!one || !other) throw new Error('two were asked for')
    const delivery = (name: WritingCall): Delivery => {
      const found = staged.get(name)
      if (!found) throw new Error(`${name} has no stage`)
      return found
    }
    return { one, other, delivery, close }
  } catch (fault) {
    await close()
    throw fault
  }
}

/** As the mini-program does: what met a newer revision is sent again. @returns the answer, a good one */
export const insist = async (
  district: District,
  { name, part, input }: Delivery,
): Promise<Output<CallName>> => {
  for (let tries = 0; tries < 10; tries += 1) {
    const reply = await district.reply(part, name, input)
    if (reply.ok) return reply.output
    if (reply.refusal.kind !== 'conflict') throw new Error(`${name}: ${JSON.stringify(reply.refusal)}`)
  }
  throw new Error(`${name} met others ten times`)
}

const tap = (district: District, part: string): string =>
  district.cloud.phoneCode({ openid: openidOf(part), phone: '13912345678' })

/** A code of WeChat's is good for one exchange, and in the district where it was handed out. */
export const withCode = (district: District, { input, ...rest }: Delivery): Delivery => ({
  ...rest,
  input: 'phoneCode' in input ? { ...input, phoneCode: tap(district, rest.part) } : input,
})
