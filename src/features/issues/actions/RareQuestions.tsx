import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { IssueDetail, TimelineEntry } from '#contracts/issues'
import { factNames } from '#copy/issues/actions'
import { formWords } from '#copy/issues/form'
import { roleNames } from '#copy/kernel/vocabulary'
import type { IssueFactKind } from '#domain/issues/Issue'
import { FieldError } from '../../../components/field-error/FieldError'
import { OptionGroup, type Option } from '../../../components/option-group/OptionGroup'
import { SwitchRow } from '../../../components/switch-row/SwitchRow'
import type { ActionQuestionsProperties } from './ActionQuestions'
import { asksFor } from './answers'

/** In how many days a milestone may be due: a road takes years. */
const farDays = [7, 30, 90, 180, 365, 730] as const

/** What only an office is asked, and seldom: whom it calls, which answer it closes, what is due when, what is taken from view. */
export function RareQuestions({
  action,
  issue,
  answers,
  errors,
  onChange,
}: ActionQuestionsProperties): ReactNode {
  return (
    <>
      {asksFor(action, 'calledUnits') && (
        <CalledUnits
          callable={issue.callable}
          units={answers.units}
          error={errors.units}
          onChange={units => {
            onChange({ units })
          }}
        />
      )}
      {asksFor(action, 'whistle') && (
        <OneOf
          label={formWords.whistle}
          options={answered(issue)}
          value={answers.whistle}
          error={errors.whistle}
          onChange={whistle => {
            onChange({ whistle })
          }}
        />
      )}
      {asksFor(action, 'farDay') && (
        <OneOf
          label={formWords.farDay}
          options={farDays.map(count => ({ value: String(count), label: formWords.days(count) }))}
          value={answers.days}
          error={errors.days}
          onChange={days => {
            onChange({ days })
          }}
        />
      )}
      {asksFor(action, 'entry') && (
        <OneOf
          label={formWords.entry}
          options={entries(issue)}
          value={answers.entry}
          error={errors.entry}
          onChange={entry => {
            onChange({ entry })
          }}
        />
      )}
    </>
  )
}

const answered = ({ whistles }: IssueDetail): readonly Option<string>[] =>
  whistles.flatMap(({ id, step, unit }) => (step === 'close' ? [{ value: id, label: unit }] : []))

const isKnownKind = (kind: string): kind is IssueFactKind => kind in factNames
const nameOf = ({ kind }: TimelineEntry): string => (isKnownKind(kind) ? factNames[kind] : kind)

/** Entries that have words or photos to be taken from view. */
const entries = ({ timeline, text, photos }: IssueDetail): readonly Option<string>[] =>
  timeline.flatMap(line => {
    const { entry, redacted } = line
    const isReport = entry === 0
    const has = isReport ? text !== '' || photos.length > 0 : line.text !== null || line.photos.length > 0
    return entry === null || redacted || !has
      ? []
      : [{ value: String(entry), label: nameOf(line), note: (isReport ? text : line.text) ?? undefined }]
  })

interface OneOfProperties {
  label: string
  options: readonly Option<string>[]
  value: string | undefined
  error: string | undefined
  onChange: (value: string) => void
}

const OneOf = ({ error, ...group }: OneOfProperties): ReactNode => (
  <View className="v-action-form__choice">
    <OptionGroup {...group} />
    <FieldError words={error} />
  </View>
)

interface CalledUnitsProperties {
  callable: IssueDetail['callable']
  units: readonly string[]
  error: string | undefined
  onChange: (units: readonly string[]) => void
}

const CalledUnits = ({ callable, units, error, onChange }: CalledUnitsProperties): ReactNode => (
  <View className="v-action-form__choice">
    <View className="v-action-form__label">{formWords.calledUnits}</View>
    {callable.map(({ role, orgUnitId, orgName }) => {
      const unit = `${role} ${orgUnitId}`
      return (
        <SwitchRow
          key={unit}
          title={orgName}
          note={roleNames[role]}
          on={units.includes(unit)}
          onChange={isCalled => {
            onChange(isCalled ? [...units, unit] : units.filter(one => one !== unit))
          }}
        />
      )
    })}
    <FieldError words={error} />
  </View>
)
