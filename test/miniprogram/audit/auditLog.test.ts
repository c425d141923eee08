import { auditWords } from '#copy/audit/audit'
import { withinBudget } from '../journeys/budget'
import type { Phone } from '../journeys/Phone'
import { Town } from '../journeys/Town'

const log = 'packages/work/audit/index?at=banshan'

let town: Town
let secretary: Phone

beforeAll(async () => {
  town = await Town.start()
  secretary = town.phoneOf('banshan-secretary')
})
afterAll(() => town.close())

const newestSeq = async (): Promise<number> => {
  const lines = await town.cloud.engine.find('auditLog', { path: /banshan/ }, { limit: 1_000 })
  return Math.max(...lines.map(({ seq }) => Number(seq)))
}

test('the phone computes every line that it reads, and finds them whole', async () => {
  await secretary.open(log, auditWords.chainGood(20), auditWords.linked)
  expect(secretary.page.text).not.toContain(auditWords.broken)
})

test('a line shows by its hashes what it was computed from', async () => {
  const seq = await newestSeq()
  await secretary.tap(auditWords.number(seq))
  await secretary.sees(auditWords.previous, auditWords.computed)
  const [, stored] = /这一条的指纹：([0-9a-f]{64})/.exec(secretary.page.text) ?? []
  const [, computed] = /这台手机算出的指纹：([0-9a-f]{64})/.exec(secretary.page.text) ?? []
  expect(stored).toBeDefined()
  expect(computed).toBe(stored)
})

test('a line that somebody changed in the storage is named', async () => {
  const seq = await newestSeq()
  await town.cloud.engine.update(
    'auditLog',
    { seq },
    { $set: { deed: 'withdrawn' } },
    { multi: false, upsert: false, replace: false },
  )
  secretary.restart()
  await secretary.open(log, auditWords.chainBad(String(seq)), auditWords.broken)
})

test('who has no post to look into it is told who has', async () => {
  const owner = town.phoneOf('owner')
  await owner.open(log, auditWords.mayNot)
  expect(owner.callsOf('audit')).toBe(0)
  withinBudget(owner)
})

test('all of it stayed within what a phone can bear', () => {
  withinBudget(secretary)
})
