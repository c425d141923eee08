import type { Role } from '../kernel/roles'
import { maskName } from '../organisation/masking'
import type { IssueFact, Reporter } from './Issue'
import { isReporterDeed } from './reporterDeeds'

/** Who did something, as a page says it; an empty name is the clock's, or an anonymous neighbour's. */
export interface ShownActor {
  readonly name: string
  readonly role: Role | null
  readonly orgName: string | null
}

const theClock: ShownActor = { name: '', role: null, orgName: null }
const aNeighbour: ShownActor = { name: '', role: 'resident', orgName: null }

/**
 * Tells who made a fact of an issue, as `viewerId` may know it. An anonymous reporter is a neighbour without a name,
 * in whatever capacity they reported: role and office would tell who it was. What the same person does in an office they
 * do as any official, by name: a blank there would stand out among the others.
 */
export const shownActor = (
  { by, kind }: Pick<IssueFact, 'by' | 'kind'>,
  reporter: Reporter,
  viewerId: string,
): ShownActor => {
  if (by.kind === 'clock') return theClock
  const { personId, name, role, orgName } = by
  if (personId === viewerId) return { name, role, orgName }
  const isResident = role === 'resident'
  const hides = reporter.anonymous && personId === reporter.personId
  if (hides && (isResident || isReporterDeed(kind))) return aNeighbour
  return { name: isResident ? maskName(name) : name, role, orgName }
}

/** Names the reporter as `viewerId` may know it; null for one who is anonymous to them. */
export const shownReporter = ({ personId, name, anonymous }: Reporter, viewerId: string): string | null => {
  if (personId === viewerId) return name
  return anonymous ? null : maskName(name)
}
