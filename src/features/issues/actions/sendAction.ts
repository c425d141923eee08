import { DAY } from '#domain/kernel/lengths'
import type { Input } from '#contracts/calls'
import type { IssueAction, IssueDetail } from '#contracts/issues'
import type { CallRefusal } from '#contracts/kernel/refusals'
import { fieldsOf, type FieldKind, type FieldValues } from '#domain/issues/actionForm'
import { rowOf } from '#domain/issues/actions'
import type { ExclusionCode } from '#domain/issues/exclusion/facts'
import type { ReferralService, ReferralSort } from '#domain/issues/referrals/sorts'
import { solvedDegrees } from '#domain/issues/rating'
import type { Instant } from '#domain/kernel/decision'
import type { Role } from '#domain/kernel/roles'
import { call } from '../../../cloud/call'
import type { Answers } from './answers'

export type ActionOutcome =
  | { readonly ok: true; readonly output: { readonly issue: IssueDetail } }
  | { readonly ok: false; readonly refusal: CallRefusal }

export interface FilledForm {
  readonly issueId: string
  readonly answers: Answers
  readonly fileIds: readonly string[]
  readonly now: Instant
}

/** The two parts of `role orgUnitId`. */
const chosenHandler = ({ handler = '' }: Answers): readonly [role: string, orgUnitId: string] => {
  const [role = '', orgUnitId = ''] = handler.split(' ')
  return [role, orgUnitId]
}

/** What the form answers to each kind of field. */
const answerTo: { readonly [Kind in FieldKind]: (form: FilledForm) => FieldValues[Kind] } = {
  note: ({ answers }) => answers.words,
  reason: ({ answers }) => answers.words,
  photos: ({ fileIds }) => [...fileIds],
  evidence: ({ fileIds }) => [...fileIds],
  // The value was made from the issue's own list of handlers; the server looks again.
  handlerRole: ({ answers }) => chosenHandler(answers)[0] as Role,
  handlerUnit: ({ answers }) => chosenHandler(answers)[1],
  until: ({ answers, now }) => now + Number(answers.days ?? 1) * DAY,
  caseNumber: ({ answers }) => answers.caseNumber.trim().toUpperCase(),
  // The form is not sent before one of those that there are was chosen.
  referralService: ({ answers: { chosen } }) => chosen.referralService as ReferralService,
  referralSort: ({ answers: { chosen } }) => chosen.referralSort as ReferralSort,
  exclusionCode: ({ answers: { chosen } }) => chosen.exclusionCode as ExclusionCode,
  agrees: ({ answers: { chosen } }) => chosen.agrees === 'yes',
  outsideNumber: ({ answers }) => answers.outsideNumber.trim(),
  calledUnits: ({ answers: { units } }) =>
    units.map(unit => {
      const [role = '', orgUnitId = ''] = unit.split(' ')
      return { role: role as Role, orgUnitId }
    }),
  whistle: ({ answers }) => answers.whistle ?? '',
  farDay: ({ answers, now }) => now + Number(answers.days ?? 1) * DAY,
  entry: ({ answers }) => Number(answers.entry ?? 0),
  answered: ({ answers: { chosen } }) => (chosen.answered === undefined ? null : chosen.answered === 'yes'),
  solved: ({ answers: { chosen } }) => solvedDegrees.find(degree => degree === chosen.solved) ?? null,
  satisfied: ({ answers }) => answers.satisfied ?? null,
}

/** Makes the input of an action's call from its filled form. The request id makes it safe to repeat. */
export const inputOf = <Name extends IssueAction>(
  action: Name,
  form: FilledForm,
  requestId: string,
): Input<Name> => {
  const answers = fieldsOf(rowOf(action).form).map(([name, kind]) => [name, answerTo[kind](form)] as const)
  // The contract's input is made of the same form.
  return { issueId: form.issueId, requestId, ...Object.fromEntries(answers) } as Input<Name>
}

/** Makes the call of one action. */
export const sendAction = (
  action: IssueAction,
  form: FilledForm,
  requestId: string,
): Promise<ActionOutcome> => call(action, inputOf(action, form, requestId))
