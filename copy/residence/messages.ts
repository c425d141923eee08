import { claimEndings } from '#domain/residence/claims/Claim'
import type { HomeParams, ResidenceMessageParams } from '#domain/residence/messageParams'
import { proxyEndings } from '#domain/residence/proxies/Proxy'
import { word, type MessageTexts } from '../kernel/messageText'
import { claimEndingNames, proxyEndingNames } from './names'

const home = (params: Partial<HomeParams>): string => `${word(params.compoundName)} ${word(params.unitLabel)}`

const claimEnding = (params: Partial<ResidenceMessageParams['claimEnded']>): string => {
  const named = claimEndings.find(candidate => candidate === params.how)
  return named === undefined ? '' : claimEndingNames[named]
}

/** Whoever took it back has written why; else it is over by itself. */
const proxyEnding = (params: Partial<ResidenceMessageParams['proxyEnded']>): string => {
  const named = proxyEndings.find(candidate => candidate === params.how)
  const why = named === undefined ? word(params.reason) : proxyEndingNames[named]
  return why === '' ? '' : `原因：${why}`
}

export const residenceMessageTexts: MessageTexts<ResidenceMessageParams> = {
  claimWaiting: p => ({
    title: '有住户等你核对',
    body: `${home(p)}：有人认领，请对照名册核对。`,
  }),
  claimApproved: p => ({ title: '房屋认领通过了', body: `${home(p)} 已核对，可以提事和参加表决。` }),
  claimRefused: p => ({
    title: '房屋认领没有通过',
    // After an appeal there is nobody left to appeal to.
    body: `${home(p)}：${word(p.reason)}${p.final === 1 ? '' : ' 不认同可以在「房屋和家人」里申诉。'}`,
  }),
  claimAppealed: p => ({ title: '有一件认领申诉', body: `${home(p)}：${word(p.reason)}` }),
  claimEnded: p => ({ title: '房屋关系已结束', body: `${home(p)}：${word(p.reason) || claimEnding(p)}` }),
  claimRestored: p => ({
    title: '房屋关系恢复了',
    body: `${home(p)}：换业主的那次名册导入已经撤回，你还是这里的业主。`,
  }),
  guardianAsked: p => ({
    title: '请你同意登记一个孩子',
    body: `${home(p)}：未满 14 周岁，需要同住的成年人同意。`,
  }),
  proxyWaiting: p => ({ title: '有一份委托等你核对', body: `${home(p)}：请对照书面委托核对。` }),
  proxyApproved: p => ({ title: '委托已生效', body: `${home(p)} 由${word(p.holderName)}代为投票。` }),
  proxyRefused: p => ({ title: '委托没有通过', body: `${home(p)}：${word(p.reason)}` }),
  proxyEnded: p => ({
    title: '委托已结束',
    body: `${home(p)}：已经投出的票仍然有效。${proxyEnding(p)}`,
  }),
}
