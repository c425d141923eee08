import type { Input } from '#contracts/calls'
import { request } from '../district/startDistrict'
import type { Ground, Stage, WritingCall } from './ground'
import { owner } from './residenceStages'

type ObjectionCall = Extract<WritingCall, `${string}Objection` | 'objectToVote' | 'annulVote' | 'keepVote'>

const objecting = (voteId: string): Input<'objectToVote'> => ({
  ...{ voteId, reason: 'procedure', text: '公告只贴了两天', homes: [] },
  requestId: request(),
})

/** Each by an owner of their own, who has one waiting at a time. */
const objected = async (ground: Ground) => {
  const { part } = await owner(ground)
  const voteId = ground.countedId
  const { vote } = await ground.district.call(part, 'objectToVote', objecting(voteId))
  const objectionId = vote.objections.find(({ mine }) => mine)?.id ?? 'none'
  return { part, about: { voteId, objectionId } }
}
const answering = (
  about: Pick<Input<'answerObjection'>, 'voteId' | 'objectionId'>,
): Input<'answerObjection'> => ({
  ...about,
  ...{ text: '公告贴了十六天，有照片', answer: { outcome: 'notFounded' }, requestId: request() },
})
const annulling = { reason: '公告时间不够' }

export const objectionStages: { readonly [Name in ObjectionCall]: Stage<Name> } = {
  objectToVote: async ground => [(await owner(ground)).part, objecting(ground.countedId)],
  withdrawObjection: async ground => {
    const { part, about } = await objected(ground)
    return [part, { ...about, requestId: request() }]
  },
  answerObjection: async ground => ['committee', answering((await objected(ground)).about)],
  passUpObjection: async ground => {
    const { part, about } = await objected(ground)
    await ground.district.call('committee', 'answerObjection', answering(about))
    return [part, { ...about, requestId: request() }]
  },
  annulVote: async ground => [
    'committee',
    { ...(await objected(ground)).about, ...annulling, requestId: request() },
  ],
  keepVote: async ground => {
    const { about } = await objected(ground)
    await ground.district.call('committee', 'annulVote', { ...about, ...annulling, requestId: request() })
    return ['communityStaff', { ...about, reason: '核对无误', requestId: request() }]
  },
}
