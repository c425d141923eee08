import type { RosterMessageParams, RulingMessageParams } from '#domain/rosters/messageParams'
import { sayMoment } from '../kernel/instants'
import { word, type MessageTexts } from '../kernel/messageText'
import { rulingAnswerNames } from './heads'

/** When an import may be written; nothing where that is at once. */
const fromWhen = (until: number | undefined): string =>
  until === undefined ? '' : `，最早 ${sayMoment(until)} 写入`

const answerSaid = (answer: string | undefined): string =>
  answer === 'one'
    ? `${rulingAnswerNames.one}，表决时合算一人`
    : `${rulingAnswerNames.different}，表决时分开算`

/** 改 2 户、新增 30 户; a message of before says only the former. */
const homes = ({ changed = 0, added = 0 }: { readonly changed?: number; readonly added?: number }): string =>
  [
    ...(changed > 0 || added === 0 ? [`改 ${String(changed)} 户`] : []),
    ...(added > 0 ? [`新增 ${String(added)} 户`] : []),
  ].join('、')

export const rosterMessageTexts: MessageTexts<RosterMessageParams & RulingMessageParams> = {
  rosterSecondAsked: p => ({
    title: '名册变更等你核对',
    body: `${word(p.compoundName)}：《${word(p.fileName)}》要${homes(p)}，请你再核对一遍${fromWhen(p.until)}。`,
  }),
  rosterShown: p => ({
    title: '名册要改你家的登记',
    body: `${word(p.compoundName)} ${word(p.unitLabel)}：新名册里你家的业主或面积和原来不一样${fromWhen(p.until)}。不对的话，点开就能提出异议，异议后这一条不写入。`,
  }),
  rulingSecondAsked: p => ({
    title: '同名业主等你核对',
    body: `${word(p.compoundName)} ${word(p.unitLabel)}：有人提出${answerSaid(p.answer)}，请你核对。`,
  }),
  rulingConfirmed: p => ({
    title: '同名业主已认定',
    body: `${word(p.compoundName)} ${word(p.unitLabel)}：另一个单位已确认，${answerSaid(p.answer)}。`,
  }),
  rulingRefused: p => ({
    title: '认定没有通过',
    body: `${word(p.compoundName)} ${word(p.unitLabel)}：${word(p.reason)}`,
  }),
  headsRuled: p => ({
    title: '你家的表决人数有认定',
    body: `${word(p.compoundName)} ${word(p.unitLabel)}：两个单位已核对，${answerSaid(p.answer)}。不对的话，请联系物业或小区党支部。`,
  }),
  rosterDuringVote: p => ({
    title: '表决期间名册要变',
    body: `《${word(p.title)}》期间，${word(p.compoundName)} 的名册要${homes(p)}，正在由两个单位核对${fromWhen(p.until)}。`,
  }),
}
