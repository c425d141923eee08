import type { PersonActor } from '#domain/kernel/Actor'
import type { Instant } from '#domain/kernel/decision'
import { accept } from '#domain/issues/accept'
import { dispatch } from '#domain/issues/dispatch'
import { escalate } from '#domain/issues/escalate'
import { handle } from '#domain/issues/handle'
import type { Issue } from '#domain/issues/Issue'
import { pause } from '#domain/issues/pause'
import { after, as, raised, tuesday, who } from './given'

/** All three questions answered. */
export const rated = { answered: true, solved: 'wholly', satisfied: 5 } as const

const officeOf: Record<Issue['standing']['tier'], PersonActor> = {
  compound: who.secretary,
  community: who.community,
  district: who.district,
}
export const office = (issue: Issue): PersonActor => officeOf[issue.standing.tier]

export const accepted = (issue = raised(), now = tuesday): Issue =>
  after(issue, accept({ note: '' }, issue, as(office(issue), now)))

/** Sent to the property manager of the compound, or to whom is named. */
export const dispatched = (issue = raised(), now = tuesday, to: PersonActor = who.property): Issue =>
  after(
    issue,
    dispatch(
      { role: to.role, orgUnitId: to.orgUnitId ?? '', note: '' },
      issue,
      as(office(issue), now, issue),
    ),
  )

export const handled = (issue = dispatched(), now = tuesday): Issue =>
  after(issue, handle({ note: '换了主板', evidence: ['cloud://e.b/1.jpg'] }, issue, as(office(issue), now)))

export const escalated = (issue = raised(), now = tuesday): Issue =>
  after(issue, escalate({ reason: '超出小区能力' }, issue, as(office(issue), now)))

export const paused = (issue: Issue, now: Instant, until: Instant): Issue =>
  after(issue, pause({ reason: '等配件', until }, issue, as(office(issue), now)))
