import { beginOf, beginOfWeek } from '#domain/evaluation/calendar'
import { weeksFrom, type CategoryForecast } from '#domain/evaluation/outlook'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { evaluationOutlooks } from '../../../stores/evaluations'
import { findBody } from '../workflows/evaluatedBody'

const weeksOf = ({ from, expected, low, high }: CategoryForecast) =>
  expected.map((value, step) => ({
    from: beginOfWeek(from + step),
    expected: value,
    low: low[step] ?? 0,
    high: high[step] ?? 0,
  }))

const beforeOf = ({ from, before }: CategoryForecast) => {
  const begins = weeksFrom(from - before.length, before.length)
  return before.map((received, index) => ({ from: begins[index] ?? 0, received }))
}

/** Reads what the last night has foreseen. Two database calls: the caller, and the outlook. */
export const getOutlook: Answerer<'getOutlook'> = async ({ orgUnitId }, context) => {
  const { unit, all } = await findBody({ orgUnitId, property: false })
  await context.permit(unit.path)
  if (unit.level !== 'district') throw refusal('not-found', { field: 'orgUnitId' })
  const outlook = await evaluationOutlooks.of(unit._id)
  if (outlook === null) return { asOf: null, weeks: 0, forecasts: [], hidden: [], hotSpots: [], since: null }
  const { asOf, weeks, forecasts, hidden, hotSpots, since } = outlook
  return {
    asOf,
    weeks,
    forecasts: forecasts.map(one => ({ ...one, weeks: weeksOf(one), before: beforeOf(one) })),
    hidden: [...hidden],
    hotSpots: hotSpots.map(({ key, ...spot }) => ({
      ...spot,
      orgUnitId: key,
      name: all.find(key)?.name ?? '',
    })),
    since: beginOf(since),
  }
}
