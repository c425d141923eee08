import { refused, type Refusal } from '../kernel/decision'
import type { RosterPerson, Unit } from '../organisation/Unit'
import { sameName, samePhone, type Named } from './rosterMatch'

type Found = { readonly ok: true; readonly index: number } | { readonly ok: false; readonly refusal: Refusal }

interface Candidate {
  readonly index: number
  readonly owner: RosterPerson
}

const found = (index: number): Found => ({ ok: true, index })

/** The one that is left when names alone do not tell: by the phone, or nobody. */
const theOnly = (candidates: readonly Candidate[], { phone }: Named): Candidate | null => {
  const [first, ...others] = candidates
  if (first === undefined || others.length === 0) return first ?? null
  const byPhone = candidates.filter(({ owner }) => owner.phone !== null && samePhone(owner.phone, phone))
  return byPhone.length === 1 ? (byPhone[0] ?? null) : null
}

/**
 * Finds which owner of the roster somebody is: the one the office has chosen, else the one of that name whom nobody is
 * linked to yet. Refusals: `not-on-roster` when the name tells none, or more than one; `owner-taken`.
 */
export const rosterOwner = (
  { owners }: Pick<Unit, 'owners'>,
  claimant: Named & { readonly personId: string },
  chosen: number | null,
): Found => {
  const linked = owners.findIndex(({ personId }) => personId === claimant.personId)
  if (linked >= 0) return chosen === null || chosen === linked ? found(linked) : refused('owner-taken')
  const candidates = owners
    .map((owner, index) => ({ owner, index }))
    .filter(({ owner, index }) => (chosen === null ? sameName(owner.name, claimant.name) : index === chosen))
  const free = candidates.filter(({ owner }) => owner.personId === null)
  if (candidates.length > 0 && free.length === 0) return refused('owner-taken')
  const only = theOnly(free, claimant)
  return only ? found(only.index) : refused('not-on-roster')
}
