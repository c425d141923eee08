import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { Evaluation, FigureSet } from '#contracts/evaluation'
import {
  countWords,
  evaluationWords,
  sayMinutes,
  sayPermille,
  shareNotes,
  shareWords,
  spanWords,
} from '#copy/evaluation/evaluation'
import { sayInstant } from '#copy/kernel/instants'
import { shares, spans, type CountName, type ShareName, type SpanName } from '#domain/evaluation/countNames'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Notice } from '../../../components/notice/Notice'
import { Segmented } from '../../../components/segmented/Segmented'
import { openEvaluated } from '../../../navigation/openOffice'
import { useNow } from '../../../reading/useNow'
import { Later } from './Later'
import { sayCounted, sayShare } from './sayShare'
import '../evaluation.scss'

type Published = NonNullable<Evaluation['figures']>
type Which = 'all' | 'kept'

/** What lists are opened for; null where the caller may open none. */
export interface ListOf {
  readonly at: string
  readonly property: boolean
  readonly month: string
}

interface FiguresProperties {
  figures: Published
  corrections: readonly Published[]
  list: ListOf | null
}

const results: readonly CountName[] = [
  'received',
  'closed',
  'confirmed',
  'unconfirmed',
  'open',
  'rejected',
  'merged',
  'withdrawn',
  'excluded',
]
const climbs: readonly CountName[] = [
  'climbedByClock',
  'climbedByHandler',
  'climbedByObjections',
  'climbedByAppeal',
]

/** The figures of a month, of all issues or without those that are excluded; every one opens what it counts. */
export function Figures({ figures, corrections, list }: FiguresProperties): ReactNode {
  const [which, setWhich] = useState<Which>('kept')
  const latest = corrections.at(-1)
  const shown: Shown = {
    set: figures[which],
    corrected: latest === undefined ? null : latest[which],
    open:
      list === null
        ? null
        : counted => {
            openList(list, counted, which)
          },
  }
  return (
    <>
      <Standing figures={figures} corrections={corrections} />
      <Segmented<Which>
        label={evaluationWords.which}
        segments={[
          { value: 'kept', label: evaluationWords.kept },
          { value: 'all', label: evaluationWords.all },
        ]}
        value={which}
        onChange={setWhich}
      />
      <Counts title={evaluationWords.results} names={results} {...shown} />
      <CellGroup title={evaluationWords.rates} tip={evaluationWords.few}>
        <Overall {...shown} />
        <Shares names={['response', 'solved', 'partlySolved', 'satisfied']} {...shown} />
      </CellGroup>
      <CellGroup title={evaluationWords.inTime}>
        <Shares names={['acceptedInTime', 'dispatchedInTime', 'handledInTime']} {...shown} />
      </CellGroup>
      <CellGroup title={evaluationWords.times} tip={evaluationWords.timesNote}>
        {spans.map(span => (
          <Time key={span} span={span} times={shown.set.times[span]} />
        ))}
      </CellGroup>
      <Later turn={1}>
        <CellGroup title={evaluationWords.again}>
          <Shares names={['reopened', 'repeated']} {...shown} />
        </CellGroup>
        <CellGroup title={evaluationWords.tiers}>
          <Shares names={['atCompound', 'atCommunity', 'atDistrict']} {...shown} />
        </CellGroup>
        <Counts title={evaluationWords.climbs} names={climbs} {...shown} />
        <Counts title={evaluationWords.named} names={['flawed']} tip={evaluationWords.namedNote} {...shown} />
      </Later>
    </>
  )
}

interface Shown {
  set: FigureSet
  /** The same, counted once more after it had closed. */
  corrected: FigureSet | null
  open: ((counted: CountName) => void) | null
}

const openList = ({ at, property, month }: ListOf, counted: CountName, which: Which): void => {
  openEvaluated({
    at,
    month,
    counted,
    property: property ? 'yes' : undefined,
    kept: which === 'kept' ? 'yes' : undefined,
  })
}

const Standing = ({ figures, corrections }: Omit<FiguresProperties, 'list'>): ReactNode => {
  const now = useNow()
  const { kind, asOf } = figures
  const when = sayInstant(asOf, now)
  const latest = corrections.at(-1)
  return (
    <>
      <Notice
        tone={kind === 'open' ? 'near' : 'info'}
        words={kind === 'open' ? evaluationWords.openUntil(when) : evaluationWords.closedAt(when)}
      />
      {latest !== undefined && (
        <Notice tone="near" words={evaluationWords.corrected(sayInstant(latest.asOf, now))} />
      )}
    </>
  )
}

/** A figure at the right of its row, and under it n, and what it was corrected to. */
const Value = ({ figure, small }: { figure: string; small: readonly string[] }): ReactNode => (
  <View className="v-evaluation__value">
    <View className="v-evaluation__figure">{figure}</View>
    {small.map(words => (
      <View key={words}>{words}</View>
    ))}
  </View>
)

const correctedTo = (before: string, after: string | undefined): readonly string[] =>
  after === undefined || after === before ? [] : [evaluationWords.correctedTo(after)]

const Overall = ({ set, corrected }: Shown): ReactNode => {
  const say = ({ overall }: FigureSet) => (overall === null ? evaluationWords.noAnswer : sayPermille(overall))
  const figure = say(set)
  return (
    <Cell
      title={evaluationWords.overall}
      note={set.overall === null ? evaluationWords.overallNone : evaluationWords.overallNote}
      value={
        <Value figure={figure} small={correctedTo(figure, corrected === null ? undefined : say(corrected))} />
      }
    />
  )
}

const Shares = ({ names, set, corrected, open }: Shown & { names: readonly ShareName[] }): ReactNode =>
  names.map(name => {
    const share = set.shares[name]
    const figure = sayShare(name, share)
    const small = [
      sayCounted(name, share),
      ...correctedTo(figure, corrected === null ? undefined : sayShare(name, corrected.shares[name])),
    ]
    return (
      <Cell
        key={name}
        id={`share-${name}`}
        title={shareWords[name]}
        note={shareNotes[name]}
        value={<Value figure={figure} small={small} />}
        onTap={
          open === null || share.whole === 0
            ? undefined
            : () => {
                open(shares[name].part)
              }
        }
      />
    )
  })

interface CountsProperties extends Shown {
  title: string
  names: readonly CountName[]
  tip?: string
}

const Counts = ({ title, names, tip, set, corrected, open }: CountsProperties): ReactNode => (
  <CellGroup title={title} tip={tip}>
    {names.map(name => {
      const count = set.counts[name]
      const figure = evaluationWords.pieces(count)
      const after = corrected === null ? undefined : evaluationWords.pieces(corrected.counts[name])
      return (
        <Cell
          key={name}
          id={`count-${name}`}
          title={countWords[name]}
          value={<Value figure={figure} small={correctedTo(figure, after)} />}
          onTap={
            open === null || count === 0
              ? undefined
              : () => {
                  open(name)
                }
          }
        />
      )
    })}
  </CellGroup>
)

const Time = ({ span, times }: { span: SpanName; times: FigureSet['times'][SpanName] }): ReactNode => {
  const { count, total, median, p90 } = times
  const words =
    median === null || p90 === null
      ? undefined
      : evaluationWords.time(sayMinutes(total / count), sayMinutes(median), sayMinutes(p90))
  return <Cell title={spanWords[span]} note={words} value={evaluationWords.n(count)} />
}
