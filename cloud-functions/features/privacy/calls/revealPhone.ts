import type { ParsedInput } from '#contracts/calls'
import type { OrgPath } from '#domain/organisation/OrgUnit'
import { handlingAs } from '#domain/privacy/mayLook'
import { isWaiting } from '#domain/residence/claims/graph'
import { decidingPost, type Place } from '#domain/residence/offices'
import type { Office } from '#domain/residence/claims/Claim'
import { actorOf } from '#domain/organisation/actorOf'
import type { PersonActor } from '#domain/kernel/Actor'
import type { CallContext } from '../../../kit/CallContext'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { claims } from '../../../stores/claims'
import { issues } from '../../../stores/issues'
import { directory } from '../../../stores/orgUnits'
import { proxies } from '../../../stores/proxies'
import { answeredNow } from '../../issues/workflows/answeredNow'
import { permitToSee } from '../../issues/workflows/permitToSee'
import { takeLook } from '../workflows/takeLook'

type About = Pick<ParsedInput<'revealPhone'>, 'about' | 'side'>

/** Whose phone it is, and as what the caller may see it. */
interface Wanted {
  readonly subjectId: string
  readonly by: PersonActor
  readonly path: OrgPath
}

const none = () => refusal('not-found', { field: 'about.id' })

/** Of an open report: those who handle it. Who reported anonymously is a matter of `revealReporter`. */
const ofIssue = async (id: string, context: CallContext): Promise<Wanted> => {
  const found = await issues.byId(id)
  if (!found) throw none()
  const issue = answeredNow(found, await directory(), context.now)
  await permitToSee(issue, context)
  const { person } = await context.permit([issue.standing.path, issue.handler?.path])
  const by = handlingAs(issue, person, context.now)
  if (!by || issue.reporter.anonymous) throw refusal('not-permitted')
  return { subjectId: issue.reporter.personId, by, path: issue.compoundPath }
}

/** Those who decide on a request see the phone of who made it, as long as they do. */
const officeFor = async (office: Office, place: Place, context: CallContext): Promise<PersonActor> => {
  const { person } = await context.permit([office.path, place.compoundPath], { otherwise: 'not-found' })
  const post = decidingPost(person, office, place, context.now)
  if (!post) throw refusal('not-permitted')
  return actorOf(person, post)
}

const ofClaim = async (id: string, context: CallContext): Promise<Wanted> => {
  const claim = await claims.byId(id)
  if (!claim) throw none()
  const { unit, office, claimant } = claim
  const by = await officeFor(office, unit, context)
  if (!isWaiting(claim)) throw refusal('not-permitted')
  return { subjectId: claimant.personId, by, path: unit.compoundPath }
}

const ofProxy = async (id: string, side: About['side'], context: CallContext): Promise<Wanted> => {
  const proxy = await proxies.byId(id)
  if (!proxy) throw none()
  const by = await officeFor(proxy.office, proxy, context)
  if (proxy.state !== 'submitted') throw refusal('not-permitted')
  if (side === null) throw refusal('invalid-input', { field: 'side', params: { rule: 'missing' } })
  const { personId } = proxy[side]
  if (personId === null) throw refusal('not-found', { field: 'side' })
  return { subjectId: personId, by, path: proxy.compoundPath }
}

const wantedBy = ({ about, side }: About, context: CallContext): Promise<Wanted> => {
  switch (about.thing) {
    case 'issue':
      return ofIssue(about.id, context)
    case 'claim':
      return ofClaim(about.id, context)
    case 'proxy':
      return ofProxy(about.id, side, context)
  }
}

/** Four database calls. */
export const revealPhone: Answerer<'revealPhone'> = async ({ about, side, reason, requestId }, context) => {
  const wanted = await wantedBy({ about, side }, context)
  return takeLook({ kind: 'revealPhone', ...wanted, about, reason, requestId }, context)
}
