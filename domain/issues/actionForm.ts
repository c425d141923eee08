import type { Instant } from '../kernel/decision'
import type { Role } from '../kernel/roles'
import type { ExclusionCode } from './exclusion/facts'
import type { ReferralService, ReferralSort } from './referrals/sorts'
import type { SolvedDegree } from './rating'

/** What each kind of field of an action's form yields. `contracts/issues/actions` has the schema of each kind. */
export interface FieldValues {
  /** Free words that may be empty. */
  readonly note: string
  /** Words that must say something. */
  readonly reason: string
  /** Photos that may be added, as ids of files of the caller's own. */
  readonly photos: readonly string[]
  /** Photos of which there must be one. */
  readonly evidence: readonly string[]
  /** One of those to whom it can be sent: the role … */
  readonly handlerRole: Role
  /** … and where it is held. */
  readonly handlerUnit: string
  /** An instant to come. */
  readonly until: Instant
  /** The number of another issue, as people quote it. */
  readonly caseNumber: string
  /** Posts of which one or more are called. */
  readonly calledUnits: readonly { readonly role: Role; readonly orgUnitId: string }[]
  /** One of the whistles of the case. */
  readonly whistle: string
  /** An instant to come, it may be in years. */
  readonly farDay: Instant
  /** The number of an entry of the timeline. */
  readonly entry: number
  readonly referralService: ReferralService
  readonly referralSort: ReferralSort
  /** The number under which a case runs elsewhere. */
  readonly outsideNumber: string
  readonly exclusionCode: ExclusionCode
  /** Whether whoever looks at what another has asked agrees. */
  readonly agrees: boolean
  /** Whether somebody spoke to the reporter about it; null where they leave it out, as with the two after it. */
  readonly answered: boolean | null
  readonly solved: SolvedDegree | null
  /** 1 to 5. */
  readonly satisfied: number | null
}
export type FieldKind = keyof FieldValues

/** What an action asks: the kind of each field, by its name in the call's input and in this order. */
export type ActionForm = Readonly<Record<string, FieldKind>>

/** The filled form. */
export type Filled<Form extends ActionForm> = { readonly [Name in keyof Form]: FieldValues[Form[Name]] }

/** Lists the names and kinds of a form's fields, in its order. */
export const fieldsOf = (form: ActionForm): readonly (readonly [name: string, kind: FieldKind])[] =>
  Object.entries(form)

/** Finds the first field of one of these kinds, or undefined where the form asks for none. */
export const fieldAsked = (form: ActionForm, ...kinds: readonly FieldKind[]): string | undefined =>
  fieldsOf(form).find(([, kind]) => kinds.includes(kind))?.[0]
