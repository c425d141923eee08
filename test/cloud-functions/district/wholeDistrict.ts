import type { OrgUnit } from '#domain/organisation/OrgUnit'
import type { Document } from '#emulator/engine/Engine'
import { orgUnits, unitAt } from './orgUnits'
import type { District } from './startDistrict'
import { units } from './units'

export const wholeCompounds = 167
export const wholeUnits = 100_000

const communities = 27
const batch = 2_000
const issuesEach = 10

const copies = function* (
  pattern: object,
  count: number,
  of: (index: number) => object,
): Generator<Document> {
  for (let index = 0; index < count; index += 1) yield { ...structuredClone(pattern), ...of(index) }
}

const insertAll = async (district: District, collection: string, rows: Iterable<Document>): Promise<void> => {
  let part: Document[] = []
  for (const row of rows) {
    part.push(row)
    if (part.length < batch) continue
    await district.cloud.engine.insert(collection, part)
    part = []
  }
  if (part.length > 0) await district.cloud.engine.insert(collection, part)
}

const communityId = (index: number): string =>
  ['xiejiao', 'xicun'][index % communities] ?? `c${String(index % communities)}`

const moreOrgUnits = (): readonly OrgUnit[] => {
  const [xiejiao, banshan] = [unitAt('xiejiao'), unitAt('banshan')]
  const known = orgUnits.filter(({ level }) => level === 'compound').length
  const wider = Array.from({ length: communities - 2 }, (_, index): OrgUnit => {
    const _id = communityId(index + 2)
    return { ...xiejiao, _id, name: _id, path: `/zk/huihuan/${_id}/` }
  })
  const compounds = Array.from({ length: wholeCompounds - known }, (_, index): OrgUnit => {
    const [_id, parentId] = [`x${String(index)}`, communityId(index)]
    return { ...banshan, _id, name: _id, parentId, path: `/zk/huihuan/${parentId}/${_id}/` }
  })
  return [...wider, ...compounds]
}

/**
 * Grows the test district to 167 compounds in 27 communities with 100,000 units and ten issues in each other compound,
 * around the compound in which the tests live: nothing of theirs is touched.
 *
 * @param issueId an issue whose copies the others get
 */
export const growWhole = async (district: District, issueId: string): Promise<void> => {
  const more = moreOrgUnits()
  const others = more.filter(({ level }) => level === 'compound')
  const other = (index: number) => others[index % others.length]?._id ?? ''
  await insertAll(
    district,
    'orgUnits',
    copies({}, more.length, index => ({ ...more[index] })),
  )
  const [home] = units
  const [issue] = await district.cloud.engine.find('issues', { _id: issueId })
  if (!home || !issue) throw new Error('the test district has lost its homes or its issue')
  const missing = wholeUnits - units.length
  const homes = copies(home, missing, index => ({
    _id: `w${String(index).padStart(6, '0')}`,
    compoundId: other(index),
    buyerKey: `w${String(index)}`,
  }))
  await insertAll(district, 'units', homes)
  const issues = copies(issue, others.length * issuesEach, index => ({
    _id: `i${String(index)}`,
    id: `i${String(index)}`,
    compoundId: other(index),
  }))
  await insertAll(district, 'issues', issues)
}

/** Takes away everything that lies beside 半山名苑. */
export const shrinkToOne = async (district: District): Promise<void> => {
  const kept = ['zk', 'huihuan', 'xiejiao', 'banshan']
  await district.cloud.engine.remove('orgUnits', { _id: { $nin: kept } }, true)
}
