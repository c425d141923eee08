/**
 * `npm run check:cloudbase`: holds `cloudbaserc.json` against what CloudBase's own command line carries with it, without
 * an account: the schema of the file, the shape of triggers, and the runtimes it offers. Before the first time:
 * `npm ci --prefix tools/cloudbase`. What only an account can tell: whether the environment has the runtime, whether
 * names are free there, and whether the uploaded code starts.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import vm from 'node:vm'

const root = path.resolve(import.meta.dirname, '..')
const home = path.join(root, 'tools', 'cloudbase')

interface Schema {
  readonly required: readonly string[]
  readonly definitions: Readonly<Record<string, object>>
}
interface Validator {
  readonly validate: (schema: object, value: unknown) => boolean
  readonly errorsText: () => string
}
interface Declared {
  readonly functions: readonly {
    readonly name: string
    readonly runtime: string
    readonly triggers?: unknown[]
  }[]
}

/** The bundle holds each as one piece of plain JavaScript. */
const inBundle = (bundle: string, piece: RegExp): unknown => {
  const found = piece.exec(bundle)?.[1]
  if (found === undefined) throw new Error(`the command line no longer holds ${String(piece)}`)
  return vm.runInNewContext(`(${found})`) as unknown
}

const faultsOf = (declared: Declared, bundle: string, ajv: Validator): readonly string[] => {
  const schema = inBundle(
    bundle,
    /(JSON\.parse\('[^\n]*"title":"CloudBase CLI Configuration"[^\n]*'\));?\n/,
  ) as Schema
  const runtimes = inBundle(bundle, /exports\.RuntimeOptions = (\[[^\]]*\]);/) as readonly { value: string }[]
  const { definitions } = schema
  const complain = (what: string, part: object, value: unknown) =>
    ajv.validate(part, value) ? [] : [`${what}: ${ajv.errorsText()}`]
  // `framework` belongs to a command of that name, which we do not use.
  const whole = { ...schema, required: schema.required.filter(name => name !== 'framework') }
  return [
    ...complain('cloudbaserc.json', whole, declared),
    ...declared.functions.flatMap(({ name, runtime, triggers = [] }) => [
      ...(runtimes.some(({ value }) => value === runtime)
        ? []
        : [`${name}: no runtime is called ${runtime}`]),
      ...triggers.flatMap(trigger =>
        complain(`a trigger of ${name}`, { ...definitions['ICloudFunctionTrigger'], definitions }, trigger),
      ),
    ]),
  ]
}

const main = (): number => {
  const bundle = path.join(home, 'node_modules', '@cloudbase', 'cli', 'dist', 'standalone', 'cli.js')
  if (!existsSync(bundle))
    throw new Error('the command line is not installed: npm ci --prefix tools/cloudbase')
  const Ajv = createRequire(path.join(home, 'package.json'))('ajv') as new (options: object) => Validator
  const declared = JSON.parse(readFileSync(path.join(root, 'cloudbaserc.json'), 'utf8')) as Declared
  const faults = faultsOf(declared, readFileSync(bundle, 'utf8'), new Ajv({ logger: false }))
  faults.forEach(fault => {
    console.error(`FAULT  ${fault}`)
  })
  if (faults.length === 0) console.log('CloudBase’s command line finds no fault in cloudbaserc.json.')
  return faults.length === 0 ? 0 : 1
}

process.exit(main())
