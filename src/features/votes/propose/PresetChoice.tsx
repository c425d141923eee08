import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { onlyAsked, sayMatter } from '#copy/votes/matters'
import { presetInWords, presetNames } from '#copy/votes/rules'
import { voteWords } from '#copy/votes/vote'
import { proposeWords } from '#copy/votes/propose'
import { voteSortEffects, voteSortNames } from '#copy/votes/names'
import type { Instant } from '#domain/kernel/decision'
import { articleOf, matterAt, presetsFor, type MatterId } from '#domain/votes/matters'
import { rulePresetAt } from '#domain/votes/presets'
import type { RulePreset } from '#domain/votes/Vote'
import { FieldError } from '../../../components/field-error/FieldError'
import { OptionGroup } from '../../../components/option-group/OptionGroup'

interface PresetChoiceProperties {
  matter: MatterId
  value: RulePreset
  problem: string | undefined
  now: Instant
  onChange: (preset: RulePreset) => void
}

/** By which rule the matter is decided: the law's, a stronger one, or none because it is only asked. */
export function PresetChoice(properties: PresetChoiceProperties): ReactNode {
  const { value, problem, now, onChange } = properties
  const matter = matterAt(properties.matter, now)
  const { sort } = rulePresetAt(value, now)
  const options = presetsFor(matter).map(preset => ({
    value: preset,
    label: `${voteSortNames[rulePresetAt(preset, now).sort]} · ${presetNames[preset]}`,
    note: presetInWords[preset],
  }))
  return (
    <View className="v-propose__part" id="propose-preset">
      <OptionGroup label={proposeWords.preset} options={options} value={value} onChange={onChange} />
      <View className="v-propose__meaning">
        <View>{sayMatter({ article: articleOf(matter, now), law: matter.law })}</View>
        {matter.law !== null && sort === 'consultation' && <View>{onlyAsked}</View>}
        <View className="v-propose__effect">{voteSortEffects[sort]}</View>
        {value === 'civilCode278Special' && <View className="v-propose__effect">{voteWords.whySpecial}</View>}
        <FieldError words={problem} />
      </View>
    </View>
  )
}
