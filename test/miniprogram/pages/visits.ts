import { readFileSync } from 'node:fs'
import path from 'node:path'
import { accountWords } from '#copy/account/account'
import { approvalWords } from '#copy/residence/approvals'
import { auditWords } from '#copy/audit/audit'
import { organisationWords } from '#copy/organisation/organisation'
import { shareWords } from '#copy/evaluation/evaluation'
import { headWords } from '#copy/rosters/heads'
import { rosterWords } from '#copy/rosters/rosterImport'
import { emergencyNumbers } from '#copy/kernel/emergency'
import { joiningWords } from '#copy/residence/joining'
import { privacyWords } from '#copy/privacy/privacy'
import { recountWords } from '#copy/votes/recount'
import { roleNames } from '#copy/kernel/vocabulary'
import { namesakesIn } from '../../domain/rosters/files/namesakesIn'
import { damagedBook } from '../../domain/rosters/files/files'
import { previewIn } from '../../domain/rosters/files/previewIn'
import type { AppConfig } from '../harness/logicLayer'
import type { Phone, PhoneOptions } from '../journeys/Phone'
import { dist, type Town } from '../journeys/Town'

const { pages, subPackages } = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppConfig
/** Every page of the build. */
export const routes: readonly string[] = [
  ...pages,
  ...subPackages.flatMap(({ root, pages: own }) => own.map(page => `${root}/${page}`)),
]

export interface Visit {
  /** Of the demonstration; an owner where nothing is said. */
  readonly persona?: string
  readonly query?: string
  /** What has to be there before, and the rest of the address that leads to it. */
  readonly prepare?: (town: Town) => Promise<string>
  /** Tapped first. */
  readonly tap?: string
  /** What only a page with its data shows. */
  readonly shows: string
}

/** How a page is opened so that it has something to show. A page that is not named here is opened by an owner. */
const visits: Readonly<Record<string, Visit>> = {
  'pages/home/index': { shows: '半山名苑' },
  'pages/raise/index': { shows: '9栋' },
  'pages/votes/index': { shows: '电梯主板' },
  'pages/services/index': { shows: emergencyNumbers[0].name },
  'pages/me/index': { shows: '林演示' },
  'packages/issue/detail/index': { query: 'id=issue-banshan-lift5', shows: '半山名苑' },
  'packages/issue/list/index': { query: 'show=all', shows: '半山名苑' },
  'packages/vote/detail/index': { query: 'id=vote-banshan-maintenance', shows: '420/901' },
  'packages/vote/result/index': { query: 'id=vote-banshan-parkingzone', shows: '567/700' },
  'packages/recount/index/index': { query: 'id=vote-banshan-parkingzone', shows: recountWords.who },
  'packages/vote/propose/index': {
    persona: 'banshan-committee',
    query: 'compound=banshan',
    tap: accountWords.actInstead(roleNames.ownersCommitteeMember, '半山名苑'),
    shows: '要决定什么事',
  },
  'packages/work/queue/index': {
    persona: 'banshan-secretary',
    query: 'at=banshan&queue=handling',
    shows: '半山名苑',
  },
  'packages/work/approvals/index': { persona: 'banshan-secretary', query: 'at=banshan', shows: '2栋1203' },
  'packages/work/claim/index': {
    persona: 'banshan-secretary',
    query: 'id=claim-banshan-lu',
    shows: approvalWords.chooseOwner,
  },
  'packages/work/proxy/index': {
    persona: 'banshan-secretary',
    query: 'id=proxy-banshan-landlord',
    shows: '6栋1801',
  },
  'packages/work/objections/index': {
    persona: 'banshan-committee',
    query: 'at=banshan',
    shows: '电动自行车集中停放区',
  },
  'packages/work/posts/index': { persona: 'district-admin', query: 'at=banshan', shows: '周示例' },
  'packages/work/rosters/index': {
    persona: 'banshan-property',
    query: 'at=banshan',
    shows: rosterWords.noPast,
  },
  'packages/work/roster/index': {
    persona: 'hailun-property',
    prepare: async town =>
      `id=${await previewIn(town.cloud, 'demo-hailun-property', damagedBook(), 'hailun')}`,
    shows: rosterWords.skip,
  },
  'packages/work/heads/index': {
    persona: 'hailun-property',
    prepare: async town => {
      await namesakesIn(town.cloud, 'hailun', '孙双房')
      return 'at=hailun'
    },
    shows: headWords.group('孙**', 2),
  },
  'packages/work/audit/index': {
    persona: 'banshan-secretary',
    query: 'at=banshan',
    shows: auditWords.linked,
  },
  'packages/announcement/list/index': { query: 'at=banshan', shows: '水泵检修' },
  'packages/organisation/catalogue/index': { query: 'compound=banshan', shows: '物业 · 半山名苑' },
  'packages/work/routing/index': {
    persona: 'district-office1',
    query: 'at=zk',
    shows: '所有类别 · 小区自办 · 全区',
  },
  'packages/organisation/chart/index': {
    query: 'compound=banshan',
    shows: organisationWords.branchNote,
  },
  'packages/organisation/unit/index': { persona: 'gutangao-secretary', shows: '示例小区001' },
  'packages/insight/evaluation/index': { query: 'at=banshan', shows: shareWords.handledInTime },
  'packages/insight/evaluated/index': {
    query: 'at=banshan&month=2026-11&counted=received',
    shows: '下面显示的是现在的进展',
  },
  'packages/account/inbox/index': { shows: '已收到你的问题' },
  'packages/account/units/index': { shows: '3栋1203' },
  'packages/account/settings/index': { shows: '跟随手机' },
  'packages/account/join/index': { persona: 'newcomer', shows: joiningWords.agreementTitle },
  'packages/account/claim/index': { query: 'compound=banshan', shows: '9栋' },
  'packages/account/proxies/index': { persona: 'elder-daughter', shows: '1栋301' },
  'packages/account/grant/index': { shows: '5栋602' },
  'packages/account/privacy/index': { shows: privacyWords.noLooks },
}

/** Opens a page as the person who has something to see there. @returns what only the page with its data shows */
export const visit = async (
  town: Town,
  route: string,
  options: PhoneOptions,
  open: (phone: Phone, address: string) => void,
): Promise<{ phone: Phone; shows: string }> => {
  const { persona = 'owner', query = '', prepare, tap, shows = '' } = visits[route] ?? {}
  const address = `${route}?${prepare === undefined ? query : await prepare(town)}`
  const phone = town.phoneOf(persona, options)
  open(phone, address)
  if (tap !== undefined) {
    await phone.sees(tap)
    await phone.tap(tap)
  }
  await phone.sees(shows)
  await phone.rests()
  return { phone, shows }
}
