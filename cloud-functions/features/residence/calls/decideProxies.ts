import type { Output } from '#contracts/calls'
import { may } from '#domain/permissions'
import type { Answerer } from '../../../kit/Answerer'
import { noteUndeclared } from '../../../kit/noteUndeclared'
import { Refused } from '../../../kit/Refused'
import { StaleWrite } from '../../../kit/StaleWrite'
import { requestKey } from '../../../stores/FactStore'
import { proxies, proxiesByIds, type ProxyRow } from '../../../stores/proxies'
import { syncVoters } from '../workflows/syncVoters'
import { decideProxy, type Deciding } from '../workflows/decideProxy'

/** What became of one: units to bring in line, or why it was not decided. */
type Outcome =
  | { readonly compoundId: string; readonly unitIds: readonly string[] }
  | { readonly refusal: Refused['refusal'] }

const tryOnce = async (proxy: ProxyRow, deciding: Deciding): Promise<Outcome> => {
  try {
    return { compoundId: proxy.compoundId, unitIds: await decideProxy(proxy, deciding) }
  } catch (fault) {
    if (fault instanceof Refused) return { refusal: fault.refusal }
    throw fault
  }
}

/** Once more, on what stands there by then, when somebody was faster. */
const tryTwice = async (proxy: ProxyRow, deciding: Deciding): Promise<Outcome> => {
  for (let seen: ProxyRow | null = proxy, tries = 0; seen && tries < 2; tries += 1) {
    try {
      return await tryOnce(seen, deciding)
    } catch (fault) {
      if (!(fault instanceof StaleWrite)) throw fault
      seen = await proxies.byId(proxy._id)
    }
  }
  return { refusal: { kind: 'conflict' } }
}

/** Authorisations that the decider's posts do not reach are not there for them. */
const outcomeFor = async (proxy: ProxyRow | undefined, deciding: Deciding): Promise<Outcome> => {
  const { decider, now } = deciding
  return proxy && may(decider, 'decideProxies', proxy.compoundPath, now)
    ? tryTwice(proxy, deciding)
    : { refusal: { kind: 'not-found' } }
}

/** Once for each compound. */
const bringInLine = async (outcomes: readonly Outcome[], now: number): Promise<void> => {
  const changed = outcomes.flatMap(outcome => ('unitIds' in outcome ? [outcome] : []))
  for (const compoundId of new Set(changed.map(outcome => outcome.compoundId)))
    await syncVoters(
      compoundId,
      changed.flatMap(outcome => (outcome.compoundId === compoundId ? outcome.unitIds : [])),
      now,
    )
}

type Shown = Output<'decideProxies'>['outcomes'][number]

const shown = (id: string, outcome: Outcome): Shown =>
  'refusal' in outcome ? { id, ok: false, refusal: outcome.refusal.kind } : { id, ok: true, refusal: null }

/**
 * Each is decided by itself: what is wrong with one stops no other, and is said beside it; of a single one it is said
 * plainly. The request is remembered by each, so that a batch that broke off is finished by repeating it.
 *
 * Two database calls for all, those of `decideProxy` for each, and those of `syncVoters` once for each compound.
 */
export const decideProxies: Answerer<'decideProxies'> = async (input, context) => {
  const { now } = context
  const { requestId, proxyIds, ...command } = input
  const ids = [...new Set(proxyIds)]
  const found = await proxiesByIds(ids)
  const { person: decider } = await context.permit(
    found.map(({ compoundPath }) => compoundPath),
    { otherwise: 'not-found' },
  )
  const deciding = { command, decider, now, requestKey: requestKey(requestId, 'decideProxies') }
  const outcomes: { readonly id: string; readonly outcome: Outcome }[] = []
  // One after the other: two for the same holder would only meet.
  for (const id of ids) {
    const proxy = found.find(({ _id }) => _id === id)
    outcomes.push({ id, outcome: await outcomeFor(proxy, deciding) })
  }
  await bringInLine(
    outcomes.map(({ outcome }) => outcome),
    now,
  )
  const [alone] = outcomes
  if (ids.length === 1 && alone && 'refusal' in alone.outcome) throw new Refused(alone.outcome.refusal)
  for (const { outcome } of outcomes)
    if ('refusal' in outcome) noteUndeclared('decideProxies', outcome.refusal.kind, context.requestId)
  return { outcomes: outcomes.map(({ id, outcome }) => shown(id, outcome)) }
}
