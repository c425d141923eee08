import type { Output } from '#contracts/calls'
import { voteFoldVersion } from '#domain/votes/evolve'
import { recordText } from '#domain/votes/proof/recordText'
import type { VoteRule } from '#domain/votes/Vote'
import { recordIn } from '../../../scripts/record/exportRecord'
import { checkRecord } from '../../../verifier/checkRecord.mjs'
import { counted, ofOneQuestion, sixty, type Cast } from '../../domain/votes/proof/given'
import { idOf } from '../district/people'
import { day, hour, minute, startDistrict, type District } from '../district/startDistrict'

const casts = ofOneQuestion(sixty)
let district: District
beforeEach(async () => {
  district = await startDistrict()
})
afterEach(() => district.close())

/** A vote of Banshan that closed an hour ago, with its rights and ballots: larger than the test district is. */
const closedVote = async (of: readonly Cast[], secrecy: VoteRule['secrecy'] = 'secret') => {
  const { vote, rights, ballots } = counted(of, { secrecy })
  const closesAt = district.cloud.now() - hour
  const own = {
    compoundId: 'banshan',
    compoundPath: '/zk/huihuan/xiejiao/banshan/',
    opensAt: closesAt - day,
    closesAt,
  }
  const uncounted = { stage: 'closed', result: null, record: null, objectionsUntil: null }
  const kept = { foldVersion: voteFoldVersion, rev: 1, facts: [], outbox: [], auditOutbox: [] }
  const bookkeeping = { ...kept, outboxDueAt: null, involved: [], requestIds: [] }
  const { engine } = district.cloud
  const document = {
    ...vote,
    ...own,
    ...uncounted,
    ...bookkeeping,
    _id: 'v1',
    nextDueAt: closesAt + 2 * minute,
  }
  await engine.insert('votes', [document])
  const personal = rights.map((right, index) => ({
    ...right,
    voterIds: index === 0 ? [idOf('wang')] : [],
  }))
  await engine.insert('votingRights', personal)
  await engine.insert('ballots', [...ballots.map(each => ({ ...each }))])
}

const given = (part = 'wang'): Promise<Output<'getVoteRecord'>> =>
  district.call(part, 'getVoteRecord', { voteId: 'v1' })

const textAt = async ({ file }: Output<'getVoteRecord'>): Promise<string> => {
  if (file === null) throw new Error('there is no file')
  const text = await (await fetch(file.url)).text()
  expect(Buffer.byteLength(text)).toBe(file.bytes)
  return text
}

const storedRecord = async () => {
  const made = await recordIn(district.cloud.engine, 'v1')
  return 'record' in made ? recordText(made.record) : made
}

test('counting a vote tells its root everywhere and publishes the record that the command writes', async () => {
  await closedVote(casts)
  await district.sweep()
  const shown = await given()
  const text = await textAt(shown)
  expect(text).toBe(await storedRecord())
  expect(checkRecord(text, shown.root).fits).toMatchObject({ secrecy: 'staffBlind', root: shown.root })
  const vote = await district.call('wang', 'getVote', { voteId: 'v1' })
  expect(vote.root).toBe(shown.root)
  expect(vote.timeline.map(({ kind }) => kind)).toEqual(['counted', 'recordPublished'])
  await district.deliver()
  const [entry] = await district.rows('inbox')
  expect(entry?.['params']).toMatchObject({ stage: 'provisional', root: shown.root })
  const chain = await district.rows('auditLog')
  expect(chain.filter(({ seal }) => seal === shown.root).map(({ deed }) => deed)).toEqual([
    'counted',
    'recordPublished',
  ])
})

test('a run that died before it wrote the file is finished by the next with the same bytes', async () => {
  await closedVote(casts)
  await district.sweep()
  const text = await textAt(await given())
  // As the first run has left it: counted and told, and no file.
  const { root } = await given()
  const left = { $set: { record: { root, file: null }, nextDueAt: district.cloud.now() } }
  const once = { multi: false, upsert: false, replace: false }
  await district.cloud.engine.update('votes', { _id: 'v1' }, left, once)
  expect(await given()).toMatchObject({ root, file: null })
  district.passTo(district.cloud.now() + hour)
  await district.sweep()
  expect(await textAt(await given())).toBe(text)
})

test('an open record is given to those who decide and those who look into objections, and to nobody else', async () => {
  await closedVote(casts, 'open')
  await district.sweep()
  const text = await textAt(await given('wang'))
  expect(checkRecord(text).fits).toMatchObject({ secrecy: 'open' })
  expect(text).toContain('"label"')
  for (const part of ['committee', 'secretary', 'communitySecretary'])
    expect((await given(part)).file).not.toBeNull()
  for (const part of ['tenant', 'property', 'grid'])
    expect(await district.refused(part, 'getVoteRecord', { voteId: 'v1' })).toEqual({ kind: 'not-permitted' })
  expect(await district.refused('sibling', 'getVoteRecord', { voteId: 'v1' })).toEqual({ kind: 'not-found' })
})

test('a secret record names no right, and its vote is seen by whoever lives there', async () => {
  await closedVote(casts)
  await district.sweep()
  const text = await textAt(await given('tenant'))
  expect(text).not.toContain('u0001')
  expect(text).not.toContain('"area": 8950')
})

test('there is none below 40 rights that take part, nor one that singles a choice out, and it says why', async () => {
  await closedVote(casts.slice(0, 40))
  await district.sweep()
  expect(await given()).toMatchObject({
    root: null,
    file: null,
    withheld: { why: 'tooFewTakePart', count: 40 },
  })
  expect((await district.call('wang', 'getVote', { voteId: 'v1' })).timeline.map(({ kind }) => kind)).toEqual(
    ['counted'],
  )
})

test('a developer whose area explains the totals is singled out: no record', async () => {
  await closedVote([...casts, { area: 99_999_99, chosen: ['against'] }])
  await district.sweep()
  expect(await given()).toMatchObject({ root: null, withheld: { why: 'singlesOut', count: 1 } })
})

test('before it is counted it is refused; of a vote that is not there too', async () => {
  await closedVote(casts)
  expect(await district.refused('wang', 'getVoteRecord', { voteId: 'v1' })).toEqual({ kind: 'wrong-state' })
  expect(await district.refused('wang', 'getVoteRecord', { voteId: 'v9' })).toEqual({ kind: 'not-found' })
})

test('ballots that were changed behind the back of the rules are not counted, and nothing is told', async () => {
  await closedVote(casts)
  const changed = { $set: { answers: [{ questionId: 'q1', choice: 'against' }] } }
  const once = { multi: false, upsert: false, replace: false }
  await district.cloud.engine.update('ballots', { _id: 'v1:u0001' }, changed, once)
  await district.sweep()
  const vote = await district.call('wang', 'getVote', { voteId: 'v1' })
  expect(vote).toMatchObject({ stage: 'closed', result: null, root: null })
  expect(await district.rows('inbox')).toEqual([])
})
