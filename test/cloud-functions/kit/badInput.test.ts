import { calls, type CallName } from '#contracts/calls'
import type { Reply } from '#contracts/kernel/refusals'
import { schema, type CollectionName } from '#cloud-functions/schema'
import { goodInputs } from '../district/goodInputs'
import { openVote } from '../district/openVote'
import { report, startDistrict, type District } from '../district/startDistrict'

interface JsonRecord {
  [key: string]: Json
}
type Json = null | boolean | number | string | Json[] | JsonRecord
interface Mutation {
  readonly what: string
  readonly input: unknown
}

const isRecord = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every place in a value, as a path. */
const placesIn = (
  value: Json,
  path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] => [
  path,
  ...(Array.isArray(value) ? value.flatMap((item, index) => placesIn(item, [...path, index])) : []),
  ...(isRecord(value) ? Object.entries(value).flatMap(([key, item]) => placesIn(item, [...path, key])) : []),
]

const replaced = (value: Json, path: readonly (string | number)[], by: Json | undefined): Json => {
  const [head, ...rest] = path
  if (head === undefined) return by ?? null
  const copy: Json = structuredClone(value)
  let at = copy as Record<string | number, Json>
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, Json>
  const last = rest.at(-1) ?? head
  if (by === undefined && !Array.isArray(at)) Reflect.deleteProperty(at, last)
  else at[last] = by ?? null
  return copy
}

/** What an attacker puts where something else belongs. */
const wrong: Readonly<Record<string, Json>> = {
  'an operator': { $ne: null },
  'a regular expression': { $regex: '.*' },
  'a where': { $where: 'true' },
  'a number': 3.5,
  'a boolean': true,
  'a list of lists': [[[]]],
  'a long text': 'x'.repeat(3_000),
}

/** Every place of a good input with everything wrong in it, left out, or with something beside it. */
const mutationsOf = (good: Json): readonly Mutation[] => {
  const places = placesIn(good).filter(path => path.length > 0)
  const swaps = places.flatMap(path =>
    Object.entries(wrong).map(([what, by]) => ({
      what: `${what} at ${path.join('.')}`,
      input: replaced(good, path, by),
    })),
  )
  const gaps = places
    .filter(path => typeof path.at(-1) === 'string')
    .map(path => ({ what: `nothing at ${path.join('.')}`, input: replaced(good, path, undefined) }))
  const extras = ['openid', 'personId', '__proto__x', '$where', 'now'].map(name => ({
    what: `an extra ${name}`,
    input: { ...(good as object), [name]: 'o-secretary' },
  }))
  const wholes = [null, 'text', 7, [], [good]].map(input => ({
    what: `a whole ${JSON.stringify(input).slice(0, 20)}`,
    input,
  }))
  return [...swaps, ...gaps, ...extras, ...wholes]
}

describe('bad input', () => {
  let district: District
  let before: string
  const goods = new Map<CallName, Json>()
  const names = Object.keys(calls) as CallName[]

  const everything = async (): Promise<string> => {
    const collections = Object.keys(schema) as CollectionName[]
    return JSON.stringify(await Promise.all(collections.map(name => district.rows(name))))
  }
  beforeAll(async () => {
    district = await startDistrict()
    const { issue } = await district.call('wang', 'raiseIssue', report())
    const vote = await openVote(district)
    for (const [name, input] of Object.entries(goodInputs(issue.id, vote, district.cloud.now())))
      goods.set(name as CallName, input)
    before = await everything()
  })
  afterAll(() => district.close())

  it.each(names)('%s is refused with a kind of its own, and writes nothing', async name => {
    const good = goods.get(name)
    if (good === undefined) throw new Error(`no good input for ${name}`)
    const mutations = mutationsOf(good).filter(({ input }) => !calls[name].input.safeParse(input).success)
    // Fewer would mean that the contract takes anything.
    expect(mutations.length).toBeGreaterThanOrEqual(Object.keys(good as object).length * 4 + 5)
    const kinds = new Set<string>()
    for (const { what, input } of mutations) {
      const reply: Reply<unknown> = await district.send('wang', { call: name, input })
      if (reply.ok || reply.refusal.kind !== 'invalid-input')
        throw new Error(`${name} with ${what}: ${JSON.stringify(reply)}`)
      expect(reply.refusal.params).toHaveProperty('rule')
      kinds.add(reply.refusal.kind)
    }
    expect([...kinds]).toEqual(['invalid-input'])
    expect(await everything()).toBe(before)
  })

  it('names the field to mend, also a nested one', async () => {
    const good = goods.get('raiseIssue')
    const place = { buildingId: 'b3', detail: 'x'.repeat(61), plan: null, location: null }
    expect(
      await district.send('wang', { call: 'raiseIssue', input: { ...(good as object), place } }),
    ).toMatchObject({
      refusal: { kind: 'invalid-input', field: 'place.detail', params: { rule: 'too_big', limit: 60 } },
    })
  })

  it('is refused when it is no call, too large, or a cursor of somebody else’s making', async () => {
    const kind = async (data: unknown) => {
      const reply = await district.send('wang', data)
      return reply.ok ? 'ok' : reply.refusal.kind
    }
    for (const data of [
      {},
      null,
      'text',
      { call: 'dropTable' },
      { call: 'constructor' },
      { call: { $ne: 1 } },
    ])
      expect(await kind(data)).toBe('unknown-call')
    expect(await kind({ call: 'me', input: {}, padding: 'x'.repeat(101 * 1024) })).toBe('too-large')
    const cursors = ['%%%', 'e30', Buffer.from('[1,{"$ne":null}]').toString('base64url'), 'x'.repeat(150)]
    for (const cursor of cursors)
      expect(
        await district.send('wang', {
          call: 'listIssues',
          input: { compoundId: 'banshan', show: 'all', cursor },
        }),
      ).toMatchObject({ refusal: { kind: 'invalid-input', field: 'cursor' } })
    expect(await everything()).toBe(before)
  })
})
