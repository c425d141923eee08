import type { PostsView } from '#contracts/organisation'
import type { Decision } from '#domain/kernel/decision'
import { withDeed } from '#domain/organisation/branches'
import type { BranchDeed } from '#domain/organisation/OrgUnit'
import type { PostContext } from '#domain/organisation/terms'
import type { CallContext } from '../../../kit/CallContext'
import { Refused } from '../../../kit/Refused'
import { orgUnits, type OrgUnitRow } from '../../../stores/orgUnits'
import { changeUnit, noteDeed, type Asked } from './changeUnit'

type Decide = (unit: OrgUnitRow, context: PostContext) => Decision<BranchDeed>

const auditedAs = { founded: 'branchFounded', dissolved: 'branchDissolved' } as const

/** Founds or dissolves the branch of a compound, as {@link changeUnit} tells. Eight database calls. */
export const changeBranch = (
  call: 'foundBranch' | 'dissolveBranch',
  asked: Asked,
  context: CallContext,
  decide: Decide,
): Promise<{ posts: PostsView }> =>
  changeUnit(call, asked, context, async (row, around) => {
    const decision = decide(row, around)
    if (!decision.ok) throw new Refused(decision.refusal)
    let unit = row
    for (const deed of decision.facts) {
      if (unit.level !== 'compound') throw new Error(`a branch in ${unit._id}, which is no compound`)
      unit = await orgUnits.putIn(around.tx, { ...unit, ...withDeed(unit, deed) }, around.request)
      await noteDeed(around, unit, auditedAs[deed.kind])
    }
    return { unit, concerned: [] }
  })
