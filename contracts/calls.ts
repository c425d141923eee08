import { dailyLimits } from '#domain/dailyLimits'
import { permissions, type Action } from '#domain/permissions'
import type { Contract } from './kernel/contract'
import { everyCall, type RefusalKind } from './kernel/refusals'
import type { z } from './kernel/zod'
import { textsShown } from './freeTexts'
import { accountCalls } from './account'
import { announcementCalls } from './announcements'
import { auditCalls } from './audit'
import { evaluationCalls } from './evaluation'
import { homeCalls } from './home'
import { issueCalls } from './issues'
import { noticeCalls } from './notices'
import { organisationCalls } from './organisation'
import { privacyCalls } from './privacy'
import { residenceCalls } from './residence/residenceCalls'
import { rosterCalls } from './rosters'
import { voteCalls } from './votes'

/** Every call, by name. A call without a row in the permission table, or a row without a call, is a type error. */
export const calls = {
  ...accountCalls,
  ...announcementCalls,
  ...auditCalls,
  ...evaluationCalls,
  ...homeCalls,
  ...issueCalls,
  ...noticeCalls,
  ...organisationCalls,
  ...privacyCalls,
  ...residenceCalls,
  ...rosterCalls,
  ...voteCalls,
} satisfies { [Name in Action]: Contract<Name> }

export type CallName = keyof typeof calls
export type Input<Name extends CallName> = z.input<(typeof calls)[Name]['input']>
export type ParsedInput<Name extends CallName> = z.output<(typeof calls)[Name]['input']>
export type Output<Name extends CallName> = z.output<(typeof calls)[Name]['output']>

/** Whether so and so many of a call are let through in a day. */
const isCounted = (name: CallName): boolean =>
  dailyLimits.some(rows => rows.some(({ mostADay }) => (mostADay[name] ?? null) !== null))

/**
 * Lists what a call can be refused with whatever it is about: what every call can, `not-permitted` where the permission
 * table does not let everybody through, `conflict` where it writes, `unsafe-content` where it brings texts for others, and
 * `too-often` where a day has an end to it.
 */
export const refusedAnyway = (name: CallName): readonly RefusalKind[] => [
  ...everyCall,
  ...(permissions[name].where === 'anyone' ? [] : (['not-permitted'] as const)),
  ...(calls[name].writes ? (['conflict'] as const) : []),
  ...(isCounted(name) ? (['too-often'] as const) : []),
  ...(textsShown(name).length > 0 ? (['unsafe-content'] as const) : []),
]

/** Tells whether a call may be refused so: its contract names the refusal, or the call can give it anyway. */
export const mayRefuse = (name: CallName, kind: RefusalKind): boolean => {
  const declared: readonly RefusalKind[] = calls[name].refusals
  return declared.includes(kind) || refusedAnyway(name).includes(kind)
}
