import type { Decision, Instant } from '#domain/kernel/decision'
import { accept } from '#domain/issues/accept'
import { appealRejection } from '#domain/issues/appealRejection'
import { confirm } from '#domain/issues/confirm'
import { dispatch } from '#domain/issues/dispatch'
import { escalate } from '#domain/issues/escalate'
import { handle } from '#domain/issues/handle'
import { handlersFrom } from '#domain/issues/handlers'
import type { Actor } from '#domain/kernel/Actor'
import type { FactOf } from '#domain/kernel/fact'
import type { Issue, IssueFact } from '#domain/issues/Issue'
import type { IssueContext } from '#domain/issues/IssueContext'
import { noteProgress } from '#domain/issues/noteProgress'
import { objectToDispatch } from '#domain/issues/objectToDispatch'
import { officeRoles } from '#domain/issues/offices'
import { pause } from '#domain/issues/pause'
import { rate } from '#domain/issues/rate'
import { reject } from '#domain/issues/reject'
import { reopen } from '#domain/issues/reopen'
import { resume } from '#domain/issues/resume'
import { returnDown } from '#domain/issues/returnDown'
import { support } from '#domain/issues/support'
import type { TierChain } from '#domain/issues/tierChain'
import { withdraw } from '#domain/issues/withdraw'
import type { OrgUnit } from '#domain/organisation/OrgUnit'
import type { Role } from '#domain/kernel/roles'
import { holderOf, residentActor } from '../actors'
import { HOUR } from '#domain/kernel/lengths'
import { picturePath } from '../pictures/demonstrationPictures'
import type { SceneName } from '../pictures/scenes'
import type { Destination, Step } from './IssueStory'

/** What a story is played in. */
export interface StorySetting {
  readonly chain: TierChain
  /** The compound first, then whoever else can have to do with its cases. */
  readonly orgUnits: readonly OrgUnit[]
  readonly person: (key: string) => { readonly _id: string; readonly name: string }
  readonly fileId: (cloudPath: string) => string
}

/** What makes a fact of the issue itself. */
type StepOfIssue = Exclude<Step, { do: 'support' }>

const postOf = (to: Destination, issue: Issue): { readonly role: Role; readonly orgUnitId: string } => {
  const orgUnitId = issue.compoundId
  if (typeof to === 'object') {
    return 'memberUnit' in to
      ? { role: 'memberUnitOfficer', orgUnitId: to.memberUnit }
      : { role: 'departmentOfficer', orgUnitId: to.department }
  }
  switch (to) {
    case 'property':
      return { role: 'propertyManager', orgUnitId }
    case 'committee':
      return { role: 'ownersCommitteeMember', orgUnitId }
    case 'grid':
      return { role: 'gridWorker', orgUnitId }
    case 'head':
      return { role: 'buildingHead', orgUnitId }
  }
}

const unitOf = (id: string, { orgUnits }: StorySetting): OrgUnit => {
  const unit = orgUnits.find(candidate => candidate._id === id)
  if (!unit) throw new Error(`No org unit ${id} in this story`)
  return unit
}

const office = (issue: Issue, setting: StorySetting, at: Instant): Actor => {
  const [role = 'districtOffice'] = officeRoles(issue.standing)
  return holderOf(unitOf(issue.standing.orgUnitId, setting), role, at)
}

const worker = (issue: Issue, setting: StorySetting, at: Instant): Actor =>
  issue.handler === null
    ? office(issue, setting, at)
    : holderOf(unitOf(issue.handler.orgUnitId, setting), issue.handler.role, at, issue.place.buildingId)

const actorOf = (step: StepOfIssue, issue: Issue, setting: StorySetting, at: Instant): Actor => {
  switch (step.do) {
    case 'accept':
    case 'reject':
    case 'dispatch':
    case 'pause':
    case 'resume':
    case 'escalate':
    case 'return':
      return office(issue, setting, at)
    case 'object':
    case 'progress':
    case 'handle':
      return worker(issue, setting, at)
    case 'confirm':
    case 'appeal':
    case 'rate':
    case 'reopen':
    case 'withdraw':
      return residentActor({ _id: issue.reporter.personId, name: issue.reporter.name })
  }
}

/** What the rules answer to somebody who joins: the fact stands beside the issue. @throws Error when they refuse */
export const performSupport = (
  { by }: Extract<Step, { do: 'support' }>,
  issue: Issue,
  { person }: Pick<StorySetting, 'person'>,
  now: Instant,
): FactOf<IssueFact, 'supported'> => {
  const decision = support(issue, { actor: residentActor(person(by)), now })
  if (!decision.ok) throw new Error(`${issue.id}: support was refused: ${decision.refusal.kind}`)
  return decision.facts[0]
}

/** What the rules answer to one step of a story. */
export const performStep = (
  step: StepOfIssue,
  issue: Issue,
  setting: StorySetting,
  now: Instant,
): Decision<IssueFact> => {
  const actor = actorOf(step, issue, setting, now)
  const context: IssueContext = { actor, chain: setting.chain, now }
  const photo = (scene: SceneName, mended: boolean) => [setting.fileId(picturePath(scene, mended))]
  switch (step.do) {
    case 'accept':
      return accept(step, issue, context)
    case 'reject':
      return reject(step, issue, context)
    case 'dispatch': {
      const handlers = handlersFrom(issue.standing, setting.orgUnits, now)
      return dispatch({ ...postOf(step.to, issue), note: step.note }, issue, { ...context, handlers })
    }
    case 'object':
      return objectToDispatch(step, issue, context)
    case 'progress': {
      const photos = step.scene === null ? [] : photo(step.scene, false)
      return noteProgress({ note: step.note, photos }, issue, context)
    }
    case 'pause':
      return pause({ reason: step.reason, until: now + step.hours * HOUR }, issue, context)
    case 'resume':
      return resume({}, issue, context)
    case 'handle':
      return handle({ note: step.note, evidence: photo(step.scene, true) }, issue, context)
    case 'escalate':
      return escalate(step, issue, context)
    case 'return':
      return returnDown(step, issue, context)
    case 'confirm':
      return confirm(
        { answered: true, solved: 'wholly', satisfied: step.rating, comment: step.comment },
        issue,
        context,
      )
    case 'appeal':
      return appealRejection(step, issue, context)
    case 'rate':
      return rate(step, issue, context)
    case 'reopen':
      return reopen(step, issue, context)
    case 'withdraw':
      return withdraw(step, issue, context)
  }
}
