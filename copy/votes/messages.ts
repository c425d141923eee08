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

/** Whoever keeps this message can tell later whether the record is the one that was announced. */
const rootOf = ({ root }: Result): string => (root === undefined ? '' : `人人可以重新计票，校验根 ${root}`)

const resultOf = (params: Result): MessageText => {
  const title = `《${word(params.title)}》`
  const outcome = outcomeOf(params)
  if (params.stage === 'annulled')
    return { title: '表决已作废', body: `${title}${sayAnnulment(word(params.reason))}` }
  if (params.stage === 'final')
    return { title: '表决结果生效', body: `${title}${outcome}，公示期已满，结果生效。` }
  const root = rootOf(params)
  if (params.sort === 'consultation') return { title: '意见征集结果', body: `${title}${outcome}。${root}` }
  const until = at(params.until, when => `公示到 ${when}，有异议请在这之前提出。`)
  return { title: '表决结果公示', body: `${title}${outcome}。${until}${root}` }
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
  objectionRaised: p => ({
    title: '一条异议等你答复',
    body: `《${word(p.title)}》的结果有人提出异议${at(p.until, when => `，请在 ${when} 前书面答复`)}。`,
  }),
  objectionAboutHome: p => ({
    title: '有人对你家的选票提出异议',
    body: `《${word(p.title)}》：正在核查，谁也看不到你选了什么。有要说明的，请联系答复的单位。`,
  }),
  objectionMoved: p => ({
    title: '异议转到上一级',
    body: `《${word(p.title)}》：原来的单位没有按时答复，现在由${word(p.officeName)}核查${at(p.until, when => `，${when} 前答复`)}。`,
  }),
  objectionAnswered: p => ({
    title: '你的异议有了答复',
    body: `《${word(p.title)}》：点开看答复${at(p.until, when => `；不同意的，可以在 ${when} 前请上一级核查`)}。`,
  }),
  annulmentAsked: p => ({
    title: '一次表决提出作废，等你核对',
    body: `《${word(p.title)}》：已经有一个单位认为应当作废，请你再核对${at(p.until, when => `，${when} 前答复`)}。`,
  }),
  annulmentProposed: p => ({
    title: '表决可能作废',
    body: `《${word(p.title)}》：有单位认为应当作废，另一个单位正在核对；理由在表决的「异议」里。`,
  }),
  annulmentDropped: p => ({
    title: '表决没有作废',
    body: `《${word(p.title)}》：第二个单位核对后认为不应作废，异议继续核查。`,
  }),
  voteResult: resultOf,
}
