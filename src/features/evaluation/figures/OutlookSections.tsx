import type { ReactNode } from 'react'
import type { Outlook } from '#contracts/evaluation'
import { evaluationWords, methodWords, sayPermille, sayWeek } from '#copy/evaluation/evaluation'
import { categoryNames } from '#copy/issues/names'
import { sayDay } from '#copy/kernel/instants'
import { sayRefusal } from '#copy/refusals'
import { useCall } from '../../../cloud/useCall'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Chart } from '../../../components/chart/Chart'
import { drawColumns, type SeriesPoint } from '../../../components/chart/drawSeries'
import { Failure } from '../../../components/failure/Failure'
import { Notice } from '../../../components/notice/Notice'
import { Section } from '../../../components/section/Section'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { openEvaluation } from '../../../navigation/openOffice'
import { useNow } from '../../../reading/useNow'

type Forecast = Outlook['forecasts'][number]

/** What is expected in the district, and where there was more than expected. */
export function OutlookSections({ orgUnitId }: { orgUnitId: string }): ReactNode {
  const { output, refusal, reload } = useCall('getOutlook', { orgUnitId })
  if (output === null && refusal === null) return <Skeleton />
  if (output === null)
    return (
      <Failure
        words={refusal === null ? '' : sayRefusal(refusal)}
        onRetry={() => {
          void reload()
        }}
      />
    )
  return (
    <>
      <Section title={evaluationWords.forecast}>
        {output.forecasts.length === 0 ? (
          <Notice words={evaluationWords.forecastNone(output.weeks)} />
        ) : (
          <Forecasts outlook={output} />
        )}
      </Section>
      <HotSpots outlook={output} />
    </>
  )
}

const Forecasts = ({ outlook: { forecasts, hidden } }: { outlook: Outlook }): ReactNode => (
  <>
    {forecasts.map(forecast => (
      <OneForecast key={forecast.category} forecast={forecast} />
    ))}
    {hidden.length > 0 && (
      <Notice words={evaluationWords.forecastHidden(hidden.map(one => categoryNames[one]).join('、'))} />
    )}
  </>
)

const whole = (value: number): string => String(Math.floor(value + 0.5))
const permille = 1_000
const hundredths = 100

const OneForecast = ({ forecast }: { forecast: Forecast }): ReactNode => {
  const { category, method, mase, coverage, origins, weeks, before } = forecast
  const points: readonly SeriesPoint[] = [
    ...before.map(({ from, received }) => ({
      name: sayWeek(from),
      value: received,
      words: String(received),
    })),
    ...weeks.map(({ from, expected, low, high }) => ({
      name: sayWeek(from),
      value: expected,
      words: whole(expected),
      hollow: true,
      range: { low, high },
    })),
  ]
  return (
    <Chart
      title={evaluationWords.forecastOf(categoryNames[category])}
      words={evaluationWords.forecastTest(
        (Math.floor(mase * hundredths + 0.5) / hundredths).toFixed(2),
        sayPermille(Math.floor(coverage * permille + 0.5)),
        origins,
        methodWords[method],
      )}
      draw={colours => drawColumns(points, colours)}
      rows={weeks.map(({ from, expected, low, high }) => ({
        id: String(from),
        name: sayWeek(from),
        value: `${evaluationWords.pieces(Number(whole(expected)))}，${evaluationWords.forecastRange(whole(low), whole(high))}`,
      }))}
      numbers={evaluationWords.numbers}
    />
  )
}

const HotSpots = ({ outlook: { hotSpots, since } }: { outlook: Outlook }): ReactNode => {
  const now = useNow()
  if (since === null) return null
  return (
    <CellGroup
      title={evaluationWords.hotSpots}
      tip={
        hotSpots.length === 0 ? evaluationWords.hotSpotsNone : evaluationWords.hotSpotsWhy(sayDay(since, now))
      }
    >
      {hotSpots.map(({ orgUnitId, name, received, expected }) => (
        <Cell
          key={orgUnitId}
          title={name}
          note={evaluationWords.hotSpot(received, expected.toFixed(1))}
          onTap={() => {
            openEvaluation(orgUnitId)
          }}
        />
      ))}
    </CellGroup>
  )
}
