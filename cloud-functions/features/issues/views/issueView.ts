import type { IssueAction, IssueDetail } from '#contracts/issues'
import { appealBy } from '#domain/issues/afterwards'
import { isFarPlace } from '#domain/issues/farPlace'
import { isExclusion } from '#domain/issues/exclusion/foldExclusion'
import { callableFrom } from '#domain/issues/handlers'
import type { Issue } from '#domain/issues/Issue'
import type { Merged } from '#domain/issues/merging/facts'
import { nextActions } from '#domain/issues/nextActions'
import { shownActor, shownReporter } from '#domain/issues/shownActor'
import type { Words } from '#domain/issues/shownWords'
import { isRedacted } from '#domain/issues/redaction/redacting'
import { postName } from '#domain/issues/whistles/called'
import { wordsFor } from '#domain/privacy/issueWords'
import { mayReveal } from '#domain/privacy/mayLook'
import type { Permit } from '../../../kit/CallContext'
import { pictureUrls } from '../../../kit/pictures/oldPictures'
import { issues, type IssueRow } from '../../../stores/issues'
import type { Directory } from '../../../stores/orgUnits'
import { commonOf } from '../workflows/issueSummaries'
import { joinedBeside, type Joined } from '../workflows/joining'
import { unitsInReach } from '../workflows/reach'
import { proposalView } from './routingView'
import { routeOf } from '../workflows/routeOf'
import { inOrder, timelineOf } from '../workflows/timeline'

/** One of before has no number that leads to it. */
const otherOf = (other: Merged | null): { id: string; number: string } | null =>
  other === null || other.number === '' ? null : { id: other.issueId, number: other.number }

/** That a case is left out of the rates is for its reporter and for offices: neighbours need not know. */
const seesExclusion = ({ reporter }: Issue, { person, post }: Permit): boolean =>
  post !== null || reporter.personId === person._id

const exclusionOf = ({ exclusion }: Issue, words: Words): IssueDetail['exclusion'] => {
  if (exclusion === null) return null
  const { code, text, state, appealBy } = exclusion
  return { code, text: words.text(text), state, appealBy }
}

/** How units found each other is for offices: neighbours see who was called, and whether in time. */
const whistlesOf = ({ whistles }: Issue, { post }: Permit): IssueDetail['whistles'] =>
  whistles.map(({ id, called, step, due, late, answerGrade, callGrade }) => ({
    id,
    unit: called.orgName,
    role: called.role,
    step,
    due,
    late: [...late],
    answerGrade: post === null ? null : answerGrade,
    callGrade: post === null ? null : callGrade,
  }))

const referralOf = ({ referral }: Issue): IssueDetail['referral'] => {
  if (referral === null) return null
  const { service, sort, number, answerBy, answeredAt } = referral
  return { service, sort, number, answerBy, answeredAt }
}

/** What `person` can do to an issue next, most likely first. */
const actionsOf = (issue: Issue, { person }: Pick<Permit, 'person'>, now: number): IssueAction[] => [
  ...nextActions(issue, person, now),
]

/** To whom it can be sent, whom the table names first; and where the table hands it to a neighbour. */
const sentBy = (
  issue: Issue,
  actions: readonly IssueAction[],
  all: Directory,
  now: number,
): Pick<IssueDetail, 'handlers' | 'neighbour'> => {
  if (!actions.includes('dispatchIssue')) return { handlers: [], neighbour: null }
  const sent = routeOf(issue, all, now)
  return { handlers: [...sent.handlers], neighbour: proposalView(sent).neighbour }
}

/**
 * Everything about one issue that this caller may see, its photos as links fetched at once. No database call, one where
 * its history has a tail, and those of {@link joinedBeside} unless `joined` was read before.
 */
export const detailOf = async (
  issue: IssueRow,
  permit: Permit,
  all: Directory,
  now: number,
  joined?: Joined,
): Promise<IssueDetail> => {
  const viewerId = permit.person._id
  const { reporter } = issue
  const words = wordsFor(issue, permit.person, now)
  const [{ supports, mine }, facts] = await Promise.all([
    joined ?? joinedBeside(issue, viewerId),
    issues.allFacts(issue),
  ])
  const shown = seesExclusion(issue, permit) ? facts : facts.filter(fact => !isExclusion(fact))
  const numbers = new Map(facts.map((fact, entry) => [fact, entry]))
  const timeline = timelineOf(inOrder(shown, supports), {
    by: fact => shownActor(fact, reporter, viewerId),
    words: words.text,
    entry: fact => numbers.get(fact) ?? null,
    redacted: entry => isRedacted(issue, entry),
  })

  const urls = await pictureUrls([...issue.photos, ...timeline.flatMap(entry => entry.photos)])
  const linked = (fileIds: readonly string[]) => fileIds.flatMap(fileId => urls.get(fileId) ?? [])
  const compound = all.compound(issue.compoundId)
  const actions = actionsOf(issue, permit, now).filter(action => action !== 'supportIssue' || !mine)
  return {
    ...commonOf(issue, viewerId),
    text: words.text(issue.text),
    photos: linked(issue.photos),
    place: {
      ...issue.place,
      detail: words.place(issue.place.detail),
      far: compound !== null && isFarPlace(issue.place.location, compound.location, issue.raisedAt),
    },
    reporterName: shownReporter(reporter, viewerId),
    mayReveal: mayReveal(issue, permit.person, now),
    standing: issue.standing,
    handler: issue.handler,
    climbed: [...issue.climbed],
    pause: issue.pause && { ...issue.pause, reason: words.text(issue.pause.reason) },
    mergedInto: otherOf(issue.mergedInto),
    absorbed: issue.absorbed.flatMap(one => otherOf(one) ?? []),
    confirmBy: issue.confirmBy,
    referral: referralOf(issue),
    whistles: whistlesOf(issue, permit),
    callable: actions.includes('blowWhistle')
      ? callableFrom(issue.compoundPath, unitsInReach(issue.compoundId, all), now).filter(
          post => !issue.calledNow.includes(postName(post)),
        )
      : [],
    milestones: issue.milestones.map(({ text, due, reachedAt }) => ({
      text: words.text(text),
      due,
      reachedAt,
    })),
    exclusion: seesExclusion(issue, permit) ? exclusionOf(issue, words) : null,
    appealBy: actions.includes('appealRejection') ? appealBy(issue) : null,
    rating: issue.rating,
    timeline: timeline.map(entry => ({ ...entry, photos: linked(entry.photos) })),
    nextActions: actions,
    ...sentBy(issue, actions, all, now),
    demo: compound?.demo ?? false,
  }
}
