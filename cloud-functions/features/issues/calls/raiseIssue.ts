import { raise } from '#domain/issues/raise'
import { reportingAs } from '#domain/issues/reportingAs'
import type { Place } from '#domain/issues/Issue'
import type { ParsedInput } from '#contracts/calls'
import type { Compound } from '#domain/organisation/OrgUnit'
import { publishNowOrLater, refuseForeignFiles } from '../../../kit/files'
import type { Answerer } from '../../../kit/Answerer'
import { Refused, refuse } from '../../../kit/Refused'
import { repeatableId } from '../../../kit/repeatableId'
import { requestKey } from '../../../stores/FactStore'
import { issues } from '../../../stores/issues'
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
 * Two database calls. The id is made of person and request id, so that the same request again meets its own issue and
 * answers with it.
 */
export const raiseIssue: Answerer<'raiseIssue'> = async (input, context) => {
  const { compoundId, category, urgency, text, photos, anonymous, requestId } = input
  const { now, personId } = context
  refuseForeignFiles(photos, personId, 'photos')
  const { compound, all } = await findCompound(compoundId)
  const place = placeIn(compound, input.place)
  const permit = await context.permit(compound.path)
  const published = await publishNowOrLater(photos)
  const decision = raise(
    {
      compoundId,
      compoundName: compound.name,
      compoundPath: compound.path,
      category,
      urgency,
      text,
      photos: published.fileIds,
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
  const issue = await issues.create(repeatableId('i', personId, requestId), {
    facts: decision.facts,
    now,
    requestKey: requestKey(requestId, 'raiseIssue'),
    filesToMove: published.left,
  })
  return { issue: await detailOf(answeredNow(issue, all, now), permit, all, now) }
}
