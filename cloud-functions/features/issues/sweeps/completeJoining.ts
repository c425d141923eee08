import type { AuditEntry } from '#domain/audit/AuditLine'
import { logLine } from '../../../kit/logLine'
import { issues } from '../../../stores/issues'
import { people } from '../../../stores/people'
import { supportId, supporters } from '../../../stores/supporters'
import { countJoined, supportOf } from '../workflows/joining'

/** Somebody joined an issue, as the audit knows it. */
interface JoinDeed {
  readonly at: number
  readonly issueId: string
  readonly personId: string
  readonly request: string
}

const joinDeedIn = ({ at, deed, thing, by, request }: AuditEntry): readonly JoinDeed[] =>
  thing.kind === 'issue' && deed === 'supported' && by.kind === 'person' && request !== null
    ? [{ at, issueId: thing.id, personId: by.personId, request }]
    : []

const complete = async ({ at, issueId, personId, request }: JoinDeed): Promise<void> => {
  const [issue, person] = await Promise.all([issues.byId(issueId), people.byId(personId)])
  if (!issue || !person) throw new Error(`${supportId(issueId, personId)} names what is not there`)
  const { name } = person
  const by = { kind: 'person', personId, name, role: 'resident', orgUnitId: null, orgName: null } as const
  await supporters.join(supportOf(issue, { kind: 'supported', at, by, personId, name }, request))
  await countJoined(issue)
}

/**
 * Puts the support of each deed that was noted where its call died before: see `join`. A deed holds no name, so it is
 * the one that the person has now. No database call where no such deed waits, one where none has died.
 */
export const completeJoining = async (entries: readonly AuditEntry[]): Promise<void> => {
  const noted = entries.flatMap(joinDeedIn)
  if (noted.length === 0) return
  const there = await supporters.present(noted.map(deed => supportId(deed.issueId, deed.personId)))
  for (const deed of noted.filter(one => !there.has(supportId(one.issueId, one.personId))))
    try {
      await complete(deed)
    } catch (fault) {
      logLine({ event: 'fault', name: 'completeJoining', fault: String(fault) })
    }
}
