import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { sayInstant } from '#copy/kernel/instants'
import { proposeWords } from '#copy/votes/propose'
import type { Instant } from '#domain/kernel/decision'
import { earliestOpening } from '#domain/votes/period'
import { rulePresetAt, votingRulesAt } from '#domain/votes/presets'
import { DateTimeField } from '../../../components/date-time/DateTimeField'
import { dayAndTimeOf } from '../../../components/date-time/dayAndTime'
import type { Draft } from './draft'
import type { Problems } from './problems'

interface PeriodFieldsProperties {
  draft: Draft
  problems: Problems
  now: Instant
  onChange: (change: Partial<Draft>) => void
}

/** From when until when; the earliest opening follows from the rule's days of notice. */
export function PeriodFields({ draft, problems, now, onChange }: PeriodFieldsProperties): ReactNode {
  const { noticeDays } = rulePresetAt(draft.preset, now)
  const earliest = earliestOpening({ noticeDays }, now)
  return (
    <View className="v-propose__part">
      <View id="propose-opensAt">
        <DateTimeField
          id="opens"
          label={proposeWords.opens}
          value={draft.opens}
          firstDay={dayAndTimeOf(earliest).day}
          hint={
            noticeDays === 0
              ? proposeWords.atOnce
              : proposeWords.earliest(sayInstant(earliest, now), noticeDays)
          }
          error={problems.fields.opensAt}
          onChange={opens => {
            onChange({ opens })
          }}
        />
      </View>
      <View id="propose-closesAt">
        <DateTimeField
          id="closes"
          label={proposeWords.closes}
          value={draft.closes}
          firstDay={draft.opens.day}
          hint={proposeWords.periodNote(votingRulesAt(now))}
          error={problems.fields.closesAt}
          onChange={closes => {
            onChange({ closes })
          }}
        />
      </View>
    </View>
  )
}
