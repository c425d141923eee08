import { erasedName } from '#copy/privacy/names'
import type { Unit } from '#domain/organisation/Unit'
import { ruledApart } from '#domain/rosters/heads/ruledApart'
import { undecidedGroups, type UndecidedGroup } from '#domain/rosters/heads/undecided'
import type { Ruling } from '#domain/rosters/heads/Ruling'
import { rulingsInForceIn } from '../../../stores/headRulings'

/** The groups of a compound of which nothing decides whether they are one buyer, by rulings that were read; no call. */
export const headsOpenBy = (units: readonly Unit[], rulings: readonly Ruling[]): readonly UndecidedGroup[] =>
  undecidedGroups(units, ruledApart(units, rulings), erasedName)

/** The same, with the rulings read: one call for every five hundred. */
export const headsOpenIn = async (
  compoundId: string,
  units: readonly Unit[],
): Promise<readonly UndecidedGroup[]> => headsOpenBy(units, await rulingsInForceIn(compoundId))
