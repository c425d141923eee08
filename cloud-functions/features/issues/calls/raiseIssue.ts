import { raise } from '#domain/issues/raise'
import { reportingAs } from '#domain/issues/reportingAs'
import type { Place } from '#domain/issues/Issue'
import type { ParsedInput } from '#contracts/calls'
import type { Compound } from '#domain/organisation/OrgUnit'
import { refuseUnsafe } from '../../../kit/contentCheck'
import type { Answerer } from '../../../kit/Answerer'
import { Refused, refuse } from '../../../kit/Refused'
import { takeIn } from '../../../kit/pictures/takeIn'
import { repeatableId } from '../../../kit/repeatableId'
import { requestKey } from '../../../stores/FactStore'
import { issues, type IssueRow } from '../../../stores/issues'
import { findCompound } from '../../organisation/workflows/findCompound'
import { answeredNow } from '../workflows/answeredNow'
import { chainOf } from '../workflows/reach'
import { detailOf } from '../views/issueView'

const placeIn = ({ buildings }: Compound, place: ParsedInput<'raiseIssue'>['place']): Place => {
  const building = buildings.find(({ id }) => id === place.buildingId)
  if (place.buildingId !== null && !building)
    throw refuse('invalid-input', { field: 'place.buildingId', params: { rule: 'unknown' } })
  return { ...place, buildingName: building?.name ?? null }
}

/**
 * Two database calls, three with photos. The id is made of person and request id, so that the same request again meets
 * its own issue and answers with it; its photos are where it has put them.
 */
export const raiseIssue: Answerer<'raiseIssue'> = async (input, context) => {
  const { compoundId, category, urgency, text, anonymous, requestId } = input
  const { now, personId, openid } = context
  const { compound, all } = await findCompound(compoundId)
  const place = placeIn(compound, input.place)
  const permit = await context.permit(compound.path)
  const answered = async (issue: IssueRow) => ({
    issue: await detailOf(answeredNow(issue, all, now), permit, all, now),
  })
  const id = repeatableId('i', personId, requestId)
  const made = input.photos.length === 0 ? null : await issues.made(id)
  if (made) return answered(made)
  await refuseUnsafe([text, place.detail].filter(Boolean).join('\n'), 'text', openid)
  const key = requestKey(requestId, 'raiseIssue')
  const { fileIds, left, done } = await takeIn(input.photos, { personId, now, field: 'photos', use: key })
  const decision = raise(
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
      actor: reportingAs(permit.person, permit.actor, compoundId, now),
      chain: chainOf(compoundId, all),
      now,
    },
  )
  if (!decision.ok) throw new Refused(decision.refusal)
  const issue = await issues.create(id, { facts: decision.facts, now, requestKey: key, filesToMove: left })
  await done()
  return answered(issue)
}
