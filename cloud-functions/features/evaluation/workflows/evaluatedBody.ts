import { bodyOf, propertyOf, type EvaluatedBody } from '#domain/evaluation/EvaluatedBody'
import { isWithin, type OrgPath, type OrgUnit } from '#domain/organisation/OrgUnit'
import { occupanciesHeld, postsHeld } from '#domain/organisation/Person'
import type { CallContext } from '../../../kit/CallContext'
import { refusal } from '../../../kit/Refused'
import { directory, type Directory } from '../../../stores/orgUnits'

export interface FoundBody {
  readonly unit: OrgUnit
  readonly body: EvaluatedBody
  readonly all: Directory
}

/** Finds of whom figures are asked. @throws Refused `not-found` */
export const findBody = async ({
  orgUnitId,
  property,
}: {
  readonly orgUnitId: string
  readonly property: boolean
}): Promise<FoundBody> => {
  const all = await directory()
  const unit = all.find(orgUnitId)
  if (!unit || (property && unit.level !== 'compound')) throw refusal('not-found', { field: 'orgUnitId' })
  return { unit, body: property ? propertyOf(unit) : bodyOf(unit), all }
}

/** Where somebody lives or serves. */
const ownPaths = async (context: CallContext): Promise<readonly OrgPath[]> => {
  const person = await context.person()
  return [
    ...occupanciesHeld(person, context.now).map(({ compoundPath }) => compoundPath),
    ...postsHeld(person, context.now).map(({ orgPath }) => orgPath),
  ]
}

/**
 * Lets through who may read the figures of a unit: those who live or serve there or above, and for the district whoever
 * lives or serves in it. @returns whether they hold a post there or above @throws Refused `not-permitted`
 */
export const permitFigures = async ({ level, path }: OrgUnit, context: CallContext): Promise<boolean> => {
  const below = level === 'district' ? (await ownPaths(context)).filter(own => isWithin(own, path)) : []
  const { post } = await context.permit([path, ...below])
  return post !== null && isWithin(path, post.orgPath)
}
