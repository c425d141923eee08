import type { Addressee, MessageOf } from '../kernel/tellings'
import type { PostMessageParams } from './messageParams'
import type { OrgUnit } from './OrgUnit'
import type { TermChange } from './terms'

/** To one person by name: posts are somebody's. */
export type PostMessage = MessageOf<PostMessageParams> & {
  readonly addressee: Extract<Addressee, { to: 'person' }>
}

/** Tells what the people concerned are told of changes to the terms of a unit; `unit` as it is after them. */
export const messagesFor = (unit: OrgUnit, changes: readonly TermChange[]): readonly PostMessage[] =>
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
