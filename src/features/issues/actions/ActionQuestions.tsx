import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { fieldLimits } from '#contracts/kernel/limits'
import type { IssueAction, IssueDetail } from '#contracts/issues'
import { actionWords, formWords } from '#copy/issues/issue'
import { roleNames } from '#copy/kernel/vocabulary'
import { TextArea } from '../../../components/field/TextArea'
import { OptionGroup } from '../../../components/option-group/OptionGroup'
import { PhotoPicker } from '../../../components/photo-picker/PhotoPicker'
import type { PhotoBook } from '../../../components/photo-picker/usePhotos'
import { FieldError } from '../../../components/field-error/FieldError'
import { actionFields } from './actionFields'
import type { AnswerField, Answers } from './answers'
import { Rating } from './Rating'

/** Pauses that may be chosen, in days; 30 is the rule's limit. */
const pauseDays = [1, 3, 7, 15, 30] as const

interface ActionQuestionsProperties {
  action: IssueAction
  issue: IssueDetail
  answers: Answers
  errors: Partial<Record<AnswerField, string>>
  book: PhotoBook
  onChange: (change: Partial<Answers>) => void
}

/** The questions of one action, in the order in which they are easiest answered. */
export function ActionQuestions(properties: ActionQuestionsProperties): ReactNode {
  const { action, issue, answers, errors, book, onChange } = properties
  const fields = actionFields[action]
  const { field, hint } = actionWords[action]
  return (
    <>
      {fields.rating && (
        <Rating
          value={answers.rating}
          error={errors.rating}
          onChange={rating => {
            onChange({ rating })
          }}
        />
      )}
      {fields.handler && (
        <HandlerChoice
          handlers={issue.handlers}
          value={answers.handler}
          error={errors.handler}
          onChange={onChange}
        />
      )}
      {fields.until && <PauseChoice value={answers.days} error={errors.days} onChange={onChange} />}
      {fields.photos !== 'none' && (
        <View className="v-action-form__photos">
          <PhotoPicker
            label={fields.photos === 'needed' ? formWords.evidence : formWords.photos}
            book={book}
          />
          <FieldError words={errors.photos} />
        </View>
      )}
      {fields.words !== 'none' && (
        <TextArea
          label={field ?? ''}
          id="action-words"
          value={answers.words}
          limit={fieldLimits.note}
          placeholder={hint}
          required={fields.words === 'reason'}
          error={errors.words}
          onChange={words => {
            onChange({ words })
          }}
        />
      )}
    </>
  )
}

interface ChoiceProperties {
  value: string | undefined
  error: string | undefined
  onChange: (change: Partial<Answers>) => void
}

const HandlerChoice = ({
  handlers,
  value,
  error,
  onChange,
}: ChoiceProperties & { handlers: IssueDetail['handlers'] }): ReactNode => (
  <View className="v-action-form__choice">
    <OptionGroup
      label={formWords.handler}
      options={handlers.map(({ role, orgUnitId, orgName }) => ({
        value: `${role} ${orgUnitId}`,
        label: roleNames[role],
        note: orgName,
      }))}
      value={value}
      onChange={handler => {
        onChange({ handler })
      }}
    />
    <FieldError words={error} />
  </View>
)

const PauseChoice = ({ value, error, onChange }: ChoiceProperties): ReactNode => (
  <View className="v-action-form__choice">
    <OptionGroup
      label={formWords.until}
      options={pauseDays.map(count => ({ value: String(count), label: formWords.days(count) }))}
      value={value}
      onChange={days => {
        onChange({ days })
      }}
    />
    <FieldError words={error} />
  </View>
)
