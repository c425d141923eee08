import { messagesOf, type MessageOf, type NumberedFact } from '../kernel/tellings'
import type { Look, LookFact } from './Look'
import type { LookMessageParams } from './messageParams'

/**
 * Makes a look of its one fact.
 * @throws Error when a look would happen twice: it is looked anew, with a reason of its own
 */
export const evolveLook = (look: Look | null, fact: LookFact, id: string): Look => {
  if (look !== null) throw new Error(`look ${id} has happened already`)
  const { personId, name, role, orgUnitId, orgName } = fact.by
  return {
    _id: id,
    subjectId: fact.subjectId,
    by: { personId, name, role, orgUnitId, orgName },
    what: fact.kind === 'revealReporter' ? 'reporter' : 'phone',
    about: fact.about,
    path: fact.path,
    reason: fact.reason,
    at: fact.at,
  }
}

/**
 * Tells the person concerned by whom their data were looked at, as what and why; whoever looks at their own data knows.
 */
export const lookMessages = (
  { _id, subjectId, by, what, reason }: Look,
  facts: readonly NumberedFact<LookFact>[],
): readonly MessageOf<LookMessageParams>[] =>
  messagesOf({ about: { thing: 'look', id: _id }, common: {}, mark: () => null }, facts, () =>
    subjectId === by.personId
      ? []
      : [
          {
            kind: 'dataSeen',
            to: [{ to: 'person', personId: subjectId }],
            params: { role: by.role, orgName: by.orgName ?? '', what, reason },
          },
        ],
  )
