import fc from 'fast-check'
import { fold, issueFoldVersion } from '#domain/issues/evolve'
import type { IssueFact } from '#domain/issues/Issue'
import type { Instant } from '#domain/kernel/decision'
import { unitAt } from '../district/orgUnits'
import { tuesday } from '../../domain/issues/given'
import { lives } from '../../domain/issues/lives'

/** Instants in facts, and nothing else, are numbers of this size. */
const shifted = (value: unknown, by: number): unknown => {
  if (typeof value === 'number') return value > 1_000_000_000_000 ? value + by : value
  if (Array.isArray(value)) return value.map(part => shifted(part, by))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shifted(part, by)]))
}

/** A life of the rules' own tests, moved to a compound of the test district and to an instant. */
const moved = (facts: readonly IssueFact[], compoundId: string, to: Instant): readonly IssueFact[] => {
  const compound = unitAt(compoundId)
  const community = unitAt(compound.parentId ?? '')
  const here = JSON.stringify(shifted(facts, to - tuesday))
    .replaceAll('/zk/lilin/yingguang/hailunyuan/', compound.path)
    .replaceAll('/zk/lilin/yingguang/', community.path)
    .replaceAll('/zk/lilin/police/', '/zk/huihuan/police/')
    .replaceAll('/zk/transport/', '/zk/housing/')
    .replaceAll('"hailunyuan"', JSON.stringify(compound._id))
    .replaceAll('"yingguang"', JSON.stringify(community._id))
    .replaceAll('"transport"', '"housing"')
  return JSON.parse(here) as readonly IssueFact[]
}

export interface StoredHistory extends Record<string, unknown> {
  readonly _id: string
  readonly facts: readonly IssueFact[]
}

/** Stores an issue of these facts as the functions do. */
export const storedIssue = (id: string, facts: readonly IssueFact[]): StoredHistory => ({
  ...fold(id, facts),
  _id: id,
  rev: facts.length,
  foldVersion: issueFoldVersion,
  facts,
  outbox: [],
  auditOutbox: [],
  outboxDueAt: null,
  involved: [],
  requestIds: [],
  // Nothing more is to happen to them by the clock.
  nextDueAt: null,
})

/** Random issues of the three compounds, raised here and there in a span of time. */
export const storedLives = (
  count: number,
  seed: number,
  from: Instant,
  span: number,
): readonly StoredHistory[] => {
  const compounds = ['banshan', 'banshan', 'hailun', 'yuhu']
  const sample = fc.sample(fc.tuple(lives, fc.nat(span), fc.nat(compounds.length - 1)), {
    numRuns: count,
    seed,
  })
  return sample.map(([life, after, which], index) => {
    const compoundId = compounds[which] ?? 'yuhu'
    return storedIssue(`i${String(index).padStart(6, '0')}`, moved(life.facts, compoundId, from + after))
  })
}
