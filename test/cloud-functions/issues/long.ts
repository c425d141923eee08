import type { District } from '../district/startDistrict'
import { amend } from '../district/residence'

/** Rows as they stand when so many have joined, beside an issue. */
const joinedRows = (issueId: string, count: number, at: number) =>
  Array.from({ length: count }, (_, index) => {
    const personId = `q${String(index).padStart(5, '0')}`
    const by = { kind: 'person', personId, name: '某', role: 'resident', orgUnitId: null, orgName: null }
    return {
      _id: `${issueId}:${personId}`,
      issueId,
      number: 'ZK',
      requestKey: `r${String(index)}:supportIssue`,
      kind: 'supported',
      at,
      by,
      personId,
      name: '某',
    }
  })

/** Lets so many have joined an issue. */
export const letJoin = async (district: District, issueId: string, count: number): Promise<void> => {
  const rows = joinedRows(issueId, count, district.cloud.now())
  for (let start = 0; start < count; start += 500)
    await district.cloud.engine.insert('supporters', rows.slice(start, start + 500))
  await amend(district, 'issues', issueId, { joined: count })
}

const inDocument = 20

/** Lets so many words of how it goes follow on what happened to an issue; all but the latest lie in its tails. */
export const letPass = async (district: District, issueId: string, count: number): Promise<void> => {
  const [row] = await district.cloud.engine.find('issues', { _id: issueId })
  const before = (row?.['facts'] ?? []) as readonly Record<string, unknown>[]
  const last = before.at(-1)
  const words = Array.from({ length: count - before.length }, (_, index) => ({
    kind: 'progressNoted',
    at: last?.['at'],
    by: last?.['by'],
    note: `第 ${String(index).padStart(4, '0')} 次`,
    photos: [],
  }))
  const facts = [...before, ...words]
  const leaving = facts.slice(0, -inDocument)
  const tails = Array.from({ length: Math.ceil(leaving.length / inDocument) }, (_, number) => ({
    _id: `issues:${issueId}:${String(number).padStart(6, '0')}`,
    facts: leaving.slice(number * inDocument, (number + 1) * inDocument),
    over: 1,
    rev: 1,
  }))
  if (tails.length > 0) await district.cloud.engine.insert('factTails', tails)
  await amend(district, 'issues', issueId, {
    facts: facts.slice(-inDocument),
    ...(tails.length > 0 ? { earlier: { tails: tails.length, facts: leaving.length } } : {}),
  })
}
