import { monthOf, monthsAfter } from '#domain/evaluation/calendar'
import { present } from '../../../demonstration/present'
import { productName, tabWords } from '#copy/kernel/components'
import { accountWords } from '#copy/account/account'
import { announcementWords } from '#copy/announcements/announcements'
import { approvalWords } from '#copy/residence/approvals'
import { auditWords } from '#copy/audit/audit'
import { countWords, evaluationWords, sayMonth, shareWords } from '#copy/evaluation/evaluation'
import { routingWords } from '#copy/issues/routing'
import { issueWords } from '#copy/issues/issue'
import { organisationWords } from '#copy/organisation/organisation'
import { postWords } from '#copy/organisation/posts'
import { proposeWords } from '#copy/votes/propose'
import { joiningWords } from '#copy/residence/joining'
import { privacyWords } from '#copy/privacy/privacy'
import { proxyWords } from '#copy/residence/proxies'
import { claimWords, residenceWords } from '#copy/residence/residence'
import { headWords } from '#copy/rosters/heads'
import { rosterWords } from '#copy/rosters/rosterImport'
import { objectionWords } from '#copy/votes/objections'
import { recountWords } from '#copy/votes/recount'
import { resultWords } from '#copy/votes/voteResult'
import { voteWords } from '#copy/votes/vote'
import { workWords } from '#copy/issues/workbench'

/** A page, who looks at it, and what must be on it before it can be called there. */
export interface LookedAt {
  readonly name: string
  readonly address: string
  readonly heading: string
  /** Words that come from the data, so that skeletons do not pass. */
  readonly shows: string | RegExp
}

/** The month before the present of the journeys. */
const monthNow = monthsAfter(monthOf(present), -1)

const owner: readonly LookedAt[] = [
  { name: 'home', address: '/pages/home/index', heading: productName, shows: '更换 3 栋和 5 栋电梯主板' },
  { name: 'raise', address: '/pages/raise/index', heading: tabWords.raise, shows: '半山名苑' },
  {
    name: 'votes',
    address: '/pages/votes/index',
    heading: voteWords.title,
    shows: '更换 3 栋和 5 栋电梯主板',
  },
  { name: 'services', address: '/pages/services/index', heading: tabWords.services, shows: '半山名苑' },
  { name: 'me', address: '/pages/me/index', heading: accountWords.me, shows: '林演示' },
  {
    name: 'evaluation',
    address: '/packages/insight/evaluation/index?at=banshan',
    heading: evaluationWords.titleOf('半山名苑'),
    shows: shareWords.handledInTime,
  },
  {
    name: 'evaluated',
    address: `/packages/insight/evaluated/index?at=banshan&month=${monthNow}&counted=received`,
    heading: `${sayMonth(monthNow)} · ${countWords.received}`,
    shows: /下面显示的是现在的进展/,
  },
  {
    name: 'issue-list',
    address: '/packages/issue/list/index?show=all',
    heading: issueWords.listTitle,
    shows: /垃圾桶两天没清/,
  },
  {
    name: 'issue',
    address: '/packages/issue/detail/index?id=issue-banshan-bins',
    heading: issueWords.title,
    shows: issueWords.timeline,
  },
  {
    name: 'vote',
    address: '/packages/vote/detail/index?id=vote-banshan-maintenance',
    heading: voteWords.detailTitle,
    shows: voteWords.castButton,
  },
  {
    name: 'vote-announced',
    address: '/packages/vote/detail/index?id=vote-banshan-charging',
    heading: voteWords.detailTitle,
    shows: voteWords.discussion,
  },
  {
    name: 'result',
    address: '/packages/vote/result/index?id=vote-banshan-parkingzone',
    heading: resultWords.title,
    shows: resultWords.arithmetic,
  },
  {
    name: 'recount',
    address: '/packages/recount/index/index?id=vote-banshan-parkingzone',
    heading: recountWords.title,
    shows: recountWords.who,
  },
  {
    name: 'inbox',
    address: '/packages/account/inbox/index',
    heading: accountWords.inboxTitle,
    shows: accountWords.markAllRead,
  },
  {
    name: 'units',
    address: '/packages/account/units/index',
    heading: residenceWords.title,
    shows: '1203',
  },
  {
    name: 'claim',
    address: '/packages/account/claim/index?compound=banshan',
    heading: claimWords.title,
    shows: '9栋',
  },
  {
    name: 'proxies',
    address: '/packages/account/proxies/index',
    heading: proxyWords.title,
    shows: /^替/,
  },
  {
    name: 'grant',
    address: '/packages/account/grant/index',
    heading: proxyWords.grantTitle,
    shows: '5栋602',
  },
  {
    name: 'privacy',
    address: '/packages/account/privacy/index',
    heading: privacyWords.title,
    shows: privacyWords.noLooks,
  },
  {
    name: 'announcements',
    address: '/packages/announcement/list/index?at=banshan',
    heading: announcementWords.title,
    shows: /水泵检修/,
  },
  {
    name: 'catalogue',
    address: '/packages/organisation/catalogue/index?compound=banshan',
    heading: routingWords.catalogueTitle,
    shows: '物业 · 半山名苑',
  },
  {
    name: 'chart',
    address: '/packages/organisation/chart/index?compound=banshan',
    heading: organisationWords.chartTitle,
    shows: organisationWords.branchNote,
  },
  {
    name: 'settings',
    address: '/packages/account/settings/index',
    heading: accountWords.settingsTitle,
    shows: accountWords.elderMode,
  },
]

const committee: readonly LookedAt[] = [
  {
    name: 'propose',
    address: '/packages/vote/propose/index?compound=banshan',
    heading: proposeWords.title,
    shows: '半山名苑',
  },
  {
    name: 'objections',
    address: '/packages/work/objections/index?at=banshan',
    heading: objectionWords.officeTitle,
    shows: '架空层改作电动自行车集中停放区',
  },
  {
    name: 'vote-objections',
    address: '/packages/vote/detail/index?id=vote-banshan-parkingzone',
    heading: voteWords.detailTitle,
    shows: objectionWords.section,
  },
]

const secretary: readonly LookedAt[] = [
  { name: 'workbench', address: '/pages/services/index', heading: workWords.workbench, shows: /跳闸/ },
  {
    name: 'queue',
    address: '/packages/work/queue/index?at=banshan&queue=handling',
    heading: '半山名苑',
    shows: /燃气味/,
  },
  {
    name: 'approvals',
    address: '/packages/work/approvals/index?at=banshan',
    heading: approvalWords.title,
    shows: '2栋1203',
  },
  {
    name: 'claim-to-decide',
    address: '/packages/work/claim/index?id=claim-banshan-lu',
    heading: approvalWords.claimTitle,
    shows: approvalWords.chooseOwner,
  },
  {
    name: 'proxy-to-decide',
    address: '/packages/work/proxy/index?id=proxy-banshan-landlord',
    heading: approvalWords.proxyTitle,
    shows: '6栋1801',
  },
  {
    name: 'rosters',
    address: '/packages/work/rosters/index?at=banshan',
    heading: rosterWords.title,
    shows: rosterWords.choose,
  },
  {
    name: 'heads',
    address: '/packages/work/heads/index?at=banshan',
    heading: headWords.title,
    shows: headWords.why,
  },
  {
    name: 'audit',
    address: '/packages/work/audit/index?at=banshan',
    heading: auditWords.title,
    shows: auditWords.linked,
  },
]

const administrator: readonly LookedAt[] = [
  {
    name: 'office-pages',
    address: '/pages/services/index',
    heading: workWords.workbench,
    shows: workWords.posts,
  },
  {
    name: 'posts',
    address: '/packages/work/posts/index?at=banshan',
    heading: postWords.title,
    shows: /周示例/,
  },
  {
    name: 'posts-vacant',
    address: '/packages/work/posts/index?at=daxin',
    heading: postWords.title,
    shows: /5栋楼栋长/,
  },
  {
    name: 'evaluation-district',
    address: '/packages/insight/evaluation/index?at=zk',
    heading: evaluationWords.titleOf('仲恺高新区'),
    shows: evaluationWords.forecast,
  },
  {
    name: 'routing',
    address: '/packages/work/routing/index?at=zk',
    heading: routingWords.title,
    shows: /所有类别/,
  },
  {
    name: 'organisation',
    address: '/packages/organisation/unit/index',
    heading: organisationWords.unitTitle,
    shows: '惠环街道',
  },
]

const refused: readonly LookedAt[] = [
  {
    name: 'units-refused',
    address: '/packages/account/units/index',
    heading: residenceWords.title,
    shows: '1栋1902',
  },
  {
    name: 'grant-without-home',
    address: '/packages/account/grant/index',
    heading: proxyWords.grantTitle,
    shows: proxyWords.notOwner,
  },
]

const communitySecretary: readonly LookedAt[] = [
  {
    name: 'approvals-stand-in',
    address: '/packages/work/approvals/index',
    heading: approvalWords.title,
    shows: '3栋402',
  },
  {
    name: 'chart-stand-in',
    address: '/packages/organisation/chart/index?compound=demo-x001',
    heading: organisationWords.chartTitle,
    shows: /还没有党支部.*古塘坳社区/,
  },
]

const newcomer: readonly LookedAt[] = [
  {
    name: 'join',
    address: '/packages/account/join/index',
    heading: joiningWords.title,
    shows: joiningWords.agreementTitle,
  },
]

/** Every page of the mini-program but the first screen, by who sees it. */
export const pagesOf: readonly {
  readonly persona: string
  /** Their key in the demonstration. */
  readonly key: string
  /** The post they act in. */
  readonly post?: string
  /** Nobody knows them yet: no settings of their own, those of the phone stay. */
  readonly unknown?: true
  readonly pages: readonly LookedAt[]
}[] = [
  { persona: '业主 · 半山名苑', key: 'owner', pages: owner },
  { persona: '业委会成员 · 半山名苑', key: 'banshan-committee', post: '业委会委员', pages: committee },
  { persona: '支部书记 · 半山名苑', key: 'banshan-secretary', post: '支部书记', pages: secretary },
  { persona: '社区书记 · 古塘坳社区', key: 'gutangao-secretary', pages: communitySecretary },
  { persona: '系统管理员 · 全区', key: 'district-admin', pages: administrator },
  { persona: '业主 · 认领被退回', key: 'latecomer', pages: refused },
  { persona: '新住户 · 还没有加入', key: 'newcomer', unknown: true, pages: newcomer },
]
