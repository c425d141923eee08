import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { IssueDetail } from '#contracts/issues'
import { formWords } from '#copy/issues/form'
import { useCall } from '../../../cloud/useCall'
import { Field } from '../../../components/field/Field'
import { OptionGroup } from '../../../components/option-group/OptionGroup'

interface OtherIssueProperties {
  issue: IssueDetail
  value: string
  error: string | undefined
  onChange: (number: string) => void
}

/** Another issue of the compound: one tap for those like this one, and a field for any number. */
export function OtherIssue({ issue, value, error, onChange }: OtherIssueProperties): ReactNode {
  const { compoundId, category, place } = issue
  const { output } = useCall('similarIssues', { compoundId, category, buildingId: place.buildingId })
  const like = output?.rows.filter(({ id, raisedAt }) => id !== issue.id && raisedAt <= issue.raisedAt) ?? []
  return (
    <View className="v-action-form__choice">
      {like.length > 0 && (
        <OptionGroup
          label={formWords.likeThis}
          options={like.map(({ number, excerpt, placeLabel }) => ({
            value: number,
            label: `${number} · ${placeLabel}`,
            note: excerpt,
          }))}
          value={value}
          onChange={onChange}
        />
      )}
      <Field
        label={formWords.caseNumber}
        id="other-issue"
        value={value}
        placeholder={formWords.caseNumberHint}
        error={error}
        onChange={onChange}
      />
    </View>
  )
}
