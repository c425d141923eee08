import type { Message } from '../notices/Message'
import type { OrgUnit } from './OrgUnit'
import type { TermChange } from './terms'

/** What the people concerned are told of changes to the terms of a unit; `unit` as it is after them. */
export const messagesFor = (unit: OrgUnit, changes: readonly TermChange[]): readonly Message[] =>
  changes.map(({ kind, term }) => ({
    id: `${unit._id}:${String(unit.rev)}:${kind}`,
    kind: kind === 'given' ? 'postGiven' : 'postEnded',
    addressee: { to: 'person', personId: term.personId },
    about: { thing: 'post', id: unit._id },
    params: {
      orgName: unit.name,
      role: term.role,
      from: term.from,
      ...(term.until === null ? {} : { until: term.until }),
    },
    danger: false,
  }))
