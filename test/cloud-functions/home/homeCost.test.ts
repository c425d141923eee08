import type { CallName, Input } from '#contracts/calls'
import { openVote } from '../district/openVote'
import { report, startDistrict, type District } from '../district/startDistrict'
import { growWhole, shrinkToOne, wholeCompounds, wholeUnits } from '../district/wholeDistrict'

const looks = {
  home: { compoundId: 'banshan' },
  lookedAfter: { compoundId: 'banshan' },
  compound: { compoundId: 'banshan' },
  claimableUnits: { compoundId: 'banshan', buildingId: 'b3' },
  household: { unitId: 'u01' },
  listIssues: { compoundId: 'banshan', show: 'open', cursor: null },
} satisfies { [Name in CallName]?: Input<Name> }
type Look = keyof typeof looks

interface Cost {
  readonly calls: number
  readonly examined: number
}

/** What opening a page costs on an instance that has just started, and on a warm one. */
interface Measured {
  readonly cold: Cost
  readonly warm: Record<Look, Cost>
}

const measure = async (
  prepare: (district: District, issueId: string) => Promise<void>,
): Promise<Measured> => {
  const district = await startDistrict()
  try {
    const { issue } = await district.call('wang', 'raiseIssue', report())
    await openVote(district)
    await prepare(district, issue.id)
    return await measured(district)
  } finally {
    await district.close()
  }
}

const measured = async (district: District): Promise<Measured> => {
  const cost = async (name: Look): Promise<Cost> => {
    await district.call('wang', name, looks[name])
    const line = district.cloud.invocations().findLast(one => one.function === 'api')
    return { calls: line?.databaseCalls ?? -1, examined: line?.documentsExamined ?? -1 }
  }
  // The directory is remembered for a minute, so the first look after it reads it anew, as a cold instance does.
  district.passTo(district.cloud.now() + 61_000)
  const cold = await cost('home')
  const warm: Partial<Record<Look, Cost>> = {}
  for (const name of Object.keys(looks) as Look[]) {
    // Once before, so that each finds the same remembered.
    await cost(name)
    warm[name] = await cost(name)
  }
  return { cold, warm: warm as Measured['warm'] }
}

test('opening my home costs the same in a district of 167 compounds and 100,000 units as in one of one compound', async () => {
  const one = await measure(shrinkToOne)
  const many = await measure(async (district, issueId) => {
    await growWhole(district, issueId)
    expect(await district.cloud.engine.count('orgUnits', { level: 'compound' })).toBe(wholeCompounds)
    expect(await district.cloud.engine.count('units', {})).toBe(wholeUnits)
  })
  expect(many.warm).toEqual(one.warm)
  expect(one.warm.home.calls).toBeLessThanOrEqual(8)
  expect(one.warm.home.examined).toBeGreaterThan(0)
  expect(many.cold.calls).toBe(one.cold.calls)
  // The directory itself: every org unit once, none of the units, the people or the issues that lie beside.
  expect(many.cold.examined - one.cold.examined).toBeLessThanOrEqual(wholeCompounds + 40)
})
