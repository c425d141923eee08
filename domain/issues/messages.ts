import { fingerprint } from '../kernel/fingerprint'
import type { Addressee, Message, MessageKind } from '../notices/Message'
import type { Issue, IssueFact } from './Issue'
import { standingParams, tellings, type Params } from './tellings'

interface NumberedFact {
  readonly fact: IssueFact
  /** Its place among the issue's facts, from 0. */
  readonly index: number
}

const keyOf = (addressee: Addressee): string => {
  switch (addressee.to) {
    case 'person':
      return `person ${addressee.personId}`
    case 'post':
      return `post ${addressee.role} ${addressee.orgUnitId}`
    case 'electorate':
      return `electorate ${addressee.voteId}`
  }
}

/** Short enough to be a document's id together with the receiver's; 64 bits keep the receivers of one fact apart. */
const idOf = (issueId: string, index: number, kind: MessageKind, addressee: Addressee): string => {
  const key = `${kind} ${keyOf(addressee)}`
  const mark = [fingerprint(key), fingerprint(key, 0x9e3779b9)].map(part => part.toString(36)).join('')
  return `${issueId}:${String(index)}:${mark}`
}

const placeLabel = ({ place }: Issue): string =>
  [place.buildingName ?? '', place.detail].filter(part => part !== '').join(' · ')

/**
 * The messages that go out with facts just appended; `issue` is the issue after the last of them. The reporter and the
 * supporters are told of every change that they did not make, the office where it arrives, the post it is sent to.
 * Params always hold number, category, urgency, compoundName, place, tier and orgName; instants stay numbers.
 */
export const messagesFor = (issue: Issue, facts: readonly NumberedFact[]): readonly Message[] => {
  const common: Params = {
    number: issue.number,
    category: issue.category,
    urgency: issue.urgency,
    compoundName: issue.compoundName,
    place: placeLabel(issue),
    ...standingParams(issue.standing),
  }
  return facts.flatMap(({ fact, index }) =>
    tellings(issue, fact).flatMap(({ kind, to, params = {} }) =>
      to.map(addressee => ({
        id: idOf(issue.id, index, kind, addressee),
        kind,
        addressee,
        about: { thing: 'issue' as const, id: issue.id },
        params: { ...common, ...params },
        danger: issue.urgency === 'danger',
      })),
    ),
  )
}
