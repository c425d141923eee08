import type { Instant } from '#domain/kernel/decision'
import type { CreditLedger } from '#domain/notices/creditLedger'
import type { Person } from '#domain/organisation/Person'
import { Collection } from '../kit/Collection'
import { personIds } from '../kit/personId'
import { Remembered } from '../kit/remembered'
import { anyOf } from './madeBefore'

const collection = new Collection<PersonRow>('people')
const rememberedConsents = 20
const recentMilliseconds = 5_000
const recent = new Remembered<Person | null>(recentMilliseconds)

/** What a list needs of somebody it names. */
export type Named = Pick<Person, '_id' | 'name' | 'erasedAt'>

/** A person with the requests that have changed them last, so that a repeated one is known. */
export type PersonRow = Person & {
  readonly requestIds?: readonly string[]
  /** Since when photos of their papers wait to be deleted; null once they are, or after the consent was given again. */
  readonly papersWithdrawnAt?: Instant | null
  /** Requests and pushes that have changed the ledger of messages. */
  readonly consents?: readonly string[]
}

const rememberedRequests = 20
const mostTries = 8

const ledgerOf = ({ credits, ahead }: Pick<Person, 'credits' | 'ahead'>, template: string): CreditLedger => ({
  credits: credits[template] ?? 0,
  ahead: ahead?.[template] ?? 0,
})

/** Nothing stored is none. */
const whereMissing = (value: number) => (value === 0 ? { $in: [0, null] } : value)

const fieldsOf = (
  ledgers: readonly (readonly [string, CreditLedger])[],
  write: (value: number) => unknown,
): Record<string, unknown> =>
  Object.fromEntries(
    ledgers.flatMap(([template, { credits, ahead }]) => [
      [`credits.${template}`, write(credits)],
      [`ahead.${template}`, write(ahead)],
    ]),
  )

/**
 * Adds a request to those by which a person was last changed, so that it is known again.
 * @param key `requestId:callName`
 */
export const withRequest = <Row extends PersonRow>(person: Row, key: string): Row => ({
  ...person,
  requestIds: [...(person.requestIds ?? []), key].slice(-rememberedRequests),
})

/** Tells whether a person was changed by this request already. */
export const hasMade = (person: PersonRow, key: string): boolean => person.requestIds?.includes(key) ?? false

const byId = (id: string): Promise<PersonRow | null> => collection.first({ _id: id })

const idsMilliseconds = 3_600_000
const ids = new Remembered<string | null>(idsMilliseconds)

/**
 * Finds the id of the person behind an openid, or that they get when they join. No call while all ids are made by one secret;
 * else one for each person and instance, as whoever is known keeps the id that they have.
 */
export const personIdOf = async (openid: string): Promise<string> => {
  const possible = personIds(openid)
  if (possible.length === 1) return possible[0]
  const find = async () => (await collection.first(anyOf(possible)))?._id ?? null
  return (await ids.get(openid, find, id => id !== null)) ?? possible[0]
}

/** Whoever has erased themselves is nobody here, until they join again. */
const living = async (id: string): Promise<Person | null> => {
  const person = await byId(id)
  return person?.erasedAt === null ? person : null
}

/**
 * Loads the person behind an id. Calls that only read may see one that is up to five seconds old, so that somebody who
 * turns pages costs one look-up; whoever writes is always looked up anew, so a post that has ended cannot act.
 */
export const loadPerson = (id: string, freshness: 'now' | 'recent'): Promise<Person | null> =>
  freshness === 'recent' ? recent.get(id, () => living(id)) : living(id)

export const people = {
  byId,

  /** One call, none for no ids. */
  byIds: (ids: readonly string[]): Promise<readonly Person[]> =>
    ids.length === 0
      ? Promise.resolve([])
      : collection.find({ _id: { $in: [...new Set(ids)] } }, { limit: 1_000 }),

  /** To be told of everybody whom a transaction has changed: calls of this instance that only read see it at once. */
  forget: (...ids: readonly string[]): void => {
    for (const id of ids) recent.drop(id)
  },

  /** Names of these people, by id; one call, none for nobody. Those who are not known are missing. */
  named: async (ids: readonly string[]): Promise<ReadonlyMap<string, Named>> => {
    if (ids.length === 0) return new Map()
    const found = await collection.find<Named>(
      { _id: { $in: [...new Set(ids)] } },
      { limit: 1_000, fields: { name: 1, erasedAt: 1 } },
    )
    return new Map(found.map(person => [person._id, person]))
  },

  /** Those of these people who have agreed to a message of the template. */
  withCredit: (ids: readonly string[], template: string, atLeast: number): Promise<readonly Person[]> =>
    ids.length === 0
      ? Promise.resolve([])
      : collection.find({ _id: { $in: ids }, [`credits.${template}`]: { $gte: atLeast } }, { limit: 1_000 }),

  /** Once for each request. One call. @param key `requestId:callName` */
  saveSettings: async (id: string, settings: Person['settings'], key: string): Promise<void> => {
    await collection.update(
      { _id: id, requestIds: { $ne: key } },
      { $set: { settings }, $push: { requestIds: { $each: [key], $slice: -rememberedRequests } } },
    )
    recent.drop(id)
  },

  /** Whom WeChat knows by an openid; null for nobody. One call. */
  byOpenid: (openid: string): Promise<PersonRow | null> => collection.first({ openid }),

  /**
   * Changes the ledgers of some templates of a person, once for each key. Two calls; two more for each time somebody else
   * was quicker.
   *
   * @param key of the request, or of what WeChat pushed
   * @returns the credits as they are then, or null for nobody
   */
  changeLedgers: async (
    id: string,
    templates: readonly string[],
    change: (ledger: CreditLedger, template: string) => CreditLedger,
    key: string,
  ): Promise<Person['credits'] | null> => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const person = await byId(id)
      if (!person) return null
      if (person.consents?.includes(key) === true) return person.credits
      const before = templates.map(template => [template, ledgerOf(person, template)] as const)
      const after = before.map(([template, ledger]) => [template, change(ledger, template)] as const)
      const changed = await collection.update(
        { _id: id, consents: { $ne: key }, ...fieldsOf(before, whereMissing) },
        {
          $set: fieldsOf(after, value => value),
          $push: { consents: { $each: [key], $slice: -rememberedConsents } },
        },
      )
      recent.drop(id)
      if (changed > 0)
        return {
          ...person.credits,
          ...Object.fromEntries(after.map(([name, { credits }]) => [name, credits])),
        }
    }
    throw new Error(`the ledger of ${id} changed again and again`)
  },

  /** Takes one credit if there is one. @returns whether it was taken */
  spendCredit: async (id: string, templateId: string): Promise<boolean> =>
    (await collection.update(
      { _id: id, [`credits.${templateId}`]: { $gt: 0 } },
      { $inc: { [`credits.${templateId}`]: -1 } },
    )) > 0,

  returnCredit: async (id: string, templateId: string): Promise<void> => {
    await collection.update({ _id: id }, { $inc: { [`credits.${templateId}`]: 1 } })
  },
}
