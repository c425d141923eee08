import { readFileSync } from 'node:fs'
import { URL } from 'node:url'
import { features } from './features.mjs'

/**
 * Who may import whom, as lint errors. Each folder names the top-level folders it may reach besides itself; everything
 * else of ours is refused, by alias (`#domain/…`) and by relative path (`../../domain/…`) alike.
 */
const ours = [
  'domain',
  'contracts',
  'copy',
  'src',
  'cloud-functions',
  'emulator',
  'seeds',
  'config',
  'scripts',
  'test',
  'verifier',
]

const mayReach = {
  domain: [],
  contracts: ['domain'],
  copy: ['domain', 'contracts'],
  src: ['domain', 'contracts', 'copy'],
  'cloud-functions': ['domain', 'contracts', 'copy'],
  emulator: [],
  seeds: ['domain', 'contracts', 'copy'],
  config: ['domain', 'contracts', 'copy', 'cloud-functions', 'emulator', 'seeds'],
  scripts: ['domain', 'contracts', 'copy', 'cloud-functions', 'emulator', 'seeds', 'config'],
}

/** Packages that stay out of a folder, and why. */
const packageBans = {
  domain: [
    { regex: '^(node:|@tarojs/|@cloudbase/|react)', message: 'The rules are pure: no platform in domain/.' },
  ],
  contracts: [
    { regex: '^(node:|@tarojs/|@cloudbase/|react)', message: 'Contracts know domain/ and zod only.' },
  ],
  copy: [
    { regex: '^(node:|@tarojs/|@cloudbase/|react)', message: 'Texts know no platform.' },
    {
      regex: '^(zod|#contracts/(?!kernel/(limits|refusals|vocabulary)$))',
      allowTypeImports: true,
      message: 'The mini-program shows these texts: what they import at run time it carries.',
    },
  ],
  src: [
    { regex: '^(node:|@cloudbase/)', message: 'The mini-program reaches the cloud through src/cloud only.' },
    {
      regex: '^#contracts/(?!kernel/(limits|refusals|vocabulary)$)',
      allowTypeImports: true,
      message: 'Contracts are types for the mini-program: at run time it would carry all of zod for them.',
    },
    { regex: '^zod$', message: 'The mini-program takes the small zod/mini.' },
  ],
}
const sdkBan = {
  regex: '^@cloudbase/',
  message: 'Only cloud-functions/stores and cloud-functions/kit speak to CloudBase.',
}

const foldersBanned = folder => ours.filter(other => other !== folder && !mayReach[folder].includes(other))

const banFolders = folder => {
  const banned = foldersBanned(folder).join('|')
  return [
    { regex: `^#(${banned})/`, message: `${folder}/ may not import this folder.` },
    { regex: `^(\\.\\./)+(${banned})(/|$)`, message: `${folder}/ may not import this folder.` },
  ]
}

/** What a folder as a whole may not import. */
const bansOf = folder => [...banFolders(folder), ...(packageBans[folder] ?? [])]

const rule = (files, patterns, ignores = []) => ({
  files,
  ...(ignores.length === 0 ? {} : { ignores }),
  rules: { 'no-restricted-imports': ['error', { patterns }] },
})

const everyFile = folder => [`${folder}/**/*.ts`, `${folder}/**/*.tsx`]

const names = features.map(({ name }) => name)
const othersThan = name => names.filter(other => other !== name).join('|')

/** Features of a layer meet in what each of them shows to others, and nowhere else. */
const betweenFeatures = (layer, bans, inner, message) =>
  names.map(name =>
    rule(everyFile(`${layer}/${name}`), [
      ...bans,
      { regex: `^(\\.\\./)+(${othersThan(name)})/${inner}`, message },
      { regex: `^#${layer}/(${othersThan(name)})/${inner}`, message },
    ]),
  )

const cloudBans = [...bansOf('cloud-functions'), sdkBan]
const hosts = ['api', 'clock', 'notices', 'personas']
const upTo = (what, message) => ({ regex: `^(\\.\\./)+(${what})(/|$)`, message })

/**
 * Within the folders. ESLint takes the last list that fits a file, so each of these says the whole of what its files may
 * not import.
 */
const withinCloudFunctions = [
  ...betweenFeatures(
    'cloud-functions/features',
    cloudBans,
    '(?!workflows/)',
    'Of another feature only its workflows/ are imported.',
  ),
  rule(
    hosts.flatMap(host => everyFile(`cloud-functions/${host}`)),
    [
      ...cloudBans,
      { regex: '^#(domain|copy)/', message: 'A host holds no rules and no texts.' },
      {
        regex: '^(\\.\\./)+features/[^/]+/(?!sweeps/|pushes/)',
        message: 'A host takes the joined table of answerers, sweeps, and what WeChat pushes.',
      },
    ],
  ),
  rule(
    ['cloud-functions/kit/**/*.ts', 'cloud-functions/stores/**/*.ts'],
    [
      ...bansOf('cloud-functions'),
      upTo(['features', 'answerers', ...hosts].join('|'), 'kit/ and stores/ know no feature and no host.'),
    ],
  ),
]

/** The page on which a vote is counted again runs the verifier as it lies there: the one door from `src`. */
const besidesVerifier = bans =>
  bans.map(({ regex, ...ban }) => ({ ...ban, regex: regex.replace('|verifier', '') }))

const routes = ['src/pages/**/index.tsx', 'src/packages/**/index.tsx']
const noScreen = 'features|pages|packages'
const inSrc = (folders, banned, message) =>
  rule(
    folders.flatMap(folder => everyFile(`src/${folder}`)),
    [...bansOf('src'), upTo(banned, message)],
  )

const withinSrc = [
  ...betweenFeatures(
    'src/features',
    bansOf('src'),
    '[^/]+/',
    'Of another feature only what lies at the top of its folder is imported.',
  ),
  rule(everyFile('src/features/votes/recount'), [
    ...besidesVerifier(bansOf('src')),
    {
      regex: `^(\\.\\./)+(${othersThan('votes')})/[^/]+/`,
      message: 'Of another feature only what lies at the top of its folder is imported.',
    },
  ]),
  rule(routes, [
    ...bansOf('src'),
    { regex: '^(?!(\\.\\./)+features/)', message: 'A route only re-exports a page of features/.' },
  ]),
  {
    files: routes,
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Program > :not(ExportNamedDeclaration[source])',
          message: 'A route only re-exports a page of features/.',
        },
      ],
    },
  },
  inSrc(['components'], `${noScreen}|session`, 'Components know no feature and no session.'),
  inSrc(['cloud'], `${noScreen}|session|components|navigation`, 'The seam to the back end knows no screen.'),
  inSrc(
    ['session'],
    // Who somebody is on a laptop is chosen there: the one feature that session/ shows.
    'pages|packages|features/(?!personas/)[^/]+',
    'session/ knows no feature but personas.',
  ),
  inSrc(['navigation', 'reading', 'drafts', 'theme', 'hashing'], noScreen, 'This folder knows no feature.'),
]

const withinKernels = ['domain', 'contracts', 'copy'].map(layer =>
  rule(everyFile(`${layer}/kernel`), [
    ...bansOf(layer),
    { regex: `^(\\.\\./|#${layer}/(?!kernel/))`, message: 'The kernel of a layer imports no feature.' },
  ]),
)

/**
 * The local CloudBase is a package of its own: whoever installs it has what its `package.json` declares, and nothing that
 * lies around it here.
 */
const { dependencies, devDependencies } = JSON.parse(
  readFileSync(new URL('../emulator/package.json', import.meta.url), 'utf8'),
)
const installed = 'Whoever installs the local CloudBase has only what its package.json declares.'
const notAround = 'The local CloudBase is a package: nothing outside of its folder comes with it.'
const declared = Object.keys(dependencies).join('|')
const types = Object.keys(devDependencies).join('|')
/** In a selector a slash would end the expression. */
const loadable = `${declared}|${types}`.replaceAll('/', '\\x2f')
/** How deep a file lies says how many steps up leave the folder. */
const emulatorDepths = ['emulator/*.ts', 'emulator/*/*.ts', 'emulator/*/*/*.ts', 'emulator/*/*/*/*.ts']
const withinEmulator = [
  ...emulatorDepths.map((files, depth) =>
    rule(
      [files],
      [
        { regex: `^(\\./)?(\\.\\./){${depth + 1},}`, message: notAround },
        { regex: `^(?!node:|\\.{1,2}/|(${declared}|${types})(/|$))`, message: installed },
        { regex: `^(${types})(/|$)`, allowTypeImports: true, message: installed },
      ],
    ),
  ),
  {
    files: ['emulator/**/*'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ImportExpression', message: notAround },
        {
          selector: `CallExpression[callee.name="require"][arguments.0.value=/^(\\.\\.|#)/]`,
          message: notAround,
        },
        {
          // createRequire(here)('…'): a file beside it, or a package that it declares, here and there only for its types.
          selector: `CallExpression[callee.callee.name="createRequire"][arguments.0.type="Literal"]:not([arguments.0.value=/^(\\.\\x2f|(${loadable})$)/])`,
          message: notAround,
        },
      ],
    },
  },
]

/** Whoever distrusts this project takes the folder away and runs it: it holds all that it needs. */
const onItsOwn = 'The verifier imports nothing but Node, its own arithmetic library and what lies beside it.'
const withinVerifier = [
  rule(['verifier/**/*'], [{ regex: '^(?!node:|\\./[^/]+\\.mjs$|@noble/curves/)', message: onItsOwn }]),
  {
    files: ['verifier/**/*'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ImportExpression', message: onItsOwn },
        { selector: 'CallExpression[callee.name="require"]', message: onItsOwn },
      ],
    },
  },
]

export const importBans = [
  ...Object.keys(mayReach).map(folder => rule(everyFile(folder), bansOf(folder))),
  rule(['cloud-functions/**/*.ts'], cloudBans, ['cloud-functions/stores/**', 'cloud-functions/kit/**']),
  ...withinCloudFunctions,
  ...withinSrc,
  ...withinKernels,
  ...withinEmulator,
  ...withinVerifier,
]
