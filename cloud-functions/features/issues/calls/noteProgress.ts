import { noteProgress as note } from '#domain/issues/noteProgress'
import { refuseUnsafe } from '../../../kit/contentCheck'
import { publishNowOrLater, refuseForeignFiles } from '../../../kit/files'
import type { Answerer } from '../../../kit/Answerer'
import { changeIssue } from '../workflows/changeIssue'

/** Word of how it goes, with photos of the caller's own. */
export const noteProgress: Answerer<'noteProgress'> = async (input, context) => {
  refuseForeignFiles(input.photos, context.personId, 'photos')
  await refuseUnsafe(input.note, 'note', context.openid)
  const { fileIds: photos, left } = await publishNowOrLater(input.photos)
  return changeIssue(
    'noteProgress',
    input,
    context,
    (issue, around) => note({ note: input.note, photos }, issue, around),
    left,
  )
}
