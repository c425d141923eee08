import { decided, refused, type Decision, type Instant, type Refusal } from '../../kernel/decision'
import type { Actor } from '../../kernel/Actor'
import { isReason } from '../../kernel/reason'
import type { Unit } from '../../organisation/Unit'
import { whyNoSecond } from '../../organisation/twoPeople'
import { isImporting, type RosterRun } from '../decideImport'
import { developerKey } from '../sameBuyers'
import { rekeyed } from './rekeyed'
import type { RuledUnit, Ruling, RulingFact, RulingTerms } from './Ruling'
import { stillRuled } from './ruledApart'
import { mayFollow } from './rulingGraph'
import type { UndecidedGroup } from './undecided'

export type ProposeRuling = Pick<RulingTerms, 'answer' | 'evidence' | 'note'> & {
  readonly unitIds: readonly string[]
}

export interface ProposeContext {
  readonly actor: Actor
  readonly now: Instant
  readonly place: Pick<RulingTerms, 'compoundId' | 'compoundName' | 'compoundPath' | 'communityId'>
  /** All of the compound. */
  readonly units: readonly Unit[]
  readonly undecided: readonly UndecidedGroup[]
  /** Those of the compound that wait or are in force. */
  readonly rulings: readonly Ruling[]
}

const isOwner = (actor: Actor, units: readonly Unit[]): boolean =>
  actor.kind === 'person' &&
  units.some(({ owners }) => owners.some(({ personId }) => personId === actor.personId))

/** The undecided heads that these units are of, with all their units; null where fewer than two of one group are meant. */
const headsAsked = (
  unitIds: readonly string[],
  { undecided }: ProposeContext,
): readonly (readonly Unit[])[] | null => {
  const [first] = unitIds
  const group = undecided.find(({ units }) => units.some(({ _id }) => _id === first))
  const asked = group?.units.filter(({ _id }) => unitIds.includes(_id)) ?? []
  const keys = [...new Set(asked.map(({ buyerKey }) => buyerKey))]
  if (!group || asked.length < new Set(unitIds).size || keys.length < 2) return null
  return keys.map(key => group.units.filter(({ buyerKey }) => buyerKey === key))
}

/** What was ruled of exactly these units can be ruled anew: two people may have been mistaken. */
const headsRuled = (
  unitIds: readonly string[],
  { rulings, units }: ProposeContext,
): readonly (readonly Unit[])[] | null => {
  const present = new Map(units.map(unit => [unit._id, unit]))
  const wanted = [...new Set(unitIds)].sort().join(' ')
  const found = rulings.find(
    ruling =>
      ruling.state === 'confirmed' && [...stillRuled(ruling, present).flat()].sort().join(' ') === wanted,
  )
  if (!found) return null
  return stillRuled(found, present).map(head => head.flatMap(id => present.get(id) ?? []))
}

const ruledUnit = ({ _id, label, ownersSince }: Unit): RuledUnit => ({
  unitId: _id,
  unitLabel: label,
  ownersSince,
})

/**
 * Says, as the first of two, whether units whose owners have one name are one buyer's. Refusals: `nothing-undecided` where
 * the units are not of one group that is undecided, nor such as were ruled on before; `ruling-waits` while another word
 * about one of them waits; `own-request` of somebody who owns one.
 */
export const proposeRuling = (
  { unitIds, answer, evidence, note }: ProposeRuling,
  context: ProposeContext,
): Decision<RulingFact> => {
  const { actor, now, place, rulings } = context
  const heads = headsAsked(unitIds, context) ?? headsRuled(unitIds, context)
  if (heads === null || heads.length < 2) return refused('nothing-undecided', { field: 'unitIds' })
  const asked = heads.flat()
  if (isOwner(actor, asked)) return refused('own-request')
  const waiting = rulings
    .filter(({ state }) => state === 'proposed')
    .flatMap(ruling => ruling.heads.flat())
    .some(({ unitId }) => asked.some(({ _id }) => _id === unitId))
  if (waiting) return refused('ruling-waits', { field: 'unitIds' })
  const concerned = asked.flatMap(({ _id, owners }) =>
    owners.flatMap(({ personId }) => (personId === null ? [] : [{ personId, unitId: _id }])),
  )
  return decided<RulingFact>({
    kind: 'proposed',
    at: now,
    by: actor,
    terms: { ...place, heads: heads.map(head => head.map(ruledUnit)), answer, evidence, note, concerned },
  })
}

export interface ConfirmContext {
  readonly actor: Actor
  readonly now: Instant
  /** All units of the heads that it speaks of, as they are now. */
  readonly units: readonly Unit[]
  readonly run: RosterRun | null
}

const isAsItWas = (ruling: Ruling, units: readonly Unit[]): boolean =>
  ruling.heads
    .flat()
    .every(({ unitId, ownersSince }) =>
      units.some(
        unit =>
          unit._id === unitId &&
          unit.ownersSince === ownersSince &&
          unit.buyerKey !== developerKey(ruling.compoundId),
      ),
    )

const whyNotConfirm = (ruling: Ruling, { actor, units, run }: ConfirmContext): Refusal | null => {
  if (!mayFollow(ruling.state, 'confirmed')) return refused('wrong-state').refusal
  const second = whyNoSecond(ruling.first, actor)
  if (second !== null) return refused(second).refusal
  if (isOwner(actor, units)) return refused('own-request').refusal
  if (isImporting(run)) return refused('import-running').refusal
  return isAsItWas(ruling, units) ? null : refused('owners-changed').refusal
}

export type Confirmed =
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: true; readonly facts: readonly [RulingFact]; readonly changed: readonly Unit[] }

/**
 * Confirms, as the second of another body, what the first has said, and makes the heads so. Refusals: `wrong-state`;
 * `second-person-needed`; `own-request` of somebody who owns one of the units; `import-running`; `owners-changed` where
 * one of them was sold since.
 */
export const confirmRuling = (
  { note }: { readonly note: string },
  ruling: Ruling,
  context: ConfirmContext,
): Confirmed => {
  const refusal = whyNotConfirm(ruling, context)
  if (refusal !== null) return { ok: false, refusal }
  const { actor, now, units } = context
  return {
    ok: true,
    facts: [{ kind: 'confirmed', at: now, by: actor, note }],
    changed: rekeyed(ruling, units, now),
  }
}

/** Refuses what the first has said; the first may take it back as well. Refusals: `wrong-state`, `reason-needed`. */
export const refuseRuling = (
  { reason }: { readonly reason: string },
  ruling: Ruling,
  { actor, now }: Pick<ConfirmContext, 'actor' | 'now'>,
): Decision<RulingFact> => {
  if (!mayFollow(ruling.state, 'refused')) return refused('wrong-state')
  if (!isReason(reason)) return refused('reason-needed', { field: 'note' })
  return decided<RulingFact>({ kind: 'refused', at: now, by: actor, reason })
}
