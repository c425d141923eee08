import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { matterNames, mattersInOrder } from '#copy/votes/matters'
import { proposeWords } from '#copy/votes/propose'
import type { Instant } from '#domain/kernel/decision'
import { matterAt, type MatterId } from '#domain/votes/matters'
import type { RulePreset } from '#domain/votes/Vote'
import { FieldError } from '../../../components/field-error/FieldError'
import { OptionGroup } from '../../../components/option-group/OptionGroup'

interface MatterChoiceProperties {
  value: MatterId | null
  problem: string | undefined
  onChange: (matter: MatterId) => void
}

/** The weakest rule by which a matter can be decided. */
export const leastPreset = (matter: MatterId, now: Instant): RulePreset => matterAt(matter, now).least

const options = mattersInOrder.map(value => ({
  value,
  label: matterNames[value].name,
  note: matterNames[value].note,
}))

/** What is to be decided, in plain words: the rule follows from it. */
export function MatterChoice({ value, problem, onChange }: MatterChoiceProperties): ReactNode {
  return (
    <View className="v-propose__part" id="propose-matter">
      <OptionGroup
        label={proposeWords.matter}
        options={options}
        value={value ?? undefined}
        onChange={onChange}
      />
      <View className="v-propose__meaning">
        <View className="v-propose__note">{proposeWords.matterNote}</View>
        <FieldError words={problem} />
      </View>
    </View>
  )
}
