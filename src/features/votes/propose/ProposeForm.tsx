import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { proposeWords } from '#copy/votes/propose'
import type { Me } from '#contracts/account'
import type { Instant } from '#domain/kernel/decision'
import { rulePresetAt } from '#domain/votes/presets'
import { Field } from '../../../components/field/Field'
import { TextArea } from '../../../components/field/TextArea'
import { ConveningFields } from './ConveningFields'
import type { Draft } from './draft'
import { limits } from './limits'
import { leastPreset, MatterChoice } from './MatterChoice'
import { PeriodFields } from './PeriodFields'
import { PresetChoice } from './PresetChoice'
import type { Problems } from './problems'
import { QuestionFields } from './QuestionFields'
import { usualTimes } from './usualTimes'

interface ProposeFormProperties {
  me: Me
  compoundId: string
  draft: Draft
  problems: Problems
  now: Instant
  onChange: (change: Partial<Draft>) => void
}

/** The whole form: about what, by which rule, who convenes, what, what it changes, the questions, and when. */
export function ProposeForm(properties: ProposeFormProperties): ReactNode {
  const { me, compoundId, draft, problems, now, onChange } = properties
  return (
    <>
      <MatterChoice
        value={draft.matter}
        problem={problems.fields.matter}
        onChange={matter => {
          const preset = leastPreset(matter, now)
          onChange({ matter, preset, ...usualTimes(preset, now) })
        }}
      />
      {draft.matter !== null && (
        <PresetChoice
          matter={draft.matter}
          value={draft.preset}
          problem={problems.fields.preset}
          now={now}
          onChange={preset => {
            // Another rule asks for another notice: times that were only suggested would be refused.
            onChange({ preset, ...usualTimes(preset, now) })
          }}
        />
      )}
      {rulePresetAt(draft.preset, now).sort === 'statutory' && (
        <ConveningFields
          draft={draft}
          me={me}
          compoundId={compoundId}
          problems={problems}
          onChange={onChange}
        />
      )}
      <View className="v-propose__part" id="propose-title">
        <Field
          id="vote-title"
          label={proposeWords.name}
          value={draft.title}
          maxLength={limits.title.most}
          placeholder={proposeWords.nameHint}
          required
          error={problems.fields.title}
          onChange={title => {
            onChange({ title })
          }}
        />
      </View>
      <View className="v-propose__part" id="propose-body">
        <TextArea
          id="vote-body"
          label={proposeWords.body}
          value={draft.body}
          limit={limits.body.most}
          placeholder={proposeWords.bodyHint}
          required
          error={problems.fields.body}
          onChange={body => {
            onChange({ body })
          }}
        />
      </View>
      <View className="v-propose__part" id="propose-effect">
        <TextArea
          id="vote-effect"
          label={proposeWords.effect}
          value={draft.effect}
          limit={limits.effect.most}
          placeholder={proposeWords.effectHint}
          required
          error={problems.fields.effect}
          onChange={effect => {
            onChange({ effect })
          }}
        />
      </View>
      <QuestionFields
        questions={draft.questions}
        problems={problems}
        onChange={questions => {
          onChange({ questions })
        }}
      />
      <PeriodFields draft={draft} problems={problems} now={now} onChange={onChange} />
    </>
  )
}
