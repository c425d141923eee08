import type { Instant } from '#domain/kernel/decision'
import { dutyRulesAt, shownUntil } from '#domain/organisation/dutyRules'
import type { ComparedLine } from '#domain/rosters/Comparison'
import type { ConcernedOwner, ShownLines } from '#domain/rosters/RosterImport'
import { rosterLines } from '../../../stores/rosterLines'
import type { RosterImportRow } from '../../../stores/rosterImports'
import { units } from '../../../stores/units'
import { votesUnderWay } from '../../../stores/votes'
import { findCompound } from '../../organisation/workflows/findCompound'

const chunksAtOnce = 20
const touching = ['owners', 'area', 'delivery', 'buyerKey'] as const

/** Whether a line gives a home that is there other owners, another area or another head, or the developer's. */
const touches = (line: ComparedLine): boolean =>
  line.status === 'changed' && line.differences.some(({ field }) => touching.some(one => one === field))

const ownersOf = async (unitIds: readonly string[]): Promise<readonly ConcernedOwner[]> =>
  (await units.byIds(unitIds)).flatMap(({ _id, label, owners }) =>
    owners.flatMap(({ personId }) =>
      personId === null ? [] : [{ personId, unitId: _id, unitLabel: label }],
    ),
  )

/** One database call for every twenty chunks of lines, and one for every thousand homes in them. */
const concernedBy = async (importId: string): Promise<readonly ConcernedOwner[]> => {
  const found: ConcernedOwner[] = []
  for (let last = ''; ;) {
    const chunks = await rosterLines.ofImport(importId, last, chunksAtOnce)
    const lines = chunks.flatMap(chunk => chunk.lines).filter(touches)
    found.push(...(await ownersOf(lines.flatMap(line => ('unitId' in line ? [line.unitId] : [])))))
    const end = chunks.at(-1)
    if (!end || chunks.length < chunksAtOnce) return found
    last = end._id
  }
}

/** Whom an import is shown to before the second word on it, and until when. */
export const shownLines = async (roster: RosterImportRow, now: Instant): Promise<ShownLines> => {
  const [concerned, underWay, { community }] = await Promise.all([
    concernedBy(roster._id),
    votesUnderWay(roster.compoundId),
    findCompound(roster.compoundId),
  ])
  // Where homes are only new, and nothing is voted on, nobody could contest it.
  const waits = roster.counts.changed > 0 || underWay.length > 0
  return {
    concerned,
    until: waits ? shownUntil(dutyRulesAt(now).shownHours, now) : null,
    communityId: community?._id ?? null,
    votes: underWay.map(({ title, initiatorId }) => ({ title, initiatorId })),
  }
}
