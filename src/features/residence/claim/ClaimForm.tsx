import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { fieldLimits } from '#contracts/kernel/limits'
import { claimWords, sensitiveConsentWords } from '#copy/residence/residence'
import { occupancyNames } from '#copy/kernel/vocabulary'
import type { Instant } from '#domain/kernel/decision'
import { occupancyKinds } from '#domain/organisation/Person'
import { TextArea } from '../../../components/field/TextArea'
import { OptionGroup } from '../../../components/option-group/OptionGroup'
import { PhotoPicker } from '../../../components/photo-picker/PhotoPicker'
import type { PhotoBook } from '../../../components/photo-picker/usePhotos'
import { DayField } from '../../../components/date-time/DayField'
import { dayAndTimeOf } from '../../../components/date-time/dayAndTime'
import { FieldError } from '../../../components/field-error/FieldError'
import { compoundsOf } from '../../../session/compoundsOf'
import { SwitchRow } from '../../../components/switch-row/SwitchRow'
import { SensitiveConsent } from '../consent/SensitiveConsent'
import { UnitChoice } from '../unit-choice/UnitChoice'
import type { Draft } from './draft'
import type { Problems } from './problems'

interface ClaimFormProperties {
  me: Me
  draft: Draft
  book: PhotoBook
  problems: Problems
  now: Instant
  onChange: (change: Partial<Draft>) => void
}

const kindOptions = occupancyKinds.map(value => ({
  value,
  label: occupancyNames[value],
  note: claimWords.asNotes[value],
}))

/** The whole form: which unit, what I am to it, and what shows it. */
export function ClaimForm({ me, draft, book, problems, now, onChange }: ClaimFormProperties): ReactNode {
  const { as } = draft
  return (
    <>
      <UnitChoice
        value={draft.place}
        near={compoundsOf(me)}
        errors={problems}
        onChange={place => {
          onChange({ place })
        }}
      />
      <View className="v-claim-form__part" id="claim-as">
        <OptionGroup
          label={claimWords.as}
          options={kindOptions}
          value={as ?? undefined}
          onChange={chosen => {
            onChange({ as: chosen })
          }}
        />
        <FieldError words={problems.as} />
      </View>
      {as === 'tenant' && (
        <View className="v-claim-form__part" id="claim-until">
          <DayField
            id="lease-until"
            label={claimWords.until}
            value={draft.until}
            firstDay={dayAndTimeOf(now).day}
            hint={claimWords.untilHint}
            error={problems.until}
            onChange={until => {
              onChange({ until })
            }}
          />
        </View>
      )}
      <View className="v-claim-form__part">
        <SwitchRow
          id="claim-under14"
          title={claimWords.under14}
          note={claimWords.under14Note}
          on={draft.under14}
          onChange={under14 => {
            onChange({ under14 })
          }}
        />
      </View>
      <View className="v-claim-form__part" id="claim-evidence">
        <View className="v-claim-form__label">{claimWords.evidence}</View>
        {as !== null && <View className="v-claim-form__note">{claimWords.evidenceHint[as]}</View>}
        <SensitiveConsent agreed={me.agreed} without={sensitiveConsentWords.without}>
          <PhotoPicker label={claimWords.evidencePhotos} book={book} />
        </SensitiveConsent>
        <FieldError words={problems.evidence} />
      </View>
      <View className="v-claim-form__part" id="claim-note">
        <TextArea
          id="claim-words"
          label={claimWords.note}
          value={draft.note}
          limit={fieldLimits.note}
          placeholder={claimWords.noteHint}
          error={problems.note}
          onChange={note => {
            onChange({ note })
          }}
        />
      </View>
    </>
  )
}
