import type { Unit } from '#domain/organisation/Unit'
import { sampleBook } from './sampleBook'
import { sampleList } from './sampleList'
import { sampleTower } from './sampleTower'

/** A roster to be tried out in the demonstration. */
export interface SampleRoster {
  readonly fileName: string
  readonly content: Uint8Array
}

/**
 * Rosters of 半山名苑 as its property manager might have them, made of the demonstration's own units: most lines say what
 * is stored, some know better, some are wrong, and parking spaces are new; and the list of a building that is new. The
 * same units give the same bytes.
 *
 * @param units of the demonstration; those of other compounds are left aside
 */
export const sampleRosters = (units: readonly Unit[]): readonly SampleRoster[] => {
  const here = units.filter(({ compoundId }) => compoundId === 'banshan')
  return [
    { fileName: 'banshan.xlsx', content: sampleBook(here) },
    { fileName: 'banshan-6.csv', content: sampleList(here) },
    { fileName: 'banshan-12.xlsx', content: sampleTower() },
  ]
}
