import type { CallRefusal } from '#contracts/kernel/refusals'
import { sayRefusal } from '#copy/refusals'
import { claimWords } from '#copy/residence/residence'
import type { Instant } from '#domain/kernel/decision'
import { instantOf } from '../../../components/date-time/dayAndTime'
import type { FormRules } from '../../../drafts/useDraftForm'
import type { Draft } from './draft'

/** The fields in the order of the form: the first one with a problem is scrolled to. */
const claimFields = ['compound', 'unit', 'as', 'until', 'evidence', 'note'] as const
export type ClaimField = (typeof claimFields)[number]
export type Problems = Partial<Record<ClaimField, string>>

interface Uploads {
  readonly busy: boolean
  readonly failed: boolean
}

/** A lease ends with its last day. */
const LAST_MINUTE = '23:59'
export const leaseEnd = ({ as, until }: Draft): Instant | null =>
  as === 'tenant' && until !== '' ? instantOf({ day: until, time: LAST_MINUTE }) : null

/** What must be mended before sending, by field. */
export const problemsOf = (draft: Draft, uploads: Uploads, now: Instant): Problems => {
  const { place, as } = draft
  const ends = leaseEnd(draft)
  return {
    ...(place.compound === null ? { compound: claimWords.needCompound } : {}),
    ...(place.compound !== null && place.unit === null ? { unit: claimWords.needUnit } : {}),
    ...(as === null ? { as: claimWords.needAs } : {}),
    ...(ends !== null && ends <= now ? { until: claimWords.needUntil } : {}),
    ...photoProblem(uploads),
  }
}

const photoProblem = ({ busy, failed }: Uploads): Problems => {
  if (failed) return { evidence: claimWords.failedPhotos }
  return busy ? { evidence: claimWords.waitForPhotos } : {}
}

/** Without what has mended itself meanwhile: photos go on arriving after the person has tapped. */
const stillStanding = (problems: Problems, uploads: Uploads): Problems => {
  const { evidence, ...others } = problems
  const mended =
    (evidence === claimWords.waitForPhotos && !uploads.busy) ||
    (evidence === claimWords.failedPhotos && !uploads.failed)
  return mended ? others : problems
}

const fieldOfInput: Readonly<Record<string, ClaimField>> = {
  compoundId: 'compound',
  unitId: 'unit',
  as: 'as',
  until: 'until',
  evidence: 'evidence',
  note: 'note',
}

/** A refusal at the field that it points at; one that points at none stands for itself. */
export const problemsFrom = (refusal: CallRefusal): Problems => {
  const field = fieldOfInput[refusal.field?.split('.')[0] ?? '']
  return field === undefined ? {} : { [field]: sayRefusal(refusal) }
}

/** The form as far as it is like every other. */
export const claimRules: FormRules<ClaimField> = {
  name: 'claim',
  fields: claimFields,
  problemsFrom,
  stillStanding,
}
