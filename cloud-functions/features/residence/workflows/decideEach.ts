import type { CallName } from '#contracts/calls'
import type { CallRefusal, RefusalKind } from '#contracts/kernel/refusals'
import type { Instant } from '#domain/kernel/decision'
import type { OrgPath } from '#domain/organisation/OrgUnit'
import type { Person } from '#domain/organisation/Person'
import { may } from '#domain/permissions'
import type { CallContext } from '../../../kit/CallContext'
import { noteUndeclared } from '../../../kit/noteUndeclared'
import { Refused } from '../../../kit/Refused'
import { StaleWrite } from '../../../kit/StaleWrite'
import { requestKey } from '../../../stores/FactStore'
import { syncVoters } from './syncVoters'

/** Who decides, when, and by which request. */
export interface Decider {
  readonly decider: Person
  readonly now: Instant
  /** `requestId:callName` */
  readonly requestKey: string
}

/** How one kind of thing is found and decided on. */
export interface DecidedKind<Row> {
  readonly call: Extract<CallName, 'decideClaims' | 'decideProxies'>
  /** Those that are there, in any order; one call. */
  readonly byIds: (ids: readonly string[]) => Promise<readonly Row[]>
  readonly byId: (id: string) => Promise<Row | null>
  /** The compound it belongs to. */
  readonly placeOf: (row: Row) => { readonly compoundId: string; readonly compoundPath: OrgPath }
  /**
   * Decides on one; whoever has done so by the same request has done it.
   * @returns units of which somebody else may vote now, also for a repeated request
   * @throws Refused for what the rules do not allow, StaleWrite when others were faster
   */
  readonly decide: (row: Row, by: Decider) => Promise<readonly string[]>
}

/** What became of one: units to bring in line, or why it was not decided. */
type Outcome =
  { readonly compoundId: string; readonly unitIds: readonly string[] } | { readonly refusal: CallRefusal }

const tryOnce = async <Row>(kind: DecidedKind<Row>, row: Row, by: Decider): Promise<Outcome> => {
  try {
    return { compoundId: kind.placeOf(row).compoundId, unitIds: await kind.decide(row, by) }
  } catch (fault) {
    if (fault instanceof Refused) return { refusal: fault.refusal }
    throw fault
  }
}

/** Once more, on what stands there by then, when somebody was faster. */
const tryTwice = async <Row extends { readonly _id: string }>(
  kind: DecidedKind<Row>,
  row: Row,
  by: Decider,
): Promise<Outcome> => {
  for (let seen: Row | null = row, tries = 0; seen && tries < 2; tries += 1) {
    try {
      return await tryOnce(kind, seen, by)
    } catch (fault) {
      if (!(fault instanceof StaleWrite)) throw fault
      seen = await kind.byId(row._id)
    }
  }
  return { refusal: { kind: 'conflict' } }
}

/** What the decider's posts do not reach is not there for them. */
const outcomeFor = async <Row extends { readonly _id: string }>(
  kind: DecidedKind<Row>,
  row: Row | undefined,
  by: Decider,
): Promise<Outcome> =>
  row && may(by.decider, kind.call, kind.placeOf(row).compoundPath, by.now)
    ? tryTwice(kind, row, by)
    : { refusal: { kind: 'not-found' } }

/** Once for each compound, in votes that are open already too; the same request does it again. */
const bringInLine = async (outcomes: readonly Outcome[], now: Instant): Promise<void> => {
  const changed = outcomes.flatMap(outcome => ('unitIds' in outcome ? [outcome] : []))
  for (const compoundId of new Set(changed.map(outcome => outcome.compoundId)))
    await syncVoters(
      compoundId,
      changed.flatMap(outcome => (outcome.compoundId === compoundId ? outcome.unitIds : [])),
      now,
    )
}

interface Shown {
  readonly id: string
  readonly ok: boolean
  readonly refusal: RefusalKind | null
}

const shown = (id: string, outcome: Outcome): Shown =>
  'refusal' in outcome ? { id, ok: false, refusal: outcome.refusal.kind } : { id, ok: true, refusal: null }

/**
 * Decides on each of several things by itself: what is wrong with one stops no other, and is said beside it; of a single
 * one it is said plainly. The request is remembered by each, so that a batch that broke off is finished by repeating it.
 *
 * Two database calls for all, those of `decide` for each, and those of `syncVoters` once for each compound.
 *
 * @throws Refused what is wrong with a single one, and what the permission table says
 */
export const decideEach = async <Row extends { readonly _id: string }>(
  kind: DecidedKind<Row>,
  { ids: asked, requestId }: { readonly ids: readonly string[]; readonly requestId: string },
  context: CallContext,
): Promise<{ outcomes: Shown[] }> => {
  const { now } = context
  const ids = [...new Set(asked)]
  const found = await kind.byIds(ids)
  const paths = found.map(row => kind.placeOf(row).compoundPath)
  const { person: decider } = await context.permit(paths, { otherwise: 'not-found' })
  const by = { decider, now, requestKey: requestKey(requestId, kind.call) }
  const outcomes = new Map<string, Outcome>()
  // One after the other: two of one unit, or for one holder, would only meet.
  for (const id of ids) {
    const row = found.find(({ _id }) => _id === id)
    outcomes.set(id, await outcomeFor(kind, row, by))
  }
  await bringInLine([...outcomes.values()], now)
  const [alone] = outcomes.values()
  if (ids.length === 1 && alone && 'refusal' in alone) throw new Refused(alone.refusal)
  for (const outcome of outcomes.values())
    if ('refusal' in outcome) noteUndeclared(kind.call, outcome.refusal.kind, context.requestId)
  return { outcomes: [...outcomes].map(([id, outcome]) => shown(id, outcome)) }
}
