import { useRouter } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import type { Evaluation } from '#contracts/evaluation'
import { evaluationWords, kindWords, sayMonth } from '#copy/evaluation/evaluation'
import { sayRefusal } from '#copy/refusals'
import { useCall } from '../../../cloud/useCall'
import { Failure } from '../../../components/failure/Failure'
import { Notice } from '../../../components/notice/Notice'
import { Page } from '../../../components/page/Page'
import { Segmented } from '../../../components/segmented/Segmented'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { useFresh } from '../../../reading/useFresh'
import { ForKnownPerson } from '../../../session/ForKnownPerson'
import { postsFor } from '../../../session/postsFor'
import { Figures } from './Figures'
import { Funnels } from './Funnels'
import { Later } from './Later'
import { Neighbours } from './Neighbours'
import { OutlookSections } from './OutlookSections'
import { Trend } from './Trend'

export default function EvaluationPage(): ReactNode {
  const { params } = useRouter()
  const at = params['at'] ?? ''
  const property = params['property'] === 'yes'
  return (
    <ForKnownPerson title={evaluationWords.title}>
      {({ me }) => (
        <OfBody
          key={`${at} ${String(property)}`}
          at={at}
          property={property}
          foresees={postsFor(me.posts, 'getOutlook').some(({ orgUnitId }) => orgUnitId === at)}
        />
      )}
    </ForKnownPerson>
  )
}

interface OfBodyProperties {
  at: string
  property: boolean
  /** Whether the caller may see what is expected here. */
  foresees: boolean
}

/** The figures of one body, month by month. */
function OfBody({ at, property, foresees }: OfBodyProperties): ReactNode {
  const [asked, setAsked] = useState<string | null>(null)
  const { output, refusal, reload } = useCall('getEvaluation', { orgUnitId: at, property, month: asked })
  useFresh(reload)
  const title =
    output === null
      ? evaluationWords.title
      : evaluationWords.titleOf(`${output.orgName}${property ? evaluationWords.property : ''}`)
  return (
    <Page title={title} demonstration={output?.demo ?? false}>
      <Notice words={evaluationWords.why} />
      {output === null && refusal === null && <Skeleton rows={8} />}
      {output === null && refusal !== null && (
        <Failure
          words={refusal.kind === 'not-permitted' ? evaluationWords.mayNot : sayRefusal(refusal)}
          onRetry={() => {
            void reload()
          }}
        />
      )}
      {output !== null && <Board output={output} at={at} property={property} onMonth={setAsked} />}
      {output !== null && foresees && (
        <Later turn={4}>
          <OutlookSections orgUnitId={at} />
        </Later>
      )}
      {output !== null && <Neighbours output={output} at={at} property={property} />}
    </Page>
  )
}

interface BoardProperties {
  output: Evaluation
  at: string
  property: boolean
  onMonth: (month: string) => void
}

function Board({ output, at, property, onMonth }: BoardProperties): ReactNode {
  const { month, months, figures, corrections, trend, funnels, opensLists } = output
  if (month === null || figures === null) return <Notice words={evaluationWords.none} />
  return (
    <>
      <Segmented
        label={evaluationWords.month}
        segments={months.map(one => ({
          value: one.month,
          label: one.kind === 'open' ? `${sayMonth(one.month)} ${kindWords.open}` : sayMonth(one.month),
        }))}
        value={month}
        onChange={onMonth}
      />
      <Figures
        figures={figures}
        corrections={corrections}
        list={opensLists ? { at, property, month } : null}
      />
      <Later turn={2}>
        <Trend trend={trend} />
      </Later>
      <Funnels funnels={funnels} />
    </>
  )
}
