import type { DatedFact } from '../kernel/fact'
import type { Actor } from '../kernel/Actor'
import type { OrgPath } from '../organisation/OrgUnit'
import type { AuditedThing, AuditEntry } from './AuditLine'

/** In place of the id of somebody whom the thing itself hides, as the reporter of an anonymous issue. */
export const hiddenPerson = 'anonymous'

/** How one sort of thing is audited. */
export interface Audited<State> {
  readonly kind: AuditedThing
  /** Where the thing stands: who may see its lines is decided by it. */
  path(state: State): OrgPath
  /** Whether the thing keeps secret who made this fact: the line then names {@link hiddenPerson}, a resident. */
  hides?(state: State, fact: DatedFact): boolean
  /** What the fact has made known for good; undefined where that is nothing. */
  seal?(state: State, fact: DatedFact): string | undefined
}

const doer = (by: Actor, hidden: boolean): AuditEntry['by'] => {
  if (by.kind === 'clock') return { kind: 'clock' }
  // Role and office would tell who it was.
  if (hidden) return { kind: 'person', personId: hiddenPerson, role: 'resident', orgUnitId: null }
  const { personId, role, orgUnitId } = by
  return { kind: 'person', personId, role, orgUnitId }
}

const sealOf = (seal: string | undefined): Pick<AuditEntry, 'seal'> => (seal === undefined ? {} : { seal })

/**
 * Makes the entry of the audit chain for one fact of a thing.
 *
 * @param state of the thing after the fact
 * @param index number of the fact in the thing's history, from 0, or what tells it from the others where it stands beside
 *   it: with it the same fact is always the same entry
 * @param request `requestId:call`; null for the clock
 */
export const entryOf = <State>(
  audited: Audited<State>,
  thingId: string,
  state: State,
  { fact, index }: { readonly fact: DatedFact; readonly index: number | string },
  request: string | null,
): AuditEntry => ({
  ...sealOf(audited.seal?.(state, fact)),
  id: `${audited.kind}:${thingId}#${String(index)}`,
  at: fact.at,
  thing: { kind: audited.kind, id: thingId },
  deed: fact.kind,
  by: doer(fact.by, audited.hides?.(state, fact) ?? false),
  path: audited.path(state),
  request,
})
