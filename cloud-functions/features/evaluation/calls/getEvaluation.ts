import {
  latestOf,
  levelsBeside,
  monthShown,
  monthsIn,
  newestSettled,
  trendMonths,
  type MonthOfBody,
} from '#domain/evaluation/board'
import { monthOf, monthsAfter } from '#domain/evaluation/calendar'
import { evaluationRulesAt } from '#domain/evaluation/evaluationRules'
import { sharesOf } from '#domain/evaluation/figures'
import { funnelOf } from '#domain/evaluation/funnelOf'
import { funnelShares } from '#domain/evaluation/funnelShares'
import type { Snapshot } from '#domain/evaluation/Snapshot'
import type { Evaluation } from '#contracts/evaluation'
import type { Answerer } from '../../../kit/Answerer'
import { evaluationSnapshots } from '../../../stores/evaluations'
import type { Directory } from '../../../stores/orgUnits'
import { publishedView } from '../views/figureSet'
import { findBody, permitFigures } from '../workflows/evaluatedBody'

const trendOf = (months: readonly MonthOfBody[]): Evaluation['trend'] =>
  months.map(one => {
    const { month, kind, asOf, kept } = latestOf(one)
    return { month, kind, received: kept.counts.received, shares: sharesOf(kept, evaluationRulesAt(asOf)) }
  })

/** Of each body what was counted last of a month. */
const latestOfEach = (snapshots: readonly Snapshot[]): readonly Snapshot[] =>
  [...new Set(snapshots.map(({ key }) => key))].flatMap(key =>
    monthsIn(snapshots.filter(snapshot => snapshot.key === key)).map(latestOf),
  )

const funnelsOf = (
  level: Snapshot['level'],
  beside: readonly Snapshot[],
  all: Directory,
): Evaluation['funnels'] =>
  levelsBeside[level].flatMap(below =>
    funnelShares.flatMap(share => {
      const funnel = funnelOf(share, below, beside)
      if (funnel === null) return []
      const bodies = funnel.bodies.map(body => ({ ...body, name: all.find(body.orgUnitId)?.name ?? '' }))
      return [{ ...funnel, bodies, limits: [...funnel.limits] }]
    }),
  )

/** Reads what was published, and computes nothing anew. Two database calls: the caller, and the snapshots. */
export const getEvaluation: Answerer<'getEvaluation'> = async (input, context) => {
  const { unit, body, all } = await findBody(input)
  const servesHere = await permitFigures(unit, context)
  const { now } = context
  const asked = input.month
  const from = monthsAfter(monthOf(now), 1 - trendMonths)
  const rows = await evaluationSnapshots.board(body.key, asked !== null && asked < from ? asked : from, {
    levels: servesHere ? levelsBeside[body.level] : [],
    months: asked === null ? [newestSettled(now), monthOf(now)] : [asked],
  })
  const months = monthsIn(rows.filter(({ key }) => key === body.key))
  const shown = monthShown(months, asked, now)
  const beside = rows.filter(({ key, month }) => key !== body.key && month === shown?.month)
  return {
    orgName: unit.name,
    level: body.level,
    month: shown?.month ?? null,
    months: months.map(({ month, figures: { kind } }) => ({ month, kind })).toReversed(),
    figures: shown && publishedView(shown.figures),
    corrections: shown === null ? [] : shown.corrections.map(publishedView),
    trend: trendOf(months),
    funnels: funnelsOf(body.level, latestOfEach(beside), all),
    opensLists: servesHere || unit.level === 'compound',
    districtId: body.within[0] ?? body.key,
    demo: unit.demo,
  }
}
