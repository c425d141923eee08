import type { OrgUnit } from '#domain/organisation/OrgUnit'
import type { Unit } from '#domain/organisation/Unit'
import { chinaDay } from '#domain/kernel/dailyLimits'
import { redact } from '#domain/privacy/redact'
import { withoutOwner } from '#domain/privacy/withoutOwner'
import { removeFiles } from '../../../../kit/files'
import { inTransaction } from '../../../../kit/transaction'
import { comments } from '../../../../stores/comments'
import { dailyCounts } from '../../../../stores/dailyCounts'
import { dataExports } from '../../../../stores/dataExports'
import { deliveries } from '../../../../stores/deliveries'
import { inbox } from '../../../../stores/inbox'
import { orgUnits, type OrgUnitRow } from '../../../../stores/orgUnits'
import { units } from '../../../../stores/units'
import { pageSize, throughPages, type Step } from './Sweep'

/** How often they have done what; this very call stays known for the day, so that its repetition is. */
const ownCounts: Step = ({ redaction: { personId }, now }) =>
  dailyCounts.removeOf(personId, { call: 'eraseMe', day: chinaDay(now) })

/** What was told them, and what was to be sent. */
const ownMessages: Step = async ({ redaction: { personId } }) =>
  (await inbox.removeOf(personId)) + (await deliveries.removeOf(personId))

const ownExports: Step = async ({ redaction: { personId } }) => {
  const made = await dataExports.ofPerson(personId)
  await removeFiles(made.flatMap(({ json, page }) => [json, page]))
  return made.length === 0 ? 0 : dataExports.remove(made.map(({ _id }) => _id))
}

/** What they said in a discussion stays; by whom it was said does not. */
const ownComments: Step = sweep =>
  throughPages(sweep, {
    read: last => comments.byPerson(sweep.redaction.personId, last, pageSize),
    change: async comment => {
      const reworded = redact(comment, sweep.redaction) as typeof comment
      if (reworded.name === comment.name && reworded.text === comment.text) return false
      await comments.reword(reworded)
      return true
    },
  })

/** Terms of office that are over stay listed, without a name. */
const formerPosts: Step = async ({ erasure, redaction, hasTime }) => {
  let changed = 0
  for (const orgUnitId of erasure.orgUnitIds) {
    if (!hasTime()) return changed
    await inTransaction(async tx => {
      const unit = await tx.get<OrgUnitRow>('orgUnits', orgUnitId)
      if (!unit?.posts.some(post => post.personId === redaction.personId)) return
      const posts = redact(unit.posts, redaction) as OrgUnit['posts']
      await tx.put<OrgUnitRow>('orgUnits', { ...unit, rev: unit.rev + 1, posts })
    })
    changed += 1
  }
  if (changed > 0) orgUnits.forgetDirectory()
  return changed
}

/** Rosters: the homes they had, and whatever else has their phone. */
const rosterEntries: Step = async ({ erasure, redaction, now, hasTime }) => {
  const ids = [...erasure.homes.map(({ unitId }) => unitId), ...(await units.withPhone(redaction.phone))]
  let changed = 0
  for (const id of new Set(ids)) {
    if (!hasTime()) return changed
    const isChanged = await inTransaction(async tx => {
      const unit = await tx.get<Unit>('units', id)
      const isHome = erasure.homes.some(({ unitId }) => unitId === id)
      const without = unit && withoutOwner(unit, redaction, isHome, now)
      if (without) await tx.put<Unit>('units', without)
      return without !== null
    })
    if (isChanged) changed += 1
  }
  return changed
}

/** Documents without a life of their own. */
export const documentSteps: readonly Step[] = [
  ownCounts,
  ownMessages,
  ownExports,
  ownComments,
  formerPosts,
  rosterEntries,
]
