import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { presetInWords, presetNames, presetNotes } from '#copy/votes/rules'
import { voteWords } from '#copy/votes/vote'
import { proposeWords } from '#copy/votes/propose'
import { voteSortEffects, voteSortNames } from '#copy/votes/names'
import type { Instant } from '#domain/kernel/decision'
import { matters } from '#domain/votes/civilCode278'
import { rulePresetAt } from '#domain/votes/presets'
import { rulePresets, type RulePreset } from '#domain/votes/Vote'
import { OptionGroup } from '../../../components/option-group/OptionGroup'
import { Disclosure } from '../../../components/disclosure/Disclosure'

interface PresetChoiceProperties {
  value: RulePreset
  now: Instant
  onChange: (preset: RulePreset) => void
}

const optionsAt = (now: Instant) =>
  rulePresets.map(value => ({
    value,
    label: `${voteSortNames[rulePresetAt(value, now).sort]} · ${presetNames[value]}`,
    note: presetNotes[value],
  }))

/** Which rule decides, what its result binds to, and which matters it is for. */
export function PresetChoice({ value, now, onChange }: PresetChoiceProperties): ReactNode {
  const lawful = matters.filter(({ preset }) => preset === value)
  return (
    <View className="v-propose__part">
      <OptionGroup label={proposeWords.preset} options={optionsAt(now)} value={value} onChange={onChange} />
      <View className="v-propose__meaning">
        <View>{presetInWords[value]}</View>
        <View className="v-propose__effect">{voteSortEffects[rulePresetAt(value, now).sort]}</View>
        {value === 'civilCode278Special' && <View className="v-propose__effect">{voteWords.whySpecial}</View>}
      </View>
      {lawful.length > 0 && (
        <Disclosure title={proposeWords.mattersOf} id="matters">
          {lawful.map(({ item, law }) => (
            <View key={item}>
              （{item}）{law}
            </View>
          ))}
        </Disclosure>
      )}
    </View>
  )
}
