import type { Me } from '#contracts/account'
import type { Instant } from '#domain/kernel/decision'
import type { Convening, ConveningGround } from '#domain/votes/convening'
import { rulePresetAt } from '#domain/votes/presets'
import type { Draft } from './draft'

/** The ground that was chosen; without, the one that goes with the post in which somebody is here. */
export const groundOf = (
  { ground }: Pick<Draft, 'ground'>,
  { posts }: Pick<Me, 'posts'>,
  compoundId: string,
): ConveningGround => {
  if (ground !== null) return ground
  const isOfCommittee = posts.some(
    ({ role, orgUnitId }) => role === 'ownersCommitteeMember' && orgUnitId === compoundId,
  )
  return isOfCommittee ? 'ownersCommittee' : 'residentsCommittee'
}

/** The ground as it is sent; none where the rule asks for none. */
export const conveningOf = (draft: Draft, ground: ConveningGround, now: Instant): Convening | null => {
  if (rulePresetAt(draft.preset, now).sort !== 'statutory') return null
  const guidance = draft.guidance.trim()
  switch (ground) {
    case 'ownersCommittee':
      return { ground }
    case 'residentsCommittee':
      return { ground, guidance }
    case 'ownersDemand':
      return {
        ground,
        heads: Number(draft.heads.trim()),
        record: draft.record.trim(),
        guidance: guidance === '' ? null : guidance,
      }
  }
}
