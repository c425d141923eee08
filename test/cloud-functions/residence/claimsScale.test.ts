import type { ClaimFact } from '#domain/residence/claims/Claim'
import { claimFoldVersion, foldClaim } from '#domain/residence/claims/evolve'
import { firstOffice } from '#domain/residence/offices'
import type { Compound } from '#domain/organisation/OrgUnit'
import { orgUnits, unitAt } from '../district/orgUnits'
import { idOf, person } from '../district/people'
import { addHomes, addPeople, approving, claims, emptyHome } from '../district/residence'
import { monday, startDistrict, type District } from '../district/startDistrict'

const many = 3_000
const compound = unitAt('banshan') as Compound
const office = firstOffice(compound, orgUnits)

const waiting = (nth: number) => {
  const id = `c${String(nth).padStart(5, '0')}`
  const fact: ClaimFact = {
    kind: 'claimed',
    at: monday - nth,
    by: {
      kind: 'person',
      personId: `p${String(nth)}`,
      name: '住户',
      role: 'resident',
      orgUnitId: null,
      orgName: null,
    },
    unit: {
      unitId: 'u06',
      unitLabel: '3栋u06',
      buildingId: 'b3',
      compoundId: compound._id,
      compoundName: compound.name,
      compoundPath: compound.path,
    },
    claimant: { personId: `p${String(nth)}`, name: '住户' },
    as: 'family',
    evidence: [],
    note: '',
    under14: false,
    until: null,
    match: 'none',
    office,
    guardians: [],
  }
  return {
    ...foldClaim(id, [fact]),
    foldVersion: claimFoldVersion,
    _id: id,
    rev: 1,
    facts: [fact],
    outbox: [],
    auditOutbox: [],
    outboxDueAt: null,
    involved: [],
    requestIds: [],
  }
}

describe('three thousand claims that wait in one compound', () => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict()
    await addHomes(district, emptyHome('u10'))
    for (let start = 0; start < many; start += 500)
      await district.cloud.engine.insert(
        'claims',
        Array.from({ length: 500 }, (_, nth) => waiting(start + nth)),
      )
  })
  afterAll(() => district.close())
  const last = () => district.cloud.invocations().findLast(line => line.function === 'api')

  it('are paged through at the same cost, to the last', async () => {
    const pages: { readonly calls: number; readonly examined: number }[] = []
    const seen = new Set<string>()
    for (let cursor: string | null = null; ;) {
      const page: { rows: { id: string }[]; next: string | null } = await district.call(
        'secretary',
        'listClaims',
        {
          orgUnitId: 'banshan',
          show: 'waiting',
          cursor,
        },
      )
      for (const { id } of page.rows) seen.add(id)
      pages.push({ calls: last()?.databaseCalls ?? -1, examined: last()?.documentsExamined ?? -1 })
      if (page.next === null) break
      cursor = page.next
    }
    expect(seen.size).toBe(many)
    // The first page counts what waits; after it the person, the org units and the count may be read anew at times.
    for (const { calls, examined } of pages.slice(1).filter(page => page.examined < many)) {
      expect(calls).toBeLessThanOrEqual(5)
      expect(examined).toBeLessThanOrEqual(21 + 2 + orgUnits.length + 1)
    }
    expect(pages.filter(({ examined }) => examined > many).length).toBeLessThanOrEqual(2)
  })

  it('cost nothing to whoever claims, and to whoever decides on another', async () => {
    const claimId = await claims(district, 'newcomer', 'u10')
    expect(last()?.documentsExamined).toBeLessThanOrEqual(5)
    await district.call('secretary', 'decideClaims', approving(claimId))
    expect(last()?.documentsExamined).toBeLessThanOrEqual(8)
    await district.call('newcomer', 'household', { unitId: 'u10' })
    expect(last()?.documentsExamined).toBeLessThanOrEqual(5)
  })

  it('are decided fifty at a time', async () => {
    const ids = Array.from({ length: 50 }, (_, nth) => `c${String(nth).padStart(5, '0')}`)
    await addPeople(
      district,
      ...ids.map((_, nth) => ({ ...person('x', '住户'), _id: `p${String(nth)}`, openid: `o${String(nth)}` })),
    )
    const { outcomes } = await district.call('secretary', 'decideClaims', approving(...ids))
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    expect(district.lastCost()).toBe(2 + 50 * 8 + 1)
    const [unit] = (await district.rows('units')).filter(({ _id }) => _id === 'u06')
    expect(unit?.['residentIds']).toHaveLength(50)
    expect(unit?.['residentIds']).not.toContain(idOf('newcomer'))
  })
})
