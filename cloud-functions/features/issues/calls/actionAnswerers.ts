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
import { publishNowOrLater, refuseForeignFiles } from '../../../kit/files'
import { changeIssue } from '../workflows/changeIssue'

/** @throws Refused `file-not-yours`: what the edge asks of a form before the rules see it */
const publishedForm = async <Name extends AppendingAction>(
  name: Name,
  input: ParsedInput<Name>,
  context: CallContext,
): Promise<{ readonly form: FilledForm<Name>; readonly left: readonly string[] }> => {
  const { form } = rowOf(name)
  // The contract of the call is made of the same form: these fields are there, and of these kinds.
  const filled = input as FilledForm<Name> & Readonly<Record<string, unknown>>
  const photosField = fieldAsked(form, 'photos', 'evidence')
  const photos = photosField === undefined ? [] : (filled[photosField] as readonly string[])
  if (photosField !== undefined) refuseForeignFiles(photos, context.personId, photosField)
  if (photosField === undefined) return { form: filled, left: [] }
  // No photo is published beside words that nobody may read.
  await context.refuseUnsafeTexts()
  const { fileIds, left } = await publishNowOrLater(photos)
  return { form: { ...filled, [photosField]: fileIds }, left }
}

const answererOf =
  <Name extends AppendingAction>(name: Name) =>
  async (input: ParsedInput<Name>, context: CallContext): Promise<{ issue: IssueDetail }> => {
    const { form, left } = await publishedForm(name, input, context)
    return changeIssue(name, input, context, (issue, around) => decisions[name](form, issue, around), left)
  }

/** What answers each action whose whole effect is the fact that the rules append. */
export const actionAnswerers = Object.fromEntries(
  actionNames.filter(isAppending).map(name => [name, answererOf(name)]),
) as { readonly [Name in AppendingAction]: Answerer<Name> }
