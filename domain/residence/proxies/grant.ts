import { DAY } from '../../kernel/lengths'
import { decided, refused, type Decision, type Instant } from '../../kernel/decision'
import type { Actor } from '../../kernel/Actor'
import type { Person } from '../../organisation/Person'
import type { Unit } from '../../organisation/Unit'
import { hasAgreed } from '../../account/consents'
import type { Office } from '../claims/Claim'
import type { Proxy, ProxyFact, ProxyKind, ProxyTerms } from './Proxy'
import { proxyRulesAt } from './rules'
import { rosterName } from '../rosterMatch'
import { headsOfOthers, whyNoRoom, type HeldHeads } from './heldHeads'
import { isWhole, ownersNamed, whyNotHolder, whyNotRepresented } from './standing'

export interface GrantProxy {
  readonly kind: ProxyKind
  readonly compoundId: string
  /** Of a guardianship: the ward's name as the roster has it. */
  readonly wardName: string | null
  readonly from: Instant
  readonly until: Instant | null
  readonly vote: ProxyTerms['vote']
  readonly paper: readonly string[]
  readonly note: string
}

export interface GrantContext {
  readonly actor: Actor
  readonly applicant: Person
  /** Who will act; null when nobody is known by the name and the phone that were given. */
  readonly holder: Pick<Person, '_id' | 'name'> | null
  /** The units that were named, in the order in which they were. */
  readonly units: readonly Unit[]
  /** All units of the heads that those belong to. */
  readonly wholeHeads: readonly Unit[]
  readonly place: Pick<ProxyTerms, 'compoundName' | 'compoundPath'>
  readonly office: Office
  /** For whom the holder acts already. */
  readonly held: HeldHeads | null
  readonly now: Instant
}

/** A delegation has a term; a representative stays until another is named, and a guardian may. */
const fitsTerm = ({ kind, from, until }: GrantProxy, now: Instant): boolean => {
  if (kind === 'representative') return until === null
  if (until === null) return kind === 'guardian'
  const isOver = until <= now || until <= from
  return !isOver && (kind === 'guardian' || until - from <= proxyRulesAt(now).mostDays * DAY)
}

const shapeRefusal = (command: GrantProxy, context: GrantContext): ReturnType<typeof refused> | null => {
  const { applicant, units, now } = context
  const elsewhere = units.findIndex(unit => unit.compoundId !== command.compoundId)
  if (elsewhere >= 0) return refused('unit-elsewhere', { field: `unitIds.${String(elsewhere)}` })
  if (!hasAgreed(applicant.agreements, 'sensitiveData')) return refused('consent-needed', { field: 'paper' })
  if (!fitsTerm(command, now))
    return refused('proxy-term', { field: 'until', params: { mostDays: proxyRulesAt(now).mostDays } })
  return null
}

/** Who is represented: the applicant, or the ward as the roster names them. */
const principalOf = ({ kind, wardName }: GrantProxy, { applicant, units }: GrantContext) => {
  if (kind !== 'guardian') return { personId: applicant._id, name: applicant.name }
  const named = ownersNamed(units, wardName ?? '')
  const known = named?.find(({ personId }) => personId !== null)
  return { personId: known?.personId ?? null, name: named?.[0]?.name ?? rosterName(wardName ?? '') }
}

/**
 * Why what was asked for does not rest on the roster. A guardian is not told: anybody can ask in that capacity, and
 * would learn by it who owns a unit, and what else. The office that decides holds it against the roster.
 */
const whyUnfounded = (command: GrantProxy, principal: Proxy['principal'], context: GrantContext) => {
  if (command.kind === 'guardian') return null
  return (
    whyNotRepresented(command.kind, principal, context.units) ??
    (context.holder && principal.personId !== context.holder._id
      ? whyNotHolder(command.kind, context.holder._id, context.units)
      : null)
  )
}

/**
 * Asks an office to enter an authorisation. A delegation is given, and a representative named, by an owner who is linked
 * to all of the units; a guardian asks for the units of a ward, who is held against the roster when it is decided.
 *
 * Refuses `unit-elsewhere`, `consent-needed` (the photos of the paper are sensitive), `proxy-term`, `unknown-holder`,
 * `not-an-owner`, `proxy-to-oneself`, `proxy-whole-head`, `proxy-limit`.
 */
export const grant = (command: GrantProxy, context: GrantContext): Decision<ProxyFact> => {
  const misshapen = shapeRefusal(command, context)
  if (misshapen !== null) return misshapen
  const { actor, holder, units, place, office, held, now } = context
  const principal = principalOf(command, context)
  // Who owns nothing here is told so before anything else: nobody tries out names and phones with this.
  const unfounded = whyUnfounded(command, principal, context)
  if (unfounded !== null) return { ok: false, refusal: unfounded }
  if (holder === null) return refused('unknown-holder', { field: 'holder' })
  if (principal.personId === holder._id) return refused('proxy-to-oneself', { field: 'holder' })
  if (command.kind !== 'guardian' && !isWhole(context))
    return refused('proxy-whole-head', { field: 'unitIds' })
  const { compoundId, kind, until, vote, paper, note } = command
  // A representative counts from the approval on: there is no window to be held against the clock.
  const from = kind === 'representative' ? now : command.from
  const full = whyNoRoom(held, headsOfOthers(units, holder._id), { from, until }, now)
  if (full !== null) return { ok: false, refusal: full }
  return decided<ProxyFact>({
    kind: 'granted',
    at: now,
    by: actor,
    terms: {
      kind,
      compoundId,
      ...place,
      units: units.map(({ _id, label }) => ({ unitId: _id, unitLabel: label })),
      principal,
      holder: { personId: holder._id, name: holder.name },
      from,
      until,
      vote,
      paper,
      note,
    },
    office,
  })
}
