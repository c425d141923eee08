import { schema, type CollectionName } from '#cloud-functions/schema'
import type { VoteDetail } from '#contracts/votes'
import type { District } from '../../district/startDistrict'
import { addHomes, addPeople, emptyHome } from '../../district/residence'
import { everybody, idOf, livingAt, person, postAt } from '../../district/people'
import { goodInputs, type Things } from '../../district/goodInputs'
import { openVote } from '../../district/openVote'
import { dispatchedIssue, uploadRoster, waitingThings } from '../../matrix/things'
import type { RealThings } from './hostileInput'

const collections = Object.keys(schema) as CollectionName[]

/** Those who call: of every reach, with two posts, with a home and a post, and nobody at all. */
export const callers = [
  'wang',
  'liu',
  'tenant',
  'newcomer',
  'secretary',
  'property',
  'communitySecretary',
  'siblingSecretary',
  'subdistrict',
  'administrator',
  'double',
  'former',
  'stranger',
] as const
export type Caller = (typeof callers)[number]

export interface Stage {
  readonly vote: VoteDetail
  readonly issueId: string
  readonly things: Things
  readonly real: RealThings
  /** Puts back everything as it was when the stage was set. */
  reset(): Promise<void>
}

export const everything = async (district: District): Promise<string> =>
  JSON.stringify(await Promise.all(collections.map(name => district.rows(name))))

const keepAll = async (district: District) =>
  Promise.all(collections.map(async name => [name, await district.rows(name)] as const))

/** A district with one of everything that waits, people of every reach, and files of several people. */
export const setStage = async (district: District): Promise<Stage> => {
  await addPeople(
    district,
    person('administrator', '卓管理', { posts: [postAt('administrator', 'zk')] }),
    person('double', '双身份', {
      posts: [postAt('branchSecretary', 'banshan'), postAt('propertyManager', 'yuhu')],
      occupancies: [livingAt('banshan', 'f01')],
    }),
  )
  await addHomes(
    district,
    emptyHome('f01', {
      owners: [{ personId: idOf('double'), name: '双身份', phone: null }],
      residentIds: [idOf('double')],
    }),
    emptyHome('f02'),
  )
  const vote = await openVote(district)
  const issueId = await dispatchedIssue(district)
  const things = await waitingThings(district)
  const files = [
    await district.photo('wang'),
    await district.photo('newcomer'),
    await district.photo('secretary'),
    await uploadRoster(district, 'property'),
    'cloud://test.bucket/incoming/nobody/paper.jpg',
    `cloud://test.bucket/incoming/${idOf('wang')}/../${idOf('liu')}/a.jpg`,
    `cloud://elsewhere.bucket/incoming/${idOf('secretary')}/a.jpg`,
  ]
  const ids = [
    'banshan',
    'hailun',
    'yuhu',
    'xiejiao',
    'zk',
    'b3',
    'u01',
    'u02',
    'u06',
    'f02',
    'grid-term',
    'secretary-term',
    issueId,
    vote.id,
    things.claimId,
    things.proxyId,
    things.importId,
    ...everybody.slice(0, 4).map(({ _id }) => _id),
  ]
  const kept = await keepAll(district)
  return {
    vote,
    issueId,
    things,
    real: { ids, files, now: district.cloud.now() },
    reset: async () => {
      for (const [name, rows] of kept) {
        await district.cloud.engine.remove(name, {}, true)
        if (rows.length > 0)
          await district.cloud.engine.insert(
            name,
            rows.map(row => structuredClone(row)),
          )
      }
    },
  }
}

export const goodInputsOn = ({ issueId, vote, things }: Stage, now: number) =>
  goodInputs(issueId, vote, now, things)
