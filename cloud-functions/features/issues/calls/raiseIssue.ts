import { raise } from '#domain/issues/raise'
import { reportingAs } from '#domain/issues/reportingAs'
import type { Place } from '#domain/issues/Issue'
import type { ParsedInput } from '#contracts/calls'
import type { Compound } from '#domain/organisation/OrgUnit'
import type { Answerer } from '../../../kit/Answerer'
import { takeIn } from '../../../kit/pictures/takeIn'
import { refusal } from '../../../kit/Refused'
import { repeatableId } from '../../../kit/repeatableId'
import { requestKey } from '../../../stores/FactStore'
import { issues } from '../../../stores/issues'
import { findCompound } from '../../organisation/workflows/findCompound'
import { answeredNow } from '../workflows/answeredNow'
import { keptBefore, raiseDanger, type KeptReport } from '../workflows/raiseDanger'
import { chainOf } from '../workflows/reach'
import { detailOf } from '../views/issueView'

const placeIn = ({ buildings }: Compound, place: ParsedInput<'raiseIssue'>['place']): Place => {
  const building = buildings.find(({ id }) => id === place.buildingId)
  if (place.buildingId !== null && !building)
    throw refusal('invalid-input', { field: 'place.buildingId', params: { rule: 'unknown' } })
  return { ...place, buildingName: building?.name ?? null }
}

/**
 * Two database calls, three with photos, and one more for a danger. The id is made of person and request id, so that the
 * same request again meets its own issue and answers with it, its photos where it has put them; a further report of the
 * same danger goes into the case that is there.
 */
export const raiseIssue: Answerer<'raiseIssue'> = async (input, context) => {
  const { compoundId, category, urgency, text, anonymous, requestId } = input
  const { now, personId } = context
  const { compound, all } = await findCompound(compoundId)
  const place = placeIn(compound, input.place)
  const permit = await context.permit(compound.path)
  const answered = async ({ issue, added }: KeptReport) => ({
    issue: await detailOf(answeredNow(issue, all, now), permit, all, now),
    added,
  })
  const id = repeatableId('i', personId, requestId)
  const key = requestKey(requestId, 'raiseIssue')
  const before = input.photos.length === 0 ? null : await keptBefore(id, { personId, compoundId, now, key })
  if (before) return answered(before)
  const { fileIds, left, done } = await takeIn(input.photos, { personId, now, field: 'photos', use: key })
  const actor = reportingAs(permit.person, permit.actor, compoundId, now)
  const {
    facts: [raised],
  } = raise(
    {
      compoundId,
      compoundName: compound.name,
      compoundPath: compound.path,
      category,
      urgency,
      text,
      photos: fileIds,
      place,
      reporter: { personId, name: permit.person.name, anonymous },
    },
    {
      actor,
      chain: chainOf(compoundId, all),
      now,
    },
  )
  const change = { now, requestKey: key, filesToMove: left }
  const kept =
    raised.urgency === 'danger'
      ? await raiseDanger({ raised, actor, requestId, change })
      : { issue: await issues.create(id, { ...change, facts: [raised] }), added: false }
  await done()
  return answered(kept)
}
