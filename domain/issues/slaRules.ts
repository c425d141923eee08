import { rulesAt } from '../kernel/datedRules'
import { HOUR } from '../kernel/lengths'
import type { Instant } from '../kernel/decision'
import type { Category, Tier, Urgency } from './categories'

/** A length of time: in natural hours, or in hours of the working calendar. */
export interface Span {
  readonly hours: number
  readonly calendar: 'natural' | 'working'
}

/** Within what time an issue must be accepted and handled; null where no such deadline applies. */
export interface SlaRow {
  readonly categories: readonly Category[] | 'any'
  readonly urgencies: readonly Urgency[] | 'any'
  readonly tiers: readonly Tier[] | 'any'
  readonly respond: Span
  readonly resolve: Span | null
}

export interface SlaTable {
  /** In force from this instant until the next table is. */
  readonly from: Instant
  readonly source: string
  /** The first row that fits applies. */
  readonly rows: readonly SlaRow[]
}

const hours = (count: number): Span => ({ hours: count, calendar: 'natural' })
const days = (count: number): Span => hours(24 * count)
/** A working day has seven hours: see `workingCalendar`. */
const workingDays = (count: number): Span => ({ hours: 7 * count, calendar: 'working' })

const outages: readonly Category[] = ['lift', 'water', 'power', 'gas']

/** Oldest first. A change of a time is a new table, so that old cases keep the times they were promised. */
export const slaTables: readonly [SlaTable] = [
  {
    from: Date.UTC(2025, 0, 1) - 8 * HOUR,
    source:
      'The district: danger 2 h, outages and rubbish 24 h, general 7 days, hard (at the community) 15 days, ' +
      'supervised by the district: milestones as agreed. Respond times are our setting.',
    rows: [
      { categories: 'any', urgencies: ['danger'], tiers: 'any', respond: hours(0.5), resolve: hours(2) },
      {
        categories: outages,
        urgencies: ['urgent'],
        tiers: ['compound', 'community'],
        respond: hours(4),
        resolve: hours(24),
      },
      {
        categories: 'any',
        urgencies: ['urgent'],
        tiers: ['district'],
        respond: workingDays(1),
        resolve: null,
      },
      {
        categories: ['rubbish'],
        urgencies: 'any',
        tiers: ['compound', 'community'],
        respond: hours(24),
        resolve: hours(24),
      },
      { categories: 'any', urgencies: 'any', tiers: ['compound'], respond: hours(24), resolve: days(7) },
      {
        categories: 'any',
        urgencies: 'any',
        tiers: ['community'],
        respond: workingDays(2),
        resolve: days(15),
      },
      { categories: 'any', urgencies: 'any', tiers: ['district'], respond: workingDays(3), resolve: null },
    ],
  },
]

const fits = <Value>(set: readonly Value[] | 'any', value: Value) => set === 'any' || set.includes(value)

/**
 * Finds the times that an issue is promised on arriving at a tier. Before the first table is in force, the first applies.
 * @throws Error where no row of the table fits: the last rows of a table fit everything
 */
export const slaFor = (
  issue: { readonly category: Category; readonly urgency: Urgency },
  tier: Tier,
  at: Instant,
): SlaRow => {
  const row = rulesAt(slaTables, at).rows.find(
    one =>
      fits(one.categories, issue.category) && fits(one.urgencies, issue.urgency) && fits(one.tiers, tier),
  )
  if (row === undefined) throw new Error(`no time limit for ${issue.category} ${issue.urgency} ${tier}`)
  return row
}
