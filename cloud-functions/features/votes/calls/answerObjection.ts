import { answerObjection as answerIt } from '#domain/votes/objections/answer'
import type { Answerer } from '../../../kit/Answerer'
import { answerForOffice } from '../workflows/changeObjection'
import { asObjected, rightsCalled } from '../workflows/rightsCalled'

/** Database calls as told in {@link answerForOffice}, and one where homes are named. */
export const answerObjection: Answerer<'answerObjection'> = ({ text, answer, ...asked }, context) =>
  answerForOffice({ ...asked, call: 'answerObjection' }, context, async ({ vote, objection }, by) => {
    const homes = answer.outcome === 'withoutEffect' ? answer.homes : []
    const rights = (await rightsCalled(vote._id, homes, 'answer.homes')).map(asObjected)
    return answerIt({ outcome: answer.outcome, text, rights }, vote, objection, by)
  })
