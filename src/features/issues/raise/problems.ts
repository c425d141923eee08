import type { ParsedInput } from '#contracts/calls'
import type { CallRefusal } from '#contracts/kernel/refusals'
import { sayRefusal } from '#copy/refusals'
import { raiseWords } from '#copy/issues/raise'
import type { CompoundView } from '#contracts/organisation'
import type { FormRules } from '../../../drafts/useDraftForm'
import type { Draft } from './draft'

export type RaiseField = 'category' | 'photos' | 'place' | 'text'
export type Problems = Partial<Record<RaiseField, string>>

/** The fields in the order of the form: the first one with a problem is scrolled to. */
const raiseFields: readonly RaiseField[] = ['category', 'photos', 'place', 'text']

const TEXT_AT_LEAST = 4

/** What must be mended before sending, by field. */
export const problemsOf = (draft: Draft, uploads: { busy: boolean; failed: boolean }): Problems => ({
  ...(draft.category === null ? { category: raiseWords.needCategory } : {}),
  ...(draft.text.trim().length < TEXT_AT_LEAST ? { text: raiseWords.needText } : {}),
  ...(uploads.failed
    ? { photos: raiseWords.failedPhotos }
    : uploads.busy
      ? { photos: raiseWords.waitForPhotos }
      : {}),
})

/** Without what has mended itself meanwhile: photos go on arriving after the person has tapped. */
const stillStanding = (problems: Problems, uploads: { busy: boolean; failed: boolean }): Problems => {
  const { photos, ...others } = problems
  const mended =
    (photos === raiseWords.waitForPhotos && !uploads.busy) ||
    (photos === raiseWords.failedPhotos && !uploads.failed)
  return mended ? others : problems
}

/** A refusal at the field that it points at; one that points at none stands for itself. */
export const problemsFrom = (refusal: CallRefusal): Problems => {
  const first = refusal.field?.split('.')[0]
  const field = raiseFields.find(name => name === first)
  return field === undefined ? {} : { [field]: sayRefusal(refusal) }
}

/** The form as far as it is like every other. */
export const raiseRules: FormRules<RaiseField> = {
  name: 'raise',
  fields: raiseFields,
  problemsFrom,
  stillStanding,
}

type Place = ParsedInput<'raiseIssue'>['place']

/** The place as it is sent; a building that was tapped on the plan also gives its middle there. */
export const placeFrom = (draft: Draft, buildings: CompoundView['buildings']): Place => {
  const plan = buildings.find(({ id }) => id === draft.buildingId)?.plan
  return {
    buildingId: draft.buildingId,
    detail: draft.detail.trim(),
    plan:
      draft.byPlan && plan !== undefined
        ? { x: Math.round(plan.x + plan.w / 2), y: Math.round(plan.y + plan.h / 2) }
        : null,
    location: draft.location,
  }
}
