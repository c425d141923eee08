import { sourcesIn, unusedExports, type Sources } from './unusedExports'

const watched = ['domain', 'contracts', 'cloud-functions', 'copy', 'src', 'scripts']
const others = ['seeds', 'config', 'emulator']

/** What the platform takes by its name; the verifier's names in a page, which the build puts in the place of Node's. */
const entries = [
  'cloud-functions/api/index.ts main',
  'cloud-functions/clock/index.ts main',
  'cloud-functions/notices/index.ts main',
  'cloud-functions/personas/index.ts main',
  'src/features/votes/recount/platform.ts bytesOf',
  'src/features/votes/recount/platform.ts randomOf',
  'src/features/votes/recount/platform.ts sha256Of',
  'src/features/votes/recount/platform.ts sha512Of',
]

/**
 * What only tests take: tables, graphs and folds that they go through row by row, and halves of a workflow between which
 * they let something else happen. Whatever comes to stand here is one more thing that no feature asks for.
 */
const forTestsAlone = [
  'cloud-functions/features/residence/workflows/decideProxy.ts approveOver',
  'cloud-functions/features/residence/workflows/decideProxy.ts representativesOf',
  'cloud-functions/features/residence/workflows/syncVoters.ts changesFor',
  'cloud-functions/features/residence/workflows/syncVoters.ts writeChanges',
  'cloud-functions/features/votes/workflows/freezeElectorate.ts readElectorate',
  'cloud-functions/features/votes/workflows/freezeElectorate.ts writeElectorate',
  'cloud-functions/kit/files.ts mostReadBytes',
  'cloud-functions/kit/files.ts mostStoredBytes',
  'cloud-functions/kit/personId.ts personId',
  'contracts/calls.ts refusedAnyway',
  'contracts/freeTexts.ts neverText',
  'contracts/issues.ts issueDetail',
  'contracts/kernel/refusals.ts clientRefusals',
  'contracts/kernel/written.ts asWritten',
  'contracts/notices.ts inboxEntry',
  'contracts/votes.ts proposeVote',
  'contracts/votes.ts voteRule',
  'copy/kernel/shareCards.ts shareCardWords',
  'copy/residence/approvals.ts matchNames',
  'domain/evaluation/Sums.ts noSums',
  'domain/evaluation/figures.ts shareOf',
  'domain/evaluation/forecast/holtWinters.ts firstState',
  'domain/evaluation/forecast/holtWinters.ts smooth',
  'domain/evaluation/forecast/negativeBinomial.ts fitCounts',
  'domain/issues/capacityFor.ts actorsOf',
  'domain/issues/danger.ts isDanger',
  'domain/issues/exclusion/foldExclusion.ts isExcluded',
  'domain/issues/evolve.ts fold',
  'domain/issues/reporterDeeds.ts reporterDeeds',
  'domain/issues/workingCalendar.ts isAnnounced',
  'domain/issues/workingCalendar.ts isWorkingDay',
  'domain/issues/workingCalendar.ts yearsAnnounced',
  'domain/kernel/pages.ts pages',
  'domain/notices/creditLedger.ts emptyLedger',
  'domain/notices/deliveryRules.ts deliveryRules',
  'domain/notices/inboxOrder.ts inboxOrder',
  'domain/notices/subscribeTemplates.ts templateUses',
  'domain/notices/subscribeTemplates.ts templateWorth',
  'domain/notices/wechatCodes.ts wechatSendCodes',
  'domain/organisation/appointments.ts appointmentsAt',
  'domain/organisation/branches.ts branchKeepersAt',
  'domain/privacy/retentionRules.ts retentionCategories',
  'domain/residence/claims/evolve.ts foldClaim',
  'domain/residence/claims/graph.ts claimGraph',
  'domain/residence/proxies/graph.ts proxyGraph',
  'domain/rosters/importRules.ts importRules',
  'domain/rosters/locate.ts labelOf',
  'domain/rosters/newBuildingRules.ts newBuildingRules',
  'domain/votes/checks.ts missing',
  'domain/votes/clockFacts.ts annulled',
  'domain/votes/legalDays.ts startOfDay',
  'domain/votes/matters.ts isWeaker',
  'domain/votes/matters.ts mattersNamed',
  'domain/votes/matters.ts matterRulesAt',
  'domain/votes/presets.ts votingRules',
  'domain/votes/stages.ts stageGraph',
  // No vote can be started yet whose ballots are hidden: see decision 0071.
  'domain/votes/trustees/castEncrypted.ts castEncrypted',
  'domain/votes/trustees/key/awaited.ts awaited',
  'domain/votes/trustees/key/awaited.ts isKeyReady',
  'domain/votes/trustees/key/evolveKey.ts evolveKey',
  'domain/votes/trustees/key/nameTrustees.ts nameTrustees',
  'domain/votes/trustees/key/steps.ts contestShare',
  'domain/votes/trustees/key/steps.ts noteHeld',
  'domain/votes/trustees/key/steps.ts proveHeld',
  'domain/votes/trustees/key/steps.ts takeDealing',
  'domain/votes/trustees/key/steps.ts takeOpening',
  'domain/votes/trustees/key/steps.ts takeShares',
  'scripts/audit/readChain.ts chainIn',
  'src/components/icon/vocabulary.ts iconNames',
  'src/features/issues/actions/sendAction.ts inputOf',
]

const unusedIn = (folders: readonly string[]): readonly string[] =>
  unusedExports(sourcesIn(folders)).filter(unused => watched.some(folder => unused.startsWith(`${folder}/`)))

test('nothing is exported that nobody imports', () => {
  expect([...unusedIn([...watched, ...others, 'test'])].sort()).toEqual(entries)
})

test('what only tests import is named here, and nothing besides', () => {
  expect([...unusedIn([...watched, ...others])].sort()).toEqual([...entries, ...forTestsAlone].sort())
})

describe('a planted export', () => {
  const planted = (more: Readonly<Record<string, string>>): Sources =>
    new Map([
      [
        'domain/a.ts',
        'export const used = 1\nexport const unused = 2\nconst inner = 3\nexport type T = number',
      ],
      ['domain/b.ts', "import { used } from './a'\nexport function other() { return used }"],
      ...Object.entries(more),
    ])

  test.each([
    ['is found where nobody takes it', {}, ['domain/a.ts unused', 'domain/b.ts other']],
    [
      'is found where its own file alone uses it',
      { 'domain/c.ts': 'export const own = 1\nexport default own' },
      ['domain/a.ts unused', 'domain/b.ts other', 'domain/c.ts own'],
    ],
    [
      'is taken by another name, by a whole module, and while running',
      {
        'src/c.ts':
          "import { unused as mine } from '#domain/a'\nimport * as b from '#domain/b'\nvoid [mine, b]",
      },
      [],
    ],
    [
      'is taken by an import while running',
      { 'scripts/c.ts': "void import('../domain/a')" },
      ['domain/b.ts other'],
    ],
    [
      'is taken of each file that stands for a platform',
      {
        'src/c.weapp.ts': 'export const here = 1\nexport const there = 2',
        'src/c.h5.ts': 'export const here = 1',
        'src/d.ts': "export { here } from './c'",
      },
      ['domain/a.ts unused', 'domain/b.ts other', 'src/c.weapp.ts there'],
    ],
    [
      'is found among those taken apart, and in a list of names',
      { 'domain/c.ts': 'export const { one, two: second } = f()\nconst third = 3\nexport { third }' },
      [
        'domain/a.ts unused',
        'domain/b.ts other',
        'domain/c.ts one',
        'domain/c.ts second',
        'domain/c.ts third',
      ],
    ],
  ] as const)('%s', (_how, more, found) => {
    expect(unusedExports(planted(more))).toEqual(found)
  })
})
