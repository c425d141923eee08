import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Output } from '#contracts/calls'
import type { VoteDetail } from '#contracts/votes'
import { recordWords } from '#copy/votes/record'
import { inGroups, recountWords, sayBytes } from '#copy/votes/recount'
import { Button } from '../../../components/button/Button'
import { Failure } from '../../../components/failure/Failure'
import { Heading } from '../../../components/heading/Heading'
import { Notice } from '../../../components/notice/Notice'
import { Section } from '../../../components/section/Section'
import { Steps } from '../../../components/steps/Steps'
import { openVoteResult } from '../../../navigation/open'
import { Outcome } from './Outcome'
import { stepsOf } from './stepsOf'
import { useRecount } from './useRecount'
import './recount.scss'

interface RecountProperties {
  readonly record: Output<'getVoteRecord'>
  readonly vote: VoteDetail
  readonly onReload: () => void
}

/** One button; what it does, how far it is, and what came of it. */
export function RecountBody({ record, vote, onReload }: RecountProperties): ReactNode {
  const { state, start } = useRecount(record)
  const isBusy = state.at === 'fetching' || state.at === 'counting'
  return (
    <>
      <View className="v-recount__head">
        <Heading className="v-recount__title">{record.title}</Heading>
        <View>{recountWords.what}</View>
        <View className="v-recount__small">{recountWords.who}</View>
      </View>
      <WhyNone record={record} onReload={onReload} />
      {record.file !== null && (
        <View className="v-recount__start">
          <Button
            id="recount"
            kind={state.at === 'done' ? 'plain' : 'primary'}
            label={state.at === 'done' ? recountWords.again : recountWords.button}
            loading={isBusy}
            onTap={start}
          />
          {state.at === 'start' && (
            <View className="v-recount__small">{recountWords.size(sayBytes(record.file.bytes))}</View>
          )}
        </View>
      )}
      {state.at === 'failed' && <Failure words={recountWords.notFetched} onRetry={start} />}
      {state.at === 'done' && <Outcome checked={state.checked} text={state.text} vote={vote} />}
      {(isBusy || state.at === 'done') && (
        <Section title={recountWords.steps} card>
          <Steps label={recountWords.steps} steps={stepsOf(state)} />
        </Section>
      )}
      {record.root !== null && <Root root={record.root} />}
      <View className="v-recount__back">
        <Button
          id="to-result"
          label={recountWords.toResult}
          onTap={() => {
            openVoteResult(record.voteId)
          }}
        />
      </View>
    </>
  )
}

const Root = ({ root }: { root: string }): ReactNode => (
  <Section title={recountWords.printedRoot} card>
    <View className="v-recount__code" id="printed-root">
      {inGroups(root)}
    </View>
    <View className="v-recount__small">{recountWords.rootNote}</View>
  </Section>
)

/** Why there is nothing to count again: none may be published, or it is not made yet. */
function WhyNone({ record, onReload }: Omit<RecountProperties, 'vote'>): ReactNode {
  const { withheld, file } = record
  if (withheld !== null) return <Notice words={recordWords.withheld[withheld.why](String(withheld.count))} />
  if (file !== null) return null
  return <Failure words={recountWords.notYet} onRetry={onReload} />
}
