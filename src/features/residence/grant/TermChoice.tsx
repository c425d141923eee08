import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { VoteSummary } from '#contracts/votes'
import { proxyWords } from '#copy/residence/proxies'
import { Notice } from '../../../components/notice/Notice'
import { OptionGroup } from '../../../components/option-group/OptionGroup'
import { FieldError } from '../../../components/field-error/FieldError'
import type { Draft } from './draft'
import { termsOf } from './terms'

interface TermChoiceProperties {
  draft: Draft
  /** Votes of the compound that are announced or open. */
  votes: readonly VoteSummary[]
  error: string | undefined
  onChange: (change: Partial<Draft>) => void
}

/** How long it holds; a representative needs no answer. */
export function TermChoice({ draft, votes, error, onChange }: TermChoiceProperties): ReactNode {
  if (draft.kind === 'representative') return <Notice words={proxyWords.noTerm} />
  return (
    <View className="v-grant__part" id="grant-term">
      <OptionGroup
        label={proxyWords.termQuestion}
        options={termsOf(draft.kind).map(value => ({
          value,
          label: proxyWords.terms[value],
          ...(value === 'vote' && votes.length === 0 ? { note: proxyWords.noVotes, disabled: true } : {}),
        }))}
        value={draft.term}
        onChange={term => {
          onChange({ term })
        }}
      />
      {draft.term === 'vote' && votes.length > 0 && (
        <OptionGroup
          label={proxyWords.voteQuestion}
          options={votes.map(({ id, title }) => ({ value: id, label: title }))}
          value={draft.voteId ?? undefined}
          onChange={voteId => {
            onChange({ voteId })
          }}
        />
      )}
      <FieldError words={error} />
    </View>
  )
}
