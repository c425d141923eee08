import { calls, type CallName } from '#contracts/calls'
import { textsShown } from '#contracts/freeTexts'
import type { VoteDetail } from '#contracts/votes'
import { textsAt } from '#cloud-functions/kit/textsAt'
import { goodInputs, type Things } from '../district/goodInputs'
import { openVote } from '../district/openVote'
import { startDistrict, type District } from '../district/startDistrict'
import { cells, opens, peopleOfCells } from '../matrix/cells'
import { dispatchedIssue, waitingThings } from '../matrix/things'
import { unitAt } from '../district/orgUnits'
import { Ground } from '../reliability/ground'
import { issueStages } from '../reliability/issueStages'

const risky = '晚上一起来看赌博网站'
const texts = (Object.keys(calls) as CallName[]).flatMap(name =>
  textsShown(name).map(path => ({ name, path })),
)
/** Where the things stand that the good inputs are about. */
const placesOf = (name: CallName): readonly string[] => {
  if (name === 'adoptRouting') return ['zk']
  return name === 'proposeVote' || name === 'extendVote' ? ['banshan', 'xiejiao'] : ['banshan']
}
/** Those who are let through, whatever it is: an office, a neighbour, the reporter, somebody new. */
const partsFor = (name: CallName): readonly string[] => {
  const places = placesOf(name)
  const paths = places.map(id => unitAt(id).path)
  const [office] = cells.filter(cell => opens(name, cell, paths))
  return ['wang', 'liu', 'newcomer', ...(office ? [office.part] : []), 'secretary', 'property']
}

/** The same input with a text at a path, the first of each list. */
const withText = (input: unknown, [key = '', ...rest]: readonly string[], text: string): unknown => {
  if (Array.isArray(input)) {
    const [first, ...others] = input as readonly unknown[]
    return [rest.length === 0 ? text : withText(first, rest, text), ...others]
  }
  const fields = input as Readonly<Record<string, unknown>>
  return { ...fields, [key]: rest.length === 0 ? text : withText(fields[key], rest, text) }
}

describe('what others will read', () => {
  let district: District
  let vote: VoteDetail
  let things: Things
  beforeAll(async () => {
    district = await startDistrict()
    await district.cloud.engine.insert(
      'people',
      peopleOfCells.map(person => ({ ...person })),
    )
    vote = await openVote(district)
    things = await waitingThings(district)
  })
  afterAll(() => district.close())

  /** What only units that were called may say, and of a case that they were called to. */
  const calledIn = async (name: CallName) =>
    name === 'reportIn' || name === 'answerWhistle'
      ? issueStages[name](new Ground(district, vote.id, vote.id))
      : null

  it.each(texts)('is checked before anything of it is kept: $name $path', async ({ name, path }) => {
    const issueId = await dispatchedIssue(district)
    const called = await calledIn(name)
    const good = called?.[1] ?? goodInputs(issueId, vote, district.cloud.now(), things)[name]
    // The ground with the most words of its own.
    const convening = { ground: 'ownersDemand', heads: 1, record: '社区档案室', guidance: '街道指导意见' }
    const whole = path.startsWith('convening.') ? { ...good, convening } : good
    const input = withText(whole, path.split('.'), risky)
    const heard: unknown[] = []
    const newcomer = name === 'join' ? ['somebody who never joined'] : null
    for (const part of newcomer ?? (called ? [called[0]] : partsFor(name))) {
      const reply = await district.send(part, { call: name, input })
      heard.push(reply.ok ? reply.output : reply.refusal)
      if (!reply.ok && reply.refusal.kind === 'unsafe-content') break
    }
    expect(heard.at(-1)).toEqual({ kind: 'unsafe-content', field: path.replace('*', '0') })
  })
})

test('a text is found at its path, in lists too, and nothing where nothing is', () => {
  const input = { text: 'a', place: { detail: 'b' }, questions: ['c', 'd'], none: null }
  expect(textsAt(input, 'text')).toEqual([['text', 'a']])
  expect(textsAt(input, 'place.detail')).toEqual([['place.detail', 'b']])
  expect(textsAt(input, 'questions.*')).toEqual([
    ['questions.0', 'c'],
    ['questions.1', 'd'],
  ])
  expect(textsAt(input, 'none.name')).toEqual([])
  expect(textsAt(input, 'place.*.x')).toEqual([])
})
