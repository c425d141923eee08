import type { ExclusionCode, ExclusionState } from '#domain/issues/exclusion/facts'
import type { ReferralService, ReferralSort } from '#domain/issues/referrals/sorts'

export const referralServiceNames: Record<ReferralService, string> = {
  huimin: '惠民速办',
  hotline12345: '12345 热线',
  neighbour: '邻近辖区',
}

export const referralSortNames: Record<ReferralSort, string> = {
  consultation: '咨询',
  suggestion: '建议',
  complaint: '投诉、求助',
}

export const exclusionNames: Record<ExclusionCode, string> = {
  beyondPowers: '不归任何一级管',
  ownProcedure: '应走诉讼、仲裁或复议',
  againstLaw: '要求违反法律政策',
  noFacts: '查了没有这回事',
  answeredBefore: '同一件事已答复过',
}

export const exclusionStateNames: Record<ExclusionState, string> = {
  asked: '等另一个单位复核',
  declined: '没有通过，照常计入',
  excluded: '不计入评价',
  appealed: '已申诉，等决定',
  kept: '申诉后仍不计入',
  lifted: '申诉成立，照常计入',
}

/** What stands on an issue's own page of whoever is beside its office. */
export const besideWords = {
  whistles: '吹哨的单位',
  whistleSteps: { reportIn: '等报到', answer: '已报到，等答复', close: '已答复，等了结' },
  whistleOver: '已了结',
  whistleLate: '有逾期',
  whistleGrades: (answer: number | null, call: number | null) =>
    [answer === null ? '' : `答复 ${String(answer)}/5`, call === null ? '' : `吹哨 ${String(call)}/5`]
      .filter(said => said !== '')
      .join('，'),
  milestones: '督办节点',
  milestoneReached: '已完成',
  supervised: '由区里督办到底，不会自动办结。',
  redacted: '这段内容已按规定隐去。',
  referral: '已转交',
  referralNote: (sort: string, when: string) => `${sort}，${when}前答复。两个编号说的是同一件事。`,
  referralAnswered: (sort: string, when: string) => `${sort}，${when}已答复。`,
  exclusion: '不计入评价',
  exclusionNote: (text: string) => `${text}（只影响统计，不影响办理和你的评价）`,
} as const
