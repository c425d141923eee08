import type { ReactNode } from 'react'
import type { Evaluation } from '#contracts/evaluation'
import { evaluationWords, sayMonth, sayShortMonth } from '#copy/evaluation/evaluation'
import { Chart } from '../../../components/chart/Chart'
import { drawColumns, drawShares, type SeriesPoint } from '../../../components/chart/drawSeries'
import { Section } from '../../../components/section/Section'
import { sayCounted, sayShare } from './sayShare'

const permille = 1_000

/** Two months at least make a trend. */
const fewestMonths = 2

/** How many there were each month, and how many of them were handled in time. */
export function Trend({ trend }: { trend: Evaluation['trend'] }): ReactNode {
  if (trend.length < fewestMonths) return null
  const columns = trend.map(({ month, kind, received }): SeriesPoint => ({
    name: sayShortMonth(month),
    value: received,
    words: String(received),
    hollow: kind === 'open',
  }))
  const line = trend.map(({ month, kind, shares: { handledInTime } }): SeriesPoint => ({
    name: sayShortMonth(month),
    value: handledInTime.permille === null ? null : handledInTime.permille / permille,
    words: sayShare('handledInTime', handledInTime),
    hollow: kind === 'open',
  }))
  const named = ({ month, kind }: Evaluation['trend'][number]): string =>
    kind === 'open' ? `${sayMonth(month)}（${evaluationWords.runs}）` : sayMonth(month)
  return (
    <Section title={evaluationWords.trend}>
      <Chart
        title={evaluationWords.trendReceived}
        draw={colours => drawColumns(columns, colours)}
        rows={trend.map(one => ({
          id: one.month,
          name: named(one),
          value: evaluationWords.pieces(one.received),
        }))}
        numbers={evaluationWords.numbers}
      />
      <Chart
        title={evaluationWords.trendHandled}
        draw={colours => drawShares(line, colours)}
        rows={trend.map(one => ({
          id: one.month,
          name: named(one),
          value: `${sayShare('handledInTime', one.shares.handledInTime)}（${sayCounted('handledInTime', one.shares.handledInTime)}）`,
        }))}
        numbers={evaluationWords.numbers}
      />
    </Section>
  )
}
