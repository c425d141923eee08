import type { ObjectionView } from '#contracts/votes'
import type { Instant } from '#domain/kernel/decision'
import { actorOf } from '#domain/organisation/actorOf'
import { maskName } from '#domain/organisation/masking'
import { occupanciesHeld, type Person } from '#domain/organisation/Person'
import { pointsAtSomebody } from '#domain/privacy/pointsAtSomebody'
import { officeMay, type Answering } from '#domain/votes/objections/answer'
import { isUnsettled } from '#domain/votes/objections/graph'
import { answeringPost, officeNow } from '#domain/votes/objections/ladder'
import { mayPassUp, mayWithdraw } from '#domain/votes/objections/object'
import type { ObjectedRight, Objection } from '#domain/votes/objections/Objection'
import type { Vote } from '#domain/votes/Vote'

/** So many are shown; that there are more is said. */
const mostShown = 50

/** Somebody as the one who looks into an objection: in the post that counts there. */
export const answeringAs = (objection: Objection, person: Person, now: Instant): Answering => ({
  actor: actorOf(person, answeringPost(person, officeNow(objection), now)),
  now,
  atHome: occupanciesHeld(person, now).map(({ unitId }) => unitId),
})

/** Whoever made it, those whose right it names, and the offices that it may come to. */
const isConcerned = ({ objector, tells, ladder }: Objection, person: Person, now: Instant): boolean =>
  objector.personId === person._id ||
  tells.includes(person._id) ||
  ladder.some(rung => answeringPost(person, rung, now) !== null)

/** What somebody may read of an objection: neighbours neither which home it is, nor how somebody can be reached. */
const readingFor = (objection: Objection, viewer: Person, now: Instant) => {
  const { rights, answers } = objection
  const inFull = isConcerned(objection, viewer, now)
  const labels = [...rights, ...answers.flatMap(answer => answer.rights)].map(({ label }) => label)
  const names = (text: string) => pointsAtSomebody(text) || labels.some(label => text.includes(label))
  return {
    text: (text: string): string | null => (inFull || !names(text) ? text : null),
    homes: (named: readonly ObjectedRight[]) => ({
      homes: inFull ? named.map(({ label }) => label) : [],
      homesCount: named.length,
    }),
  }
}

const objectionViewOf = (
  vote: Pick<Vote, 'stage'>,
  objection: Objection,
  viewer: Person,
  now: Instant,
): ObjectionView => {
  const { objector, annulment, ladder } = objection
  const mine = objector.personId === viewer._id
  const reading = readingFor(objection, viewer, now)
  const office = officeNow(objection)
  const may = officeMay(vote, objection, answeringAs(objection, viewer, now))
  return {
    id: objection.id,
    reason: objection.reason,
    text: reading.text(objection.text),
    ...reading.homes(objection.rights),
    objectorName: mine || may.answer || may.second ? objector.name : maskName(objector.name),
    mine,
    state: objection.state,
    at: objection.at,
    officeName: office.orgName,
    officeRole: office.roles[0],
    answerBy: objection.answerBy,
    answers: objection.answers.map(({ outcome, text, rights, at, orgName, role }) => ({
      ...{ outcome, at, orgName, role },
      text: reading.text(text),
      ...reading.homes(rights),
    })),
    passUpBy: objection.passUpBy,
    annulment: annulment && {
      reason: reading.text(annulment.reason),
      orgName: ladder[annulment.rung]?.orgName ?? '',
      role: annulment.first?.role ?? null,
      at: annulment.at,
    },
    mayWithdraw: mayWithdraw(objection, viewer._id),
    mayPassUp: vote.stage === 'provisional' && mayPassUp(objection, viewer._id, now),
    mayAnswer: may.answer,
    mayAskAnnulment: may.askAnnulment,
    maySecond: may.second,
  }
}

const waitsFirst = (one: Objection, other: Objection): number =>
  Number(isUnsettled(other)) - Number(isUnsettled(one)) || other.at - one.at

/** Objections to the result of a vote as one person sees them: those that wait for an answer, then the latest. */
export const objectionViewsOf = (
  vote: Pick<Vote, 'stage' | 'objections'>,
  viewer: Person,
  now: Instant,
): ObjectionView[] =>
  [...vote.objections]
    .sort(waitsFirst)
    .slice(0, mostShown)
    .map(objection => objectionViewOf(vote, objection, viewer, now))
