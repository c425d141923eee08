import { addresseeMark, messagesOf, type MessageOf, type NumberedFact } from '../kernel/tellings'
import type { Issue, IssueFact } from './Issue'
import type { IssueMessageParams } from './messageParams'
import { openWords } from './shownWords'
import { tellings } from './tellings'
import { standingParams, type Telling } from './told'

const placeLabel = (issue: Issue): string =>
  [issue.place.buildingName ?? '', openWords(issue).place(issue.place.detail)]
    .filter(part => part !== '')
    .join(' · ')

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
    fact => tellings(issue, fact).map(telling => covered(telling, issue)),
  )

const typed = ['note', 'reason', 'comment']

/** A notice goes to neighbours and lies open on a phone: what was typed is in it as everybody may read it. */
const covered = (telling: Telling, issue: Issue): Telling => {
  const { text } = openWords(issue)
  const params: readonly (readonly [string, unknown])[] = Object.entries(telling.params).map(
    ([name, value]: [string, unknown]) => [
      name,
      typed.includes(name) && typeof value === 'string' ? text(value) : value,
    ],
  )
  // The names stay, and so do the types of the values.
  const said: Readonly<Record<string, unknown>> = Object.fromEntries(params)
  return { ...telling, params: said } as Telling
}
