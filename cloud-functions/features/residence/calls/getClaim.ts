import type { ClaimDetail } from '#contracts/residence/decisions'
import type { Instant } from '#domain/kernel/decision'
import { maskName, maskPhone } from '#domain/organisation/masking'
import type { Person } from '#domain/organisation/Person'
import type { RosterPerson, Unit } from '#domain/organisation/Unit'
import { withheldPapers } from '#domain/privacy/papers'
import type { Claim } from '#domain/residence/claims/Claim'
import { takesTwo, whyNotDecideClaim } from '#domain/residence/claims/decide'
import { decidingPost } from '#domain/residence/offices'
import { whyNotAtHome } from '#domain/residence/ownHome'
import { whyNotRevokeClaim } from '#domain/residence/claims/revoke'
import { rosterMatch, sameName } from '#domain/residence/rosterMatch'
import { actorOf } from '#domain/organisation/actorOf'
import { pictureUrls } from '../../../kit/pictures/oldPictures'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { claims } from '../../../stores/claims'
import { directory } from '../../../stores/orgUnits'
import { people } from '../../../stores/people'
import { units } from '../../../stores/units'
import { residentsOf } from '../views/residents'
import { claimRowOf } from '../views/claimRow'
import { claimTimeline } from '../views/claimTimeline'

const listed = ({ name, phone }: RosterPerson, claim: Claim) => ({
  name,
  phone: phone === null ? null : maskPhone(phone),
  fits: sameName(name, claim.claimant.name),
})

const rosterOf = (unit: Unit | null, claim: Claim): ClaimDetail['roster'] => ({
  area: unit?.area ?? 0,
  owners: (unit?.owners ?? []).map((owner, index) => ({
    index,
    ...listed(owner, claim),
    taken: owner.personId !== null && owner.personId !== claim.claimant.personId,
  })),
  tenants: (unit?.tenants ?? []).map(tenant => listed(tenant, claim)),
})

const residentsIn = (unit: Unit | null, known: readonly Person[], now: Instant) =>
  unit
    ? residentsOf(unit, known, now).map(({ name, as }) => ({
        name: maskName(name),
        as,
      }))
    : []

/**
 * Everything that is needed to decide. Phones stay masked, residents too; the papers are linked for the office where it
 * stands, and for nobody else who may see that it exists; for nobody at all once the consent to them was withdrawn. Four
 * database calls, and one of storage.
 */
export const getClaim: Answerer<'getClaim'> = async ({ claimId }, context) => {
  const { now, personId } = context
  const claim = await claims.byId(claimId)
  const { person } = await context.permit([claim?.unit.compoundPath], { otherwise: 'not-found' })
  if (!claim) throw refusal('not-found')
  const post = decidingPost(person, claim.office, claim.unit, now)
  const [unit, all] = await Promise.all([units.byId(claim.unit.unitId), directory()])
  const actor = actorOf(person, post)
  const atHome = whyNotAtHome(actor, unit ? [unit] : [])
  const whyNot = whyNotDecideClaim(claim, actor) ?? atHome
  const known = await people.byIds([claim.claimant.personId, ...(unit?.residentIds ?? [])])
  const claimant = known.find(({ _id }) => _id === claim.claimant.personId)
  const papersWithheld = withheldPapers(claim.evidence, claim.papersRemoved, claimant ?? null)
  const links = await pictureUrls(post && papersWithheld === null ? claim.evidence : [])
  return {
    ...claimRowOf(
      claim,
      unit && claimant ? rosterMatch(claim.as, claimant, unit) : claim.match,
      personId,
      now,
    ),
    claimantName: claim.claimant.name,
    claimantPhone: maskPhone(claimant?.phone ?? ''),
    papersWithheld,
    evidence: claim.evidence.flatMap(fileId => links.get(fileId) ?? []),
    note: claim.note,
    roster: rosterOf(unit, claim),
    residents: residentsIn(unit, known, now),
    timeline: claimTimeline(await claims.allFacts(claim), claim),
    takesTwo: takesTwo(claim, unit && claimant ? rosterMatch(claim.as, claimant, unit) : claim.match, now),
    first: claim.first && { name: claim.first.name, role: claim.first.role },
    shownUntil: claim.shown?.until ?? null,
    mayDecide: whyNot === null,
    mayRevoke: (whyNotRevokeClaim(claim, actor) ?? atHome) === null,
    whyNot,
    demo: all.compound(claim.unit.compoundId)?.demo ?? false,
  }
}
