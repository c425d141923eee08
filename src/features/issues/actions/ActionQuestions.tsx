import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { fieldLimits } from '#contracts/kernel/limits'
import type { IssueAction, IssueDetail } from '#contracts/issues'
import { actionWords, type ActionWords } from '#copy/issues/actions'
import { formWords } from '#copy/issues/form'
import { roleNames } from '#copy/kernel/vocabulary'
import type { FieldKind } from '#domain/issues/actionForm'
import { Field } from '../../../components/field/Field'
import { TextArea } from '../../../components/field/TextArea'
import { Notice } from '../../../components/notice/Notice'
import { OptionGroup } from '../../../components/option-group/OptionGroup'
import { PhotoPicker } from '../../../components/photo-picker/PhotoPicker'
import type { PhotoBook } from '../../../components/photo-picker/usePhotos'
import { FieldError } from '../../../components/field-error/FieldError'
import { asksFor, type AnswerField, type Answers } from './answers'
import { choiceKinds, choiceOf } from './choices'
import { RareQuestions } from './RareQuestions'
import { OtherIssue } from './OtherIssue'
import { Rating } from './Rating'

/** Pauses that may be chosen, in days; 30 is the rule's limit. */
const pauseDays = [1, 3, 7, 15, 30] as const

export interface ActionQuestionsProperties {
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
  const asks = (...kinds: readonly FieldKind[]) => asksFor(action, ...kinds)
  const { field, hint }: ActionWords = actionWords[action]
  return (
    <>
      <ChosenQuestions action={action} answers={answers} errors={errors} onChange={onChange} />
      {asks('satisfied') && (
        <Rating
          label={asks('solved') ? undefined : formWords.grade}
          value={answers.satisfied}
          error={errors.satisfied}
          onChange={satisfied => {
            onChange({ satisfied })
          }}
        />
      )}
      {asks('handlerUnit') && (
        <HandlerChoice
          handlers={issue.handlers}
          neighbour={issue.neighbour}
          value={answers.handler}
          error={errors.handler}
          onChange={onChange}
        />
      )}
      {asks('caseNumber') && (
        <OtherIssue
          issue={issue}
          value={answers.caseNumber}
          error={errors.caseNumber}
          onChange={caseNumber => {
            onChange({ caseNumber })
          }}
        />
      )}
      {asks('outsideNumber') && (
        <Field
          label={formWords.outsideNumber}
          id="outside-number"
          value={answers.outsideNumber}
          placeholder={formWords.outsideNumberHint}
          maxLength={32}
          error={errors.outsideNumber}
          required
          onChange={outsideNumber => {
            onChange({ outsideNumber })
          }}
        />
      )}
      <RareQuestions {...properties} />
      {asks('until') && <PauseChoice value={answers.days} error={errors.days} onChange={onChange} />}
      {asks('photos', 'evidence') && (
        <View className="v-action-form__photos">
          <PhotoPicker label={asks('evidence') ? formWords.evidence : formWords.photos} book={book} />
          <FieldError words={errors.photos} />
        </View>
      )}
      {asks('note', 'reason') && (
        <TextArea
          label={field ?? ''}
          id="action-words"
          value={answers.words}
          limit={fieldLimits.note}
          placeholder={hint}
          required={asks('reason')}
          error={errors.words}
          onChange={words => {
            onChange({ words })
          }}
        />
      )}
    </>
  )
}

/** The questions that are answered by choosing one of a few. */
const ChosenQuestions = ({
  action,
  answers: { chosen },
  errors,
  onChange,
}: Pick<ActionQuestionsProperties, 'action' | 'answers' | 'errors' | 'onChange'>): ReactNode =>
  choiceKinds
    .filter(kind => asksFor(action, kind))
    .map(kind => {
      const { label, options } = choiceOf(kind)
      return (
        <View className="v-action-form__choice" key={kind}>
          <OptionGroup
            label={label}
            options={options}
            value={chosen[kind]}
            onChange={value => {
              onChange({ chosen: { ...chosen, [kind]: value } })
            }}
          />
          <FieldError words={errors[kind]} />
        </View>
      )
    })

interface ChoiceProperties {
  value: string | undefined
  error: string | undefined
  onChange: (change: Partial<Answers>) => void
}

const HandlerChoice = ({
  handlers,
  neighbour,
  value,
  error,
  onChange,
}: ChoiceProperties & Pick<IssueDetail, 'handlers' | 'neighbour'>): ReactNode => (
  <View className="v-action-form__choice">
    {neighbour !== null && <Notice words={formWords.neighbour(neighbour)} />}
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
