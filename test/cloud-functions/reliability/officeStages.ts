import type { RosterImportView } from '#contracts/rosters'
import { addNamesakes, rosterFile, rulingOn, upload } from '../district/rosters'
import { day, report, request, type District } from '../district/startDistrict'
import { amend } from '../district/residence'
import { newHead, named } from '../district/successors'
import { emptyBranch, type Stage, type WritingCall } from './ground'

type OfficeCall = Extract<
  WritingCall,
  | `${string}Roster`
  | 'disputeLine'
  | 'proposeRuling'
  | 'decideRuling'
  | `${string}Branch`
  | 'adoptRouting'
  | 'appoint'
  | 'renewPost'
  | 'endPost'
  | 'handOver'
  | 'revealReporter'
  | 'revealPhone'
>

const keeper = 'administrator'
const lines = ['楼栋,房号,建筑面积,业主,电话', '3栋,1201,100.00,赵买房,13812340006', '3栋,1202,90.00,钱买房,']

const previewing = async (district: District, compoundId: string) => ({
  compoundId,
  fileId: await upload(district, rosterFile('roster.csv', lines), keeper),
  fileName: 'roster.csv',
  requestId: request(),
})
const previewed = async (district: District, compoundId: string): Promise<RosterImportView> =>
  (await district.call(keeper, 'previewRoster', await previewing(district, compoundId))).import

const about = (importId: string) => ({ importId, requestId: request() })
const confirming = (importId: string) => ({ ...about(importId), leaveOutWrong: false })

const confirmByTwo = async (district: District, importId: string, second: string): Promise<void> => {
  for (const part of [keeper, second]) await district.call(part, 'confirmRoster', confirming(importId))
}

/** One import of a compound at a time is written: each of the three that write has a compound of its own. */
export const officeStages: { readonly [Name in OfficeCall]: Stage<Name> } = {
  adoptRouting: ({ district }) =>
    Promise.resolve([
      keeper,
      { orgUnitId: 'zk', rows: [], from: district.cloud.now(), reason: '机构调整', requestId: request() },
    ]),
  previewRoster: async ({ district }) => [keeper, await previewing(district, 'banshan')],
  answerRoster: async ({ district }) => {
    const asking = rosterFile('asking.csv', [lines[0] ?? '', '3栋,1203,100.00,孙买房（已故）,13812340006'])
    const input = {
      ...(await previewing(district, 'banshan')),
      fileId: await upload(district, asking, keeper),
    }
    const { import: asked } = await district.call(keeper, 'previewRoster', input)
    const { questions } = await district.call(keeper, 'listRosterQuestions', { importId: asked.id })
    return [
      keeper,
      {
        ...about(asked.id),
        answers: questions.map(({ id, suggested }) => ({ question: id, choice: suggested })),
      },
    ]
  },
  confirmRoster: async ({ district }) => [keeper, confirming((await previewed(district, 'banshan')).id)],
  continueRoster: async ({ district }) => {
    const { id } = await previewed(district, 'hailun')
    await confirmByTwo(district, id, 'communitySecretary')
    return [keeper, about(id)]
  },
  undoRoster: async ({ district }) => {
    const { id } = await previewed(district, 'yuhu')
    await confirmByTwo(district, id, 'siblingSecretary')
    await district.call(keeper, 'continueRoster', about(id))
    return [keeper, { ...about(id), reason: '导错了文件' }]
  },
  disputeLine: async ({ district }) => {
    await amend(district, 'units', 'u02', { room: '2203', label: '3栋2203' })
    const file = rosterFile('changed.csv', [lines[0] ?? '', '3栋,2203,120.00,刘兆忠,13812340001'])
    const { id } = (
      await district.call(keeper, 'previewRoster', {
        ...(await previewing(district, 'banshan')),
        fileId: await upload(district, file, keeper),
      })
    ).import
    await district.call(keeper, 'confirmRoster', confirming(id))
    return ['liu', { ...about(id), unitId: 'u02' }]
  },
  // Not in 半山名苑, where a vote is proposed and an import is being written.
  proposeRuling: async ({ district }) => {
    await addNamesakes(district, '郑同名', ['n1', 'n2'], { compoundId: 'hailun' })
    return [keeper, rulingOn(['n1', 'n2'], { compoundId: 'hailun' })]
  },
  decideRuling: async ({ district }) => {
    await addNamesakes(district, '褚同名', ['n3', 'n4'], { compoundId: 'hailun' })
    const word = rulingOn(['n3', 'n4'], { compoundId: 'hailun' })
    const { ruling } = await district.call('communitySecretary', 'proposeRuling', word)
    return [keeper, { rulingId: ruling.id, decision: 'confirm', note: '', requestId: request() }]
  },
  foundBranch: () =>
    Promise.resolve([
      'administrator',
      { orgUnitId: 'hailun', document: '惠环党发〔2026〕12号', note: '', requestId: request() },
    ]),
  dissolveBranch: () =>
    Promise.resolve([
      'administrator',
      {
        orgUnitId: emptyBranch._id,
        document: '惠环党发〔2026〕13号',
        reason: '小区合并',
        requestId: request(),
      },
    ]),
  appoint: ({ district }) => Promise.resolve(['administrator', newHead(district.cloud.now())]),
  renewPost: async ground => {
    const { district } = ground
    const { named: person } = await ground.newcomer()
    const now = district.cloud.now()
    const { posts } = await district.call(
      'administrator',
      'appoint',
      newHead(now, { person, buildingId: 'b4', leadsGrid: false }),
    )
    const postId = posts.terms.find(({ name }) => name === person.name)?.id ?? ''
    return ['administrator', { orgUnitId: 'banshan', postId, until: now + 700 * day, requestId: request() }]
  },
  endPost: ({ district }) =>
    Promise.resolve([
      'administrator',
      {
        orgUnitId: 'banshan',
        postId: 'grid-term',
        until: district.cloud.now() + day,
        reason: '任期届满',
        requestId: request(),
      },
    ]),
  handOver: ({ district }) =>
    Promise.resolve([
      'administrator',
      {
        orgUnitId: 'yuhu',
        postId: 'siblingSecretary-term',
        to: named.successor,
        at: district.cloud.now(),
        until: null,
        note: '届满',
        requestId: request(),
      },
    ]),
  revealReporter: async ({ district }) => {
    const { issue } = await district.call('wang', 'raiseIssue', report({ anonymous: true }))
    return ['secretary', { issueId: issue.id, reason: '要回电核实', requestId: request() }]
  },
  revealPhone: async ({ district }) => {
    const { issue } = await district.call('wang', 'raiseIssue', report())
    const about = { thing: 'issue', id: issue.id } as const
    return ['secretary', { about, side: null, reason: '要回电核实', requestId: request() }]
  },
}
