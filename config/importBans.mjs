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
  emulator: [
    { regex: '^(@tarojs/|react)', message: 'The local CloudBase knows nothing of the mini-program.' },
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

const rule = (files, patterns, ignores = []) => ({
  files,
  ...(ignores.length === 0 ? {} : { ignores }),
  rules: { 'no-restricted-imports': ['error', { patterns }] },
})

const everyFile = folder => [`${folder}/**/*.ts`, `${folder}/**/*.tsx`]

export const importBans = [
  ...Object.keys(mayReach).map(folder =>
    rule(everyFile(folder), [...banFolders(folder), ...(packageBans[folder] ?? [])]),
  ),
  rule(
    ['cloud-functions/**/*.ts'],
    [...banFolders('cloud-functions'), sdkBan],
    ['cloud-functions/stores/**', 'cloud-functions/kit/**'],
  ),
]
