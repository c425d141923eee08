import { raise } from '#domain/issues/raise'
import { reportingAs } from '#domain/issues/reportingAs'
import type { Place } from '#domain/issues/Issue'
import type { ParsedInput } from '#contracts/calls'
import type { Compound } from '#domain/organisation/OrgUnit'
import { refuseUnsafe } from '../../../kit/contentCheck'
import { publishNowOrLater, refuseForeignFiles } from '../../../kit/files'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { repeatableId } from '../../../kit/repeatableId'
import { requestKey } from '../../../stores/FactStore'
import { issues } from '../../../stores/issues'
import { findCompound } from '../../organisation/workflows/findCompound'
import { answeredNow } from '../workflows/answeredNow'
import { raiseDanger } from '../workflows/raiseDanger'
import { chainOf } from '../workflows/reach'
import { detailOf } from '../views/issueView'

const placeIn = ({ buildings }: Compound, place: ParsedInput<'raiseIssue'>['place']): Place => {
  const building = buildings.find(({ id }) => id === place.buildingId)
  if (place.buildingId !== null && !building)
    throw refusal('invalid-input', { field: 'place.buildingId', params: { rule: 'unknown' } })
  return { ...place, buildingName: building?.name ?? null }
}

/**
 * Two database calls, and one more for a danger. The id is made of person and request id, so that the same request again
 * meets its own issue and answers with it; a further report of the same danger goes into the case that is there.
 */
export const raiseIssue: Answerer<'raiseIssue'> = async (input, context) => {
  const { compoundId, category, urgency, text, photos, anonymous, requestId } = input
  const { now, personId, openid } = context
  refuseForeignFiles(photos, personId, 'photos')
  const { compound, all } = await findCompound(compoundId)
  const place = placeIn(compound, input.place)
  const permit = await context.permit(compound.path)
  await refuseUnsafe([text, place.detail].filter(Boolean).join('\n'), 'text', openid)
  const published = await publishNowOrLater(photos)
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
      photos: published.fileIds,
      place,
      reporter: { personId, name: permit.person.name, anonymous },
    },
    {
      actor,
      chain: chainOf(compoundId, all),
      now,
    },
  )
  const change = { now, requestKey: requestKey(requestId, 'raiseIssue'), filesToMove: published.left }
  const { issue, added } =
    raised.urgency === 'danger'
      ? await raiseDanger({ raised, actor, requestId, change })
      : {
          issue: await issues.create(repeatableId('i', personId, requestId), {
            ...change,
            facts: [raised],
          }),
          added: false,
        }
  return { issue: await detailOf(answeredNow(issue, all, now), permit, all, now), added }
}
