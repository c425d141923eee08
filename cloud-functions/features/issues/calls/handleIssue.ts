import { handle } from '#domain/issues/handle'
import { refuseUnsafe } from '../../../kit/contentCheck'
import { publishNowOrLater, refuseForeignFiles } from '../../../kit/files'
import type { Answerer } from '../../../kit/Answerer'
import { changeIssue } from '../workflows/changeIssue'

/** Says it is done, with photos that show it. */
export const handleIssue: Answerer<'handleIssue'> = async (input, context) => {
  refuseForeignFiles(input.evidence, context.personId, 'evidence')
  await refuseUnsafe(input.note, 'note', context.openid)
  const { fileIds: evidence, left } = await publishNowOrLater(input.evidence)
  return changeIssue(
    'handleIssue',
    input,
    context,
    (issue, around) => handle({ note: input.note, evidence }, issue, around),
    left,
  )
}
