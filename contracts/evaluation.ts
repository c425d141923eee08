import { bodyLevels } from '#domain/evaluation/EvaluatedBody'
import { countNames, shareNames, spans } from '#domain/evaluation/countNames'
import { flaws } from '#domain/evaluation/EvaluationRow'
import { snapshotKinds } from '#domain/evaluation/EvaluationRun'
import { forecastMethods } from '#domain/evaluation/forecast/methods'
import { funnelPlaces, funnelShares } from '#domain/evaluation/funnelShares'
import { categories } from '#domain/issues/categories'
import { issueSummary } from './issues'
import { reading } from './kernel/contract'
import { count, cursor, id, instant, page } from './kernel/fields'
import { z } from './kernel/zod'

/** A month as `2026-11`. */
const month = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/)
/** Tenths of a percent, rounded half up. */
const permille = z.int().min(0).max(1_000)
const interval = z.object({ low: permille, high: permille })
const share = z.object({
  /** How many count; of grades, tenths of an answer by their weight. */
  part: count,
  /** n */
  whole: count,
  permille: permille.nullable(),
  /** In place of the bare share while n is small. */
  interval: interval.nullable(),
})
/** Minutes. */
const times = z.object({
  count,
  total: count,
  median: z.number().min(0).nullable(),
  p90: count.nullable(),
})
const figureSet = z.object({
  counts: z.record(z.enum(countNames), count),
  shares: z.record(z.enum(shareNames), share),
  /** The three rates, weighed; null while one of them has no answer. */
  overall: permille.nullable(),
  times: z.record(z.enum(spans), times),
})
export type FigureSet = z.infer<typeof figureSet>

/** The figures as they were published: of all issues, and without those that are excluded. */
const published = z.object({
  kind: z.enum(snapshotKinds),
  asOf: instant,
  all: figureSet,
  kept: figureSet,
})

/** Bodies of one sort beside each other: by how far chance sets them apart, never in an order of merit. */
const funnel = z.object({
  share: z.enum(funnelShares),
  level: z.enum(bodyLevels),
  /** Of all of them together, of one. */
  centre: z.number().min(0).max(1),
  bodies: z.array(
    z.object({ orgUnitId: id, name: z.string(), part: count, whole: count, place: z.enum(funnelPlaces) }),
  ),
  limits: z.array(
    z.object({
      n: count,
      low95: z.number(),
      high95: z.number(),
      low998: z.number(),
      high998: z.number(),
    }),
  ),
})
export type FunnelView = z.infer<typeof funnel>

/** The figures of a body for a month; the newest settled one, where none is named. Of a compound's property company with `property`. */
const getEvaluation = reading(
  'getEvaluation',
  { orgUnitId: id, property: z.boolean(), month: month.nullable() },
  z.object({
    orgName: z.string(),
    level: z.enum(bodyLevels),
    /** Null where nothing was counted yet. */
    month: month.nullable(),
    /** Of which months there are figures, newest first. */
    months: z.array(z.object({ month, kind: z.enum(snapshotKinds) })),
    figures: published.nullable(),
    /** What was counted once more after it had closed, oldest first: it stands beside. */
    corrections: z.array(published),
    /** Oldest first. */
    trend: z.array(
      z.object({
        month,
        kind: z.enum(snapshotKinds),
        received: count,
        shares: z.record(z.enum(shareNames), share),
      }),
    ),
    /** For those who hold a post here or above; else none. */
    funnels: z.array(funnel),
    /** Whether the caller may open the lists. */
    opensLists: z.boolean(),
    /** Of the district in which it lies. */
    districtId: id,
    demo: z.boolean(),
  }),
  ['not-found'],
)
export type Evaluation = z.infer<typeof getEvaluation.output>

/** The issues that a figure counts, as they were when it was published; the oldest first. A page may be short. */
const listEvaluated = reading(
  'listEvaluated',
  {
    orgUnitId: id,
    property: z.boolean(),
    month,
    counted: z.enum(countNames),
    /** Without those that are excluded. */
    kept: z.boolean(),
    cursor,
  },
  page(issueSummary.extend({ flaws: z.array(z.enum(flaws)) })).extend({
    /** Null where nothing was counted. */
    asOf: instant.nullable(),
    /** How many there are, as published. */
    count,
  }),
  ['not-found'],
)

const forecast = z.object({
  category: z.enum(categories),
  method: z.enum(forecastMethods),
  /** The back-test: how large its errors were beside those of the naive forecast, and how often the truth lay within. */
  mase: z.number(),
  coverage: z.number().min(0).max(1),
  origins: count,
  weeks: z.array(z.object({ from: instant, expected: z.number(), low: z.number(), high: z.number() })),
  /** What was received in the last weeks, oldest first. */
  before: z.array(z.object({ from: instant, received: count })),
})
const hotSpot = z.object({
  orgUnitId: id,
  name: z.string(),
  received: count,
  expected: z.number(),
  /** How many times what is expected, drawn towards one where there is little to go by. */
  ratio: z.number(),
})

/** What is expected in the district, where that is better than guessing; and where there was more than expected. */
const getOutlook = reading(
  'getOutlook',
  { orgUnitId: id },
  z.object({
    asOf: instant.nullable(),
    /** Weeks of figures there are. */
    weeks: count,
    forecasts: z.array(forecast),
    /** Categories of which nothing is shown: no forecast was better than the naive ones. */
    hidden: z.array(z.enum(categories)),
    hotSpots: z.array(hotSpot),
    /** From when on they were counted. */
    since: instant.nullable(),
  }),
  ['not-found'],
)
export type Outlook = z.infer<typeof getOutlook.output>

/** What can be called here. */
export const evaluationCalls = {
  getEvaluation,
  listEvaluated,
  getOutlook,
}
