/**
 * The features, once: what README lists and what a folder of each layer may be called. `test/house/features.test.ts`
 * holds every layer against this list.
 */
export const features = [
  { name: 'account', chinese: '我的', what: 'who somebody is here: joining, phone, settings, consents' },
  {
    name: 'announcements',
    chinese: '公告',
    what: 'what a compound is told officially: water off until 18:00; over by itself',
  },
  { name: 'audit', chinese: '操作记录', what: 'the chain of everything done by whoever holds a post' },
  {
    name: 'evaluation',
    chinese: '效能评估',
    what: 'figures of a month by body, with their lists, funnels, forecast and hot spots',
  },
  { name: 'home', chinese: '首页', what: 'one compound today' },
  {
    name: 'issues',
    chinese: '提事、办事',
    what: 'reports from being raised to being confirmed, and the workbench',
  },
  { name: 'notices', chinese: '消息', what: 'what is told to whom: inbox and subscribe messages' },
  {
    name: 'organisation',
    chinese: '组织',
    what: 'org units, posts and their terms, branches, who may do what',
  },
  {
    name: 'personas',
    chinese: '演示身份',
    what: 'named people to be on the local CloudBase; in no deployed build',
  },
  {
    name: 'privacy',
    chinese: '隐私',
    what: 'looks at personal data, export, erasure, how long what is kept',
  },
  { name: 'residence', chinese: '住户', what: 'homes claimed and left, authorisations to vote for others' },
  { name: 'rosters', chinese: '名册', what: 'lists of owners read from spreadsheets into units' },
  { name: 'services', chinese: '服务', what: 'whom to turn to in a compound' },
  { name: 'showcase', chinese: '组件展示', what: 'every component in every state; in no deployed build' },
  { name: 'votes', chinese: '议事、表决', what: 'proposals, discussion, ballots, the count' },
]

/** The layers, and what lies in each beside its features; `featuresIn` where these do not lie at the top. */
export const layers = [
  { folder: 'domain', beside: ['kernel', 'dailyLimits.ts', 'permissions.ts'] },
  { folder: 'contracts', beside: ['kernel', 'calls.ts', 'envelope.ts', 'freeTexts.ts'] },
  { folder: 'copy', beside: ['kernel', 'messages.ts', 'refusals.ts'] },
  { folder: 'cloud-functions/features', beside: [] },
  { folder: 'cloud-functions/stores/schema', beside: ['declare.ts', 'facts.ts'] },
  {
    folder: 'cloud-functions',
    featuresIn: 'features',
    beside: ['kit', 'stores', 'api', 'clock', 'notices', 'personas', 'answerers.ts', 'schema.ts'],
  },
  { folder: 'src/features', beside: [] },
  {
    folder: 'src',
    featuresIn: 'features',
    beside: [
      ...['pages', 'packages', 'components', 'cloud', 'clock', 'session', 'navigation', 'reading', 'drafts'],
      ...['storage', 'theme', 'hashing', 'wechat', 'app.config.ts', 'app.scss', 'app.ts', 'environment.d.ts'],
      ...['index.html', 'jitless.ts'],
      'theme.json',
      'sitemap.json',
    ],
  },
  {
    folder: 'seeds',
    beside: [
      ...['Dice.ts', 'README.md', 'SeedData.ts', 'actors.ts', 'chainOf.ts', 'demonstrationDistrict.ts'],
      ...['factsOf.ts', 'pictures', 'seedInto.ts'],
    ],
  },
  { folder: 'test/domain', beside: ['kernel', 'onDemand.ts', 'permissions.test.ts'] },
  {
    folder: 'test/cloud-functions',
    beside: ['attacks', 'district', 'functions', 'kit', 'matrix', 'reliability', 'stores'],
  },
  {
    folder: 'test/seeds',
    beside: ['district.test.ts', 'engine.test.ts', 'large.test.ts', 'repeatable.test.ts'],
  },
  { folder: 'test/miniprogram', beside: ['harness', 'icons.test.ts', 'journeys', 'pages'] },
  { folder: 'test/browser', beside: ['harness', 'journeys'] },
  { folder: 'test/scenarios', beside: ['faults', 'kills'] },
]
