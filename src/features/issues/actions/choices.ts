import { formWords } from '#copy/issues/form'
import { exclusionNames, referralServiceNames, referralSortNames } from '#copy/issues/besideOffice'
import type { FieldKind } from '#domain/issues/actionForm'
import type { Option } from '../../../components/option-group/OptionGroup'

/** A question that is answered by choosing one of a few. */
export interface Choice {
  readonly label: string
  readonly options: readonly Option<string>[]
  /** What to say while nothing is chosen; none where the question may be left out. */
  readonly need?: string
}

const optionsOf = (names: Readonly<Record<string, string>>): readonly Option<string>[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

/** The questions that are answered by choosing, by the kind of their field. */
const choices = {
  answered: {
    label: formWords.answered,
    options: [
      { value: 'yes', label: formWords.yes },
      { value: 'no', label: formWords.no },
    ],
  },
  solved: {
    label: formWords.solved,
    options: [
      { value: 'wholly', label: formWords.solvedDegrees.wholly },
      { value: 'partly', label: formWords.solvedDegrees.partly },
      { value: 'not', label: formWords.solvedDegrees.not },
    ],
  },
  referralService: {
    label: formWords.referralService,
    need: formWords.needService,
    options: optionsOf(referralServiceNames),
  },
  referralSort: {
    label: formWords.referralSort,
    need: formWords.needSort,
    options: optionsOf(referralSortNames),
  },
  exclusionCode: {
    label: formWords.exclusionCode,
    need: formWords.needCode,
    options: optionsOf(exclusionNames),
  },
  agrees: {
    label: formWords.agrees,
    need: formWords.needAgrees,
    options: [
      { value: 'yes', label: formWords.agreeYes },
      { value: 'no', label: formWords.agreeNo },
    ],
  },
} as const satisfies Partial<Record<FieldKind, Choice>>

export type ChoiceKind = keyof typeof choices

/** The kinds of field for which one of a few is chosen, in the order in which they are asked. */
export const choiceKinds = Object.keys(choices) as readonly ChoiceKind[]

export const choiceOf = (kind: ChoiceKind): Choice => choices[kind]
