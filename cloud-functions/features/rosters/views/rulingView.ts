import type { HeadGroupView, RulingView } from '#contracts/rosters'
import { maskName, maskPhone } from '#domain/organisation/masking'
import type { First } from '#domain/organisation/twoPeople'
import { whyNoSecond } from '#domain/organisation/twoPeople'
import type { PersonActor } from '#domain/kernel/Actor'
import type { Unit } from '#domain/organisation/Unit'
import type { Ruling } from '#domain/rosters/heads/Ruling'
import { stillRuled } from '#domain/rosters/heads/ruledApart'
import type { UndecidedGroup } from '#domain/rosters/heads/undecided'

const namesOf = ({ owners }: Unit): string => owners.map(({ name }) => maskName(name)).join('、')

const unitOf = ({ _id, label, area }: Unit) => ({ id: _id, label, area })

/** Phones of the owners, masked, each once. */
const phonesOf = (units: readonly Unit[]): string[] => [
  ...new Set(
    units.flatMap(({ owners }) => owners.flatMap(({ phone }) => (phone === null ? [] : [maskPhone(phone)]))),
  ),
]

const headOf = (units: readonly Unit[]): HeadGroupView['heads'][number] => ({
  units: units.map(unitOf),
  phones: phonesOf(units),
  withPapers: units.some(({ owners }) => owners.some(({ document }) => document !== undefined)),
})

export const headGroupOf = ({ id, units }: UndecidedGroup, waiting: readonly Ruling[]): HeadGroupView => {
  const keys = [...new Set(units.map(({ buyerKey }) => buyerKey))]
  const isAsked = (ruling: Ruling) =>
    ruling.heads.flat().some(({ unitId }) => units.some(({ _id }) => _id === unitId))
  return {
    id,
    name: units[0] ? namesOf(units[0]) : '',
    heads: keys.map(key => headOf(units.filter(({ buyerKey }) => buyerKey === key))),
    waits: waiting.some(isAsked),
  }
}

const saidBy = ({ name, role }: First) => ({ name, role })

/** As those see it who decide: colleagues by name, owners masked. */
export const rulingViewOf = (
  ruling: Ruling,
  present: ReadonlyMap<string, Unit>,
  actor: PersonActor,
): RulingView => {
  const units = ruling.heads.flat()
  const still = stillRuled(ruling, present).flat().length === units.length
  const waits = ruling.state === 'proposed'
  const [first] = units
  const unit = first && present.get(first.unitId)
  return {
    id: ruling.id,
    state: ruling.state,
    name: unit && still ? namesOf(unit) : '',
    heads: ruling.heads.map(head => ({
      units: head.map(({ unitId, unitLabel }) => ({
        id: unitId,
        label: unitLabel,
        area: present.get(unitId)?.area ?? 0,
      })),
    })),
    answer: ruling.answer,
    evidence: ruling.evidence,
    note: ruling.note,
    first: saidBy(ruling.first),
    second: ruling.second === null ? null : saidBy(ruling.second),
    secondNote: ruling.secondNote,
    proposedAt: ruling.proposedAt,
    updatedAt: ruling.updatedAt,
    stillHolds: still,
    mine: ruling.first.personId === actor.personId,
    mayConfirm: waits && still && whyNoSecond(ruling.first, actor) === null,
  }
}
