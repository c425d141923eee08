import type { VoteMessageParams } from '#domain/votes/messageParams'
import { voteSorts } from '#domain/votes/Vote'
import { at, word, type MessageText, type MessageTexts } from '../kernel/messageText'
import { outcomeName, outcomeNames, sayAnnulment } from './names'

/** Why a ballot counts no more: the words of whoever took the approval back, or a code where somebody has contested it. */
const sayWhyAside = (reason: string): string => (reason === 'linkDisputed' ? '有人提出异议' : reason)

type Result = Partial<VoteMessageParams['voteResult']>

const outcomeOf = (params: Result): string => {
  const name = word(params.outcome)
  const sort = voteSorts.find(candidate => candidate === params.sort) ?? 'statutory'
  return name in outcomeNames ? outcomeName(name as keyof typeof outcomeNames, sort) : '已计票'
}

const resultOf = (params: Result): MessageText => {
  const title = `《${word(params.title)}》`
  const outcome = outcomeOf(params)
  if (params.stage === 'annulled')
    return { title: '表决已作废', body: `${title}${sayAnnulment(word(params.reason))}` }
  if (params.stage === 'final')
    return { title: '表决结果生效', body: `${title}${outcome}，公示期已满，结果生效。` }
  if (params.sort === 'consultation') return { title: '意见征集结果', body: `${title}${outcome}。` }
  const until = at(params.until, when => `公示到 ${when}，有异议请在这之前提出。`)
  return { title: '表决结果公示', body: `${title}${outcome}。${until}` }
}

export const voteMessageTexts: MessageTexts<VoteMessageParams> = {
  voteAnnounced: p => ({
    title: '新的表决公告',
    body: `《${word(p.title)}》${at(p.opensAt, when => `${when} 开始投票`) || '已公告'}。`,
  }),
  voteOpeningWaits: p => ({
    title: '表决到时没能开始',
    body: `《${word(p.title)}》：还有 ${String(p.undecided ?? '')} 组同名业主没有认定是不是同一人，业主人数算不清。请两个单位在「名册导入 → 同名业主」里认定，认定完自动开始，投票时间顺延${at(p.until, when => `；到 ${when} 还没认定完，这次表决作废`)}。`,
  }),
  voteOpened: p => ({
    title: '表决开始了',
    body: `《${word(p.title)}》${at(p.closesAt, when => `${when} 截止，`)}正在等你投票。`,
  }),
  voteExtended: p => ({
    title: '表决时间延长',
    body: `《${word(p.title)}》延长到 ${at(p.closesAt, when => when)}：${word(p.reason)}`,
  }),
  ballotSetAside: p => ({
    title: '一张选票不计了',
    body: `《${word(p.title)}》${word(p.unitLabel)}：投票所凭的登记或委托已撤回（${sayWhyAside(word(p.reason))}），这张选票不计；有权投票的人可以在截止前重新投。`,
  }),
  voteResult: resultOf,
}
