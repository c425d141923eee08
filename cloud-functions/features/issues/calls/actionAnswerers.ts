import type { ParsedInput } from '#contracts/calls'
import type { IssueDetail } from '#contracts/issues'
import { fieldAsked } from '#domain/issues/actionForm'
import {
  actionNames,
  isAppending,
  rowOf,
  type AppendingAction,
  type FilledForm,
} from '#domain/issues/actions'
import { decisions } from '#domain/issues/decisions'
import type { Answerer } from '../../../kit/Answerer'
import type { CallContext } from '../../../kit/CallContext'
import { takeIn } from '../../../kit/pictures/takeIn'
import { requestKey } from '../../../stores/FactStore'
import { changeIssue, type Admitted } from '../workflows/changeIssue'

/** @throws Refused as {@link takeIn}: what the edge asks of a form that the rules let through */
const admitted = async <Name extends AppendingAction>(
  name: Name,
  filled: FilledForm<Name> & Readonly<Record<string, unknown>>,
  { requestId }: { readonly requestId: string },
  { personId, now }: CallContext,
): Promise<Admitted<FilledForm<Name>>> => {
  const { form } = rowOf(name)
  const field = fieldAsked(form, 'photos', 'evidence')
  const photos = field === undefined ? [] : (filled[field] as readonly string[])
  const use = requestKey(requestId, name)
  const { fileIds, left, done } = await takeIn(photos, { personId, now, field: field ?? '', use })
  return { form: field === undefined ? filled : { ...filled, [field]: fileIds }, left, done }
}

const answererOf =
  <Name extends AppendingAction>(name: Name) =>
  (input: ParsedInput<Name>, context: CallContext): Promise<{ issue: IssueDetail }> => {
    // The contract of the call is made of the same form: these fields are there, and of these kinds.
    const form = input as FilledForm<Name> & Readonly<Record<string, unknown>>
    return changeIssue<FilledForm<Name>>(name, input, context, {
      form,
      decide: (filled, issue, around) => decisions[name](filled, issue, around),
      admit: () => admitted(name, form, input, context),
    })
  }

/** What answers each action whose whole effect is the fact that the rules append. */
export const actionAnswerers = Object.fromEntries(
  actionNames.filter(isAppending).map(name => [name, answererOf(name)]),
) as { readonly [Name in AppendingAction]: Answerer<Name> }
