import { addresseeMark, messagesOf, type MessageOf, type NumberedFact } from '../kernel/tellings'
import type { Issue, IssueFact } from './Issue'
import type { IssueMessageParams } from './messageParams'
import { standingParams, tellings } from './tellings'

const placeLabel = ({ place }: Issue): string =>
  [place.buildingName ?? '', place.detail].filter(part => part !== '').join(' · ')

/**
 * Addresses the messages that go out with facts just appended; `issue` is the issue after the last of them. Its
 * followers are told of every change that they did not make, the office where it arrives, the post it is sent to.
 */
export const messagesFor = (
  issue: Issue,
  facts: readonly NumberedFact<IssueFact>[],
): readonly MessageOf<IssueMessageParams>[] =>
  messagesOf(
    {
      about: { thing: 'issue', id: issue.id },
      common: {
        number: issue.number,
        category: issue.category,
        urgency: issue.urgency,
        compoundName: issue.compoundName,
        place: placeLabel(issue),
        ...standingParams(issue.standing),
      },
      danger: issue.urgency === 'danger',
      mark: addresseeMark,
    },
    facts,
    fact => tellings(issue, fact),
  )
