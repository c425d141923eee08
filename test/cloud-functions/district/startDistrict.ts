import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { CallName, Input, Output } from '#contracts/calls'
import type { CallRefusal, Reply } from '#contracts/kernel/refusals'
import { mostUploadBytes } from '#domain/kernel/uploadRules'
import { schema, uploadPattern, type CollectionName } from '#cloud-functions/schema'
import type { CloudBase, CloudBaseConfig } from '#emulator/CloudBase'
import type { Transport } from '#emulator/runner/workerProtocol'
import { startCloudBase } from '#emulator/startCloudBase'
import { neverOver, uploadsMatching } from '#emulator/storage/storageRule'
import type { InvocationLine } from '#emulator/runner/InvocationLog'
import { photoFile } from './photoFiles'
import { openidOf, everybody, testIdSecret } from './people'
import { orgUnits } from './orgUnits'
import { units } from './units'

// Starting a local CloudBase takes a while on a busy machine; no test here is about time.
const root = join(__dirname, '..', '..', '..')
export const transports = ['gateway', 'in-process'] as const satisfies readonly Transport[]

/** A Monday morning, ten o'clock in China. */
export const monday = Date.UTC(2026, 10, 23, 2)
export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

const config = JSON.parse(readFileSync(join(root, 'cloudbaserc.json'), 'utf8')) as CloudBaseConfig

const configFor = (
  extra: readonly string[],
  { idSecret = testIdSecret, idSecretsBefore = '', contentCheckMilliseconds = 1_500 }: DistrictOptions,
): CloudBaseConfig => ({
  ...config,
  envId: 'test',
  functions: [...config.functions, ...extra.map(name => ({ name, timeout: 15 }))].map(declared => ({
    ...declared,
    envVariables: {
      SESSION_SECRET: 'a secret of the tests, long enough to be one',
      ID_SECRET: idSecret,
      ID_SECRETS_BEFORE: idSecretsBefore,
      CONTENT_CHECK_MILLISECONDS: String(contentCheckMilliseconds),
    },
  })),
})

const clone = (rows: readonly object[]) => rows.map(row => structuredClone(row) as Record<string, unknown>)

export interface DistrictOptions {
  readonly transport?: Transport
  /** Instances of each function; one makes what is remembered visible. */
  readonly instances?: number
  /** Whether the storage takes files of any size, as CloudBase's does: what is too large must be found by whoever reads. */
  readonly anySize?: boolean
  /** By which ids are made, and were before. */
  readonly idSecret?: string
  readonly idSecretsBefore?: string
  /** How long a person waits for WeChat's look at a text. */
  readonly contentCheckMilliseconds?: number
}

type OnInvocation = (line: InvocationLine) => void

/** The real bundles on a data folder as it stands. The clock stands still, so no timer fires by itself. */
export const openFolder = (
  dataDir: string,
  options: DistrictOptions,
  onInvocation: OnInvocation = () => undefined,
) =>
  startCloudBase({
    dataDir,
    functionsDir: join(root, 'dist', 'local-functions'),
    config: configFor(['personas'], options),
    schema,
    transport: options.transport ?? 'in-process',
    clock: { frozenAt: new Date(monday) },
    storageRule: neverOver(uploadsMatching(uploadPattern)),
    ...(options.anySize === true
      ? {}
      : { mostFileBytes: (path: string) => mostUploadBytes(path, Date.now()) }),
    instances: { min: 0, max: options.instances ?? 1 },
    httpAccess: { '/api': 'api', '/personas': 'personas' },
    onInvocation,
  })

/** A local CloudBase that goes from test to test of one file, made empty in between. */
interface Warm {
  readonly cloud: CloudBase
  readonly dataDir: string
  /** What it was started with: a test gets one that was started as it asks. */
  readonly kind: string
  /** Ended for good; it cannot be lent again. */
  over: boolean
  /** Refusals that the contract of their call does not name, since it was lent. */
  readonly undeclared: string[]
}

const idle: Warm[] = []
const discard = async (warm: Warm): Promise<void> => {
  await warm.cloud.close()
  rmSync(warm.dataDir, { recursive: true, force: true })
}
afterAll(async () => {
  await Promise.all(idle.splice(0).map(discard))
})

/** Through whatever door it went: a contract that does not name what its call is refused with fails the test. */
const refuseUndeclared = ({ undeclared }: Warm): void => {
  const lines = undeclared.splice(0)
  if (lines.length > 0) throw new Error(`refusals that no contract names:\n${lines.join('\n')}`)
}

const open = async (dataDir: string, options: DistrictOptions): Promise<Warm> => {
  const undeclared: string[] = []
  const cloud = await openFolder(dataDir, options, ({ log }) => {
    undeclared.push(...log.filter(line => line.includes('"undeclared-refusal"')))
  })
  const close = async () => {
    warm.over = true
    await cloud.close()
  }
  const warm: Warm = { cloud: { ...cloud, close }, dataDir, kind: kindOf(options), over: false, undeclared }
  return warm
}

const kindOf = ({ transport = 'in-process', instances = 1, ...secrets }: DistrictOptions): string =>
  `${transport} ${String(instances)} ${JSON.stringify(secrets)}`

/** An empty one: one that an earlier test has left, or a new one. */
const emptyCloud = async (options: DistrictOptions): Promise<Warm> => {
  const left = idle.findIndex(({ kind }) => kind === kindOf(options))
  const [warm] = left < 0 ? [] : idle.splice(left, 1)
  if (warm === undefined) return open(mkdtempSync(join(tmpdir(), 'district-')), options)
  await warm.cloud.reset()
  return warm
}

/** Puts the test district into an empty local CloudBase. */
export const fillDistrict = async ({ engine }: Pick<CloudBase, 'engine'>): Promise<void> => {
  await engine.insert('orgUnits', clone(orgUnits))
  await engine.insert('people', clone(everybody))
  await engine.insert('units', clone(units))
}

/** The test district on a local CloudBase with the real bundles. Its clock stands still, so no timer fires by itself. */
export const startDistrict = async (options: DistrictOptions = {}) => {
  const warm = await emptyCloud(options)
  await fillDistrict(warm.cloud)
  const close = async () => {
    if (warm.over) await discard(warm)
    else if (!idle.includes(warm)) idle.push(warm)
    refuseUndeclared(warm)
  }
  return new District(warm.cloud, close, warm.dataDir)
}

/**
 * The same district several times: ends the one that was prepared and opens copies of what it has stored, at the same
 * instant.
 */
export const startTwins = async (
  prepared: District,
  count: number,
  options: DistrictOptions = {},
): Promise<readonly District[]> => {
  const { dataDir } = prepared
  const now = prepared.cloud.now()
  const folders = Array.from({ length: count }, () => mkdtempSync(join(tmpdir(), 'twin-')))
  await prepared.cloud.close()
  for (const folder of folders) cpSync(dataDir, folder, { recursive: true })
  await prepared.close()
  return Promise.all(
    folders.map(async folder => {
      const warm = await open(folder, options)
      const end = async () => {
        await discard(warm)
        refuseUndeclared(warm)
      }
      const district = new District(warm.cloud, end, folder)
      district.passTo(now)
      return district
    }),
  )
}

/** What a test does to the district. */
export class District {
  constructor(
    readonly cloud: CloudBase,
    readonly close: () => Promise<void>,
    readonly dataDir: string,
  ) {}

  /** Sends anything at all, as the mini-program of whoever plays the part. */
  async send(part: string | undefined, data: unknown): Promise<Reply<unknown>> {
    const caller = part === undefined ? {} : { openid: openidOf(part) }
    return (await this.cloud.callFunction({ name: 'api', data, ...caller })) as Reply<unknown>
  }

  async reply<Name extends CallName>(
    part: string,
    call: Name,
    input: Input<Name>,
  ): Promise<Reply<Output<Name>>> {
    return (await this.send(part, { call, input })) as Reply<Output<Name>>
  }

  /** A call that is expected to succeed. */
  async call<Name extends CallName>(part: string, call: Name, input: Input<Name>): Promise<Output<Name>> {
    const reply = await this.reply(part, call, input)
    if (!reply.ok) throw new Error(`${call} by ${part}: ${JSON.stringify(reply.refusal)}`)
    return reply.output
  }

  /** A call that is expected to be refused. */
  async refused<Name extends CallName>(part: string, call: Name, input: Input<Name>): Promise<CallRefusal> {
    const reply = await this.reply(part, call, input)
    if (reply.ok) throw new Error(`${call} by ${part} was let through`)
    return reply.refusal
  }

  /**
   * Database calls of the last invocation of a function, without those that only watch over it (its place in its person's day,
   * the look at the clock): those have tests of their own.
   */
  lastCost(name = 'api'): number {
    const last = this.cloud.invocations().findLast(line => line.function === name)
    const watchful = last?.log.map(line => Number(/"watchful":(\d+)/.exec(line)?.[1] ?? 0)) ?? []
    return (last?.databaseCalls ?? -1) - watchful.reduce((sum, each) => sum + each, 0)
  }

  /** Lets nobody have done anything today: for a test that has one person do what a hundred would. */
  async beginDay(): Promise<void> {
    await this.cloud.engine.remove('dailyCounts', {}, true)
  }

  async rows(collection: CollectionName): Promise<readonly Record<string, unknown>[]> {
    return this.cloud.engine.find(collection, {}, { order: { _id: 1 }, limit: 1_000 })
  }

  /** Moves the clock without firing what is due on the way, which may be thousands of timers. */
  passTo(instant: number): void {
    this.cloud.clock.moveTo(instant)
  }

  sweep(): Promise<void> {
    return this.cloud.fireTimer('everyMinute')
  }

  deliver(): Promise<void> {
    return this.cloud.fireTimer('everyTenSeconds')
  }

  /** Puts a photo into somebody's folder. @returns its file id */
  photo(part: string): Promise<string> {
    return this.upload(part, photoFile())
  }

  /** Puts any file into somebody's folder. @returns its file id */
  async upload(part: string, content: Buffer, name = `${randomUUID()}.jpg`): Promise<string> {
    const { uploadFolder } = await this.call(part, 'me', {})
    const upload = { openid: openidOf(part), cloudPath: `${uploadFolder}${name}`, content }
    return (await this.cloud.uploadFile(upload)).fileID
  }
}

export const request = (): string => randomUUID()

/** A report as a resident writes it. */
export const report = (more: Partial<Input<'raiseIssue'>> = {}): Input<'raiseIssue'> => ({
  compoundId: 'banshan',
  category: 'rubbish',
  urgency: 'normal',
  text: '三栋楼下的垃圾两天没有清运了',
  photos: [],
  place: { buildingId: 'b3', detail: '东门垃圾房', plan: null, location: null },
  anonymous: false,
  requestId: request(),
  ...more,
})
