import { readFileSync } from 'node:fs'

interface Declared {
  readonly version: string
  readonly functionRoot: string
  readonly functions: readonly Readonly<Record<string, unknown>>[]
}
const text = readFileSync('cloudbaserc.json', 'utf8')
const declared = JSON.parse(text) as Declared

/** What a function may say of itself, and within which bounds: https://docs.cloudbase.net/cli-v1/functions/configs */
const bounds: Readonly<Record<string, (value: unknown) => boolean>> = {
  name: value => typeof value === 'string' && /^[a-zA-Z][\w-]{0,59}$/.test(value),
  handler: value => value === 'index.main',
  runtime: value => value === 'Nodejs20.19',
  // Dependencies lie beside each bundle. If CloudBase installed them, the command line would leave ours out.
  installDependency: value => value === false,
  timeout: value => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 60,
  memorySize: value => [128, 256, 512, 1024, 2048].includes(Number(value)),
  envVariables: value => Object.values(value as object).every(one => typeof one === 'string'),
  triggers: value => (value as readonly object[]).every(isTimer),
}
const isTimer = (trigger: object): boolean => {
  const { name, type, config, ...more } = trigger as Readonly<Record<string, string>>
  const isNamed = name !== undefined && /^[a-zA-Z]\w{0,59}$/.test(name)
  return isNamed && type === 'timer' && config?.split(' ').length === 7 && Object.keys(more).length === 0
}

const faultsOf = (fn: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(fn)
    .filter(([key, value]) => !(bounds[key]?.(value) ?? false))
    .map(([key]) => key)

test.each(declared.functions.map(fn => [String(fn['name']), fn] as const))(
  '%s is declared as CloudBase takes it',
  (_, fn) => {
    expect(faultsOf(fn)).toEqual([])
    expect(Object.keys(fn)).toEqual(
      expect.arrayContaining(['name', 'handler', 'runtime', 'installDependency']),
    )
  },
)

test('a fault in a declaration is found', () => {
  const wrong = {
    name: 'api',
    timeout: 61,
    memorySize: 300,
    ignore: ['node_modules'],
    triggers: [{ name: 'a', type: 'timer', config: '* * * * *' }],
  }
  expect(faultsOf(wrong)).toEqual(['timeout', 'memorySize', 'ignore', 'triggers'])
})

test('the version is the one whose {{variables}} the pinned command line fills in', () => {
  expect(declared.version).toBe('2.0')
})

test('what the environment must hold is said in README', () => {
  const readme = readFileSync('README.md', 'utf8')
  const variables = [...text.matchAll(/\{\{env\.(\w+)\}\}/g)].map(([, name = '']) => name)
  expect(variables.length).toBeGreaterThan(2)
  expect(variables.filter(name => !readme.includes(`\`${name}\``))).toEqual([])
})
