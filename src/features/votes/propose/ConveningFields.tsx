import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { fieldLimits } from '#contracts/kernel/limits'
import type { Me } from '#contracts/account'
import { groundNames } from '#copy/votes/matters'
import { proposeWords } from '#copy/votes/propose'
import { conveningGrounds } from '#domain/votes/convening'
import { Field } from '../../../components/field/Field'
import { FieldError } from '../../../components/field-error/FieldError'
import { OptionGroup } from '../../../components/option-group/OptionGroup'
import { groundOf } from './convening'
import type { Draft } from './draft'
import type { Problems } from './problems'

interface ConveningFieldsProperties {
  draft: Draft
  me: Me
  compoundId: string
  problems: Problems
  onChange: (change: Partial<Draft>) => void
}

const options = conveningGrounds.map(value => ({
  value,
  label: groundNames[value].name,
  note: groundNames[value].note,
}))

/** Who calls the owners together, and what shows that they may. */
export function ConveningFields(properties: ConveningFieldsProperties): ReactNode {
  const { draft, me, compoundId, problems, onChange } = properties
  const ground = groundOf(draft, me, compoundId)
  return (
    <View className="v-propose__part" id="propose-convening">
      <OptionGroup
        label={proposeWords.convening}
        options={options}
        value={ground}
        onChange={chosen => {
          onChange({ ground: chosen })
        }}
      />
      {ground === 'ownersDemand' && <DemandFields draft={draft} onChange={onChange} />}
      {ground !== 'ownersCommittee' && (
        <Field
          id="vote-guidance"
          label={proposeWords.guidance}
          value={draft.guidance}
          maxLength={fieldLimits.line}
          placeholder={proposeWords.guidanceHint}
          required={ground === 'residentsCommittee'}
          onChange={guidance => {
            onChange({ guidance })
          }}
        />
      )}
      <View className="v-propose__meaning">
        <FieldError words={problems.fields.convening} />
      </View>
    </View>
  )
}

function DemandFields({ draft, onChange }: Pick<ConveningFieldsProperties, 'draft' | 'onChange'>): ReactNode {
  return (
    <>
      <Field
        id="vote-heads"
        label={proposeWords.demandHeads}
        value={draft.heads}
        kind="number"
        maxLength={6}
        required
        onChange={heads => {
          onChange({ heads })
        }}
      />
      <Field
        id="vote-record"
        label={proposeWords.demandRecord}
        value={draft.record}
        maxLength={fieldLimits.line}
        placeholder={proposeWords.demandRecordHint}
        required
        onChange={record => {
          onChange({ record })
        }}
      />
    </>
  )
}
