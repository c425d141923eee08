import type { Person } from '#domain/organisation/Person'
import { Collection } from '../kit/Collection'
import { Remembered } from '../kit/remembered'

const collection = new Collection<Person>('people')
const rememberedConsents = 20
const recentMilliseconds = 5_000
const recent = new Remembered<Person | null>(recentMilliseconds)

const byId = (id: string): Promise<Person | null> => collection.first({ _id: id })

/**
 * The person behind an id. Calls that only read may see one that is up to five seconds old, so that somebody who
 * turns pages costs one look-up; whoever writes is always looked up anew, so a post that has ended cannot act.
 */
export const loadPerson = (id: string, freshness: 'now' | 'recent'): Promise<Person | null> =>
  freshness === 'recent' ? recent.get(id, () => byId(id)) : byId(id)

export const people = {
  byId,

  /** Those of these people who have agreed to a message of the template. */
  withCredit: (ids: readonly string[], template: string, atLeast: number): Promise<readonly Person[]> =>
    ids.length === 0
      ? Promise.resolve([])
      : collection.find({ _id: { $in: ids }, [`credits.${template}`]: { $gte: atLeast } }, { limit: 1_000 }),

  saveSettings: async (id: string, settings: Person['settings']): Promise<void> => {
    await collection.update({ _id: id }, { $set: { settings } })
    recent.drop(id)
  },

  /** Adds one agreed message for each template, once for each request id. @returns false when it was added before */
  addCredits: async (id: string, templates: readonly string[], requestId: string): Promise<boolean> => {
    const credits = Object.fromEntries(templates.map(template => [`credits.${template}`, 1]))
    const added = await collection.update(
      { _id: id, consents: { $ne: requestId } },
      { $inc: credits, $push: { consents: { $each: [requestId], $slice: -rememberedConsents } } },
    )
    recent.drop(id)
    return added > 0
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
