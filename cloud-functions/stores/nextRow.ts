import type { DatedFact } from '#domain/kernel/fact'
import { entryOf, type Audited } from '#domain/audit/entryOf'
import type { AuditEntry } from '#domain/audit/AuditLine'
import type { Instant } from '#domain/kernel/decision'
import type { Message } from '#domain/notices/Message'
import { involvedIn } from '#domain/privacy/involved'
import type { StoredFileToMove } from '../kit/pictures/FileToMove'
import {
  factsThatStay,
  firstFoldVersion,
  mostFacts,
  rememberedRequests,
  type Earlier,
  type Kept,
} from './Kept'

export type Row<State, Fact> = State & Kept<Fact>

interface Numbered<Fact> {
  readonly fact: Fact
  readonly index: number
}

/** How the rules of one kind of thing fold and tell. */
export interface Rules<State, Fact> {
  /**
   * Folds a new fact.
   * @throws Error when it cannot follow: the rules made it, so that is a fault
   */
  evolve(state: State | null, fact: Fact, id: string): State
  /** Folds a stored fact, whatever may follow today; `evolve` where that refuses nothing that was ever stored. */
  replay?(state: State | null, fact: Fact, id: string): State
  /** Gives a stored fact of any version today's shape. @param before the state that the facts before it make */
  upcast?(fact: Fact, before: State | null): Fact
  /** Raised with every change of the fold or of the shape of a fact; 1 without. */
  readonly foldVersion?: number
  messagesFor(state: State, facts: readonly Numbered<Fact>[]): readonly Message[]
  /** How each fact becomes a line of the audit chain. */
  readonly audited?: Audited<State>
  /**
   * Its deeds are noted for the chain in the transaction that writes it, and it sends nothing: so it has no outbox that has
   * to be looked at every ten seconds. It is only ever written by `createIn` and `appendIn`.
   */
  readonly notedInTransaction?: true
  /** Fields of the state that facts do not make: they are written beside appends, which leave them alone. */
  readonly beside?: readonly (keyof State & string)[]
}

/** Whatever says who did it and when is audited: a store of such facts that does not say how is a type error. */
export type Auditing<State, Fact> = Fact extends DatedFact ? { readonly audited: Audited<State> } : unknown

export interface Change<Fact> {
  readonly facts: readonly Fact[]
  readonly now: Instant
  /** `requestId:callName`; null for the clock, whose facts are idempotent by themselves. */
  readonly requestKey: string | null
  /** Files to be moved where the facts say that they are. */
  readonly filesToMove?: readonly StoredFileToMove[]
}

const bookkeeping: ReadonlySet<string> = new Set<keyof Kept<unknown>>([
  '_id',
  'rev',
  'foldVersion',
  'facts',
  'earlier',
  'outbox',
  'auditOutbox',
  'filesToMove',
  'outboxDueAt',
  'involved',
  'blankedAt',
  'requestIds',
])

/** Strips a document of the storage's bookkeeping: the rules see the thing. */
export const stateOf = <State>(row: State & Partial<Kept<unknown>>): State =>
  Object.fromEntries(Object.entries(row).filter(([field]) => !bookkeeping.has(field))) as State

const entriesFor = <State, Fact>(
  { audited }: Rules<State, Fact>,
  id: string,
  state: State,
  facts: readonly Numbered<Fact>[],
  request: string | null,
): readonly AuditEntry[] => {
  if (!audited) return []
  // What is audited is dated, see `Auditing`: the compiler cannot carry that over to `Fact` here.
  const dated = facts as readonly Numbered<DatedFact>[]
  return dated.map(numbered => entryOf(audited, id, state, numbered, request))
}

/** What waits to be delivered, chained and moved, the new after the old; due at once where something is new. */
const waiting = <Fact>(
  row: Kept<Fact> | null,
  told: readonly Message[],
  done: readonly AuditEntry[],
  { now, filesToMove = [] }: Pick<Change<Fact>, 'now' | 'filesToMove'>,
): Pick<Kept<Fact>, 'outbox' | 'auditOutbox' | 'filesToMove' | 'outboxDueAt'> => {
  const outbox = [...(row?.outbox ?? []), ...told]
  const auditOutbox = [...(row?.auditOutbox ?? []), ...done]
  const files = [...(row?.filesToMove ?? []), ...filesToMove]
  const isEmpty = outbox.length + auditOutbox.length + files.length === 0
  const isNew = told.length + done.length + filesToMove.length > 0
  return {
    outbox,
    auditOutbox,
    ...(files.length === 0 ? {} : { filesToMove: files }),
    outboxDueAt: isEmpty ? null : isNew ? now : (row?.outboxDueAt ?? now),
  }
}

/** Picks what an append writes: everything but the id, and what is written beside it. */
export const fieldsOf = <State, Fact>(
  { beside = [] }: Rules<State, Fact>,
  row: Row<State, Fact>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(row).filter(([field]) => field !== '_id' && !beside.some(kept => kept === field)),
  )

/** Tells the version of today's fold. */
export const versionOf = <State, Fact>({ foldVersion = firstFoldVersion }: Rules<State, Fact>): number =>
  foldVersion

const noTail: Earlier = { tails: 0, facts: 0 }

/** Parts what stays in the document from what leaves it, the oldest. */
const parted = <Fact>(
  row: Kept<Fact> | null,
  added: readonly Fact[],
): { readonly facts: readonly Fact[]; readonly leaving: readonly Fact[]; readonly earlier: Earlier } => {
  const before = row?.facts ?? []
  const earlier = row?.earlier ?? noTail
  const leaving = before.length + added.length > mostFacts ? before.slice(0, -factsThatStay) : []
  return {
    facts: [...before.slice(leaving.length), ...added],
    leaving,
    earlier:
      leaving.length === 0 ? earlier : { tails: earlier.tails + 1, facts: earlier.facts + leaving.length },
  }
}

export interface Next<State, Fact> {
  /** Facts, folded state, and everything that goes with them, to be written as one. */
  readonly row: Row<State, Fact>
  /** Facts that are no longer in the document: to be written before it. Mostly none. */
  readonly leaving: readonly Fact[]
}

/** Makes the document after a change. @throws Error when a fact cannot follow, or there is none */
export const nextRow = <State, Fact>(
  rules: Rules<State, Fact>,
  row: Row<State, Fact> | null,
  id: string,
  change: Change<Fact>,
): Next<State, Fact> => {
  const { facts: added, requestKey } = change
  const { facts: latest, leaving, earlier } = parted(row, added)
  const first = (row?.earlier ?? noTail).facts + (row?.facts.length ?? 0)
  const facts = added.map((fact, index) => ({ fact, index: first + index }))
  const state = added.reduce<State | null>(
    (folded, fact) => rules.evolve(folded, fact, id),
    row === null ? null : stateOf<State>(row),
  )
  if (state === null) throw new Error(`${id} has no facts`)
  const requestIds = [...(row?.requestIds ?? []), ...(requestKey === null ? [] : [requestKey])]
  const next = {
    ...state,
    _id: id,
    rev: (row?.rev ?? 0) + 1,
    foldVersion: versionOf(rules),
    facts: latest,
    ...(earlier.tails === 0 ? {} : { earlier }),
    ...waiting(row, rules.messagesFor(state, facts), entriesFor(rules, id, state, facts, requestKey), change),
    involved: involvedIn(added, row?.involved),
    ...(row?.blankedAt === undefined ? {} : { blankedAt: row.blankedAt }),
    requestIds: requestIds.slice(-rememberedRequests),
  }
  return { row: next, leaving }
}
