import type { CallRefusal } from '#contracts/kernel/refusals'
import { sayNameFault } from '#copy/kernel/personName'
import { sayRefusal } from '#copy/refusals'
import { proxyWords } from '#copy/residence/proxies'
import type { FormRules } from '../../../drafts/useDraftForm'
import type { Draft } from './draft'
import type { Subject } from './request'

/** The fields in the order of the form: the first one with a problem is scrolled to. */
const grantFields = ['units', 'ward', 'holderName', 'holderPhone', 'term', 'paper', 'note'] as const
export type GrantField = (typeof grantFields)[number]
export type Problems = Partial<Record<GrantField, string>>

interface Uploads {
  readonly photos: readonly unknown[]
  readonly busy: boolean
  readonly failed: boolean
}

const PHONE = /^1\d{10}$/

/** What must be mended before sending, by field. */
export const problemsOf = (
  draft: Draft,
  subject: Subject | null,
  hasVote: boolean,
  uploads: Uploads,
): Problems => ({
  ...(subject === null || subject.units.length === 0 ? { units: proxyWords.needUnits } : {}),
  ...(draft.kind === 'guardian' ? wardProblem(draft) : holderProblems(draft)),
  ...(draft.kind !== 'representative' && draft.term === 'vote' && !hasVote
    ? { term: proxyWords.needVote }
    : {}),
  ...paperProblem(uploads),
})

const wardProblem = ({ wardName }: Draft): Problems => {
  const ward = sayNameFault(wardName)
  return ward === undefined ? {} : { ward }
}

const holderProblems = (draft: Draft): Problems => {
  const holderName = sayNameFault(draft.holderName)
  return {
    ...(holderName === undefined ? {} : { holderName }),
    ...(PHONE.test(draft.holderPhone.trim()) ? {} : { holderPhone: proxyWords.needPhone }),
  }
}

const paperProblem = ({ photos, busy, failed }: Uploads): Problems => {
  if (photos.length === 0) return { paper: proxyWords.needPaper }
  if (failed) return { paper: proxyWords.failedPhotos }
  return busy ? { paper: proxyWords.waitForPhotos } : {}
}

/** Without what has mended itself meanwhile: photos go on arriving after the person has tapped. */
const stillStanding = (problems: Problems, uploads: Uploads): Problems => {
  const { paper, ...others } = problems
  const now = paperProblem(uploads).paper
  return paper === undefined || now === paper || !paperWords.includes(paper) ? problems : others
}
const paperWords: readonly string[] = [
  proxyWords.needPaper,
  proxyWords.failedPhotos,
  proxyWords.waitForPhotos,
]

const fieldOfInput: Readonly<Record<string, GrantField>> = {
  compoundId: 'units',
  unitIds: 'units',
  wardName: 'ward',
  holder: 'holderPhone',
  'holder.name': 'holderName',
  from: 'term',
  until: 'term',
  voteId: 'term',
  paper: 'paper',
  note: 'note',
}

/** A refusal at the field that it points at; one that points at none stands for itself. */
export const problemsFrom = (refusal: CallRefusal): Problems => {
  const { field = '' } = refusal
  const named = fieldOfInput[field] ?? fieldOfInput[field.split('.')[0] ?? '']
  return named === undefined ? {} : { [named]: sayRefusal(refusal) }
}

/** The form as far as it is like every other. */
export const grantRules: FormRules<GrantField> = {
  name: 'grant',
  fields: grantFields,
  problemsFrom,
  stillStanding,
}
