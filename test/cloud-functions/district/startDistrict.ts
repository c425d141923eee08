import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { CallName, Input, Output } from '#contracts/calls'
import type { CallRefusal, Reply } from '#contracts/kernel/refusals'
import { schema, uploadPattern, type CollectionName } from '#cloud-functions/schema'
import type { CloudBase, CloudBaseConfig } from '#emulator/CloudBase'
import type { Transport } from '#emulator/runner/workerProtocol'
import { startCloudBase } from '#emulator/startCloudBase'
import { uploadsMatching } from '#emulator/storage/storageRule'
import type { InvocationLine } from '#emulator/runner/InvocationLog'
import { openidOf, everybody } from './people'
import { orgUnits } from './orgUnits'
import { units } from './units'

// Starting a local CloudBase takes a while on a busy machine; no test here is about time.
jest.setTimeout(60_000)

const root = join(__dirname, '..', '..', '..')
export const transports = ['gateway', 'in-process'] as const satisfies readonly Transport[]

/** A Monday morning, ten o'clock in China. */
export const monday = Date.UTC(2026, 10, 23, 2)
export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

const config = JSON.parse(readFileSync(join(root, 'cloudbaserc.json'), 'utf8')) as CloudBaseConfig

const configFor = (extra: readonly string[]): CloudBaseConfig => ({
  ...config,
  envId: 'test',
  functions: [...config.functions, ...extra.map(name => ({ name, timeout: 15 }))].map(declared => ({
    ...declared,
    envVariables: { SESSION_SECRET: 'a secret of the tests, long enough to be one' },
  })),
})

const clone = (rows: readonly object[]) => rows.map(row => structuredClone(row) as Record<string, unknown>)

export interface DistrictOptions {
  readonly transport?: Transport
  /** Instances of each function; one makes what is remembered visible. */
  readonly instances?: number
}

type OnInvocation = (line: InvocationLine) => void

/** The real bundles on a data folder as it stands. The clock stands still, so no timer fires by itself. */
const openFolder = (
  dataDir: string,
  { transport = 'in-process', instances = 1 }: DistrictOptions,
  onInvocation: OnInvocation,
) =>
  startCloudBase({
    dataDir,
    functionsDir: join(root, 'dist', 'local-functions'),
    config: configFor(['personas']),
    schema,
    transport,
    clock: { frozenAt: new Date(monday) },
    storageRule: uploadsMatching(uploadPattern),
    instances: { min: 0, max: instances },
    httpAccess: { '/api': 'api', '/personas': 'personas' },
    onInvocation,
  })

const districtIn = async (dataDir: string, options: DistrictOptions): Promise<District> => {
  const undeclared: string[] = []
  const cloud = await openFolder(dataDir, options, ({ log }) => {
    undeclared.push(...log.filter(line => line.includes('"undeclared-refusal"')))
  })
  const close = async () => {
    await cloud.close()
    rmSync(dataDir, { recursive: true, force: true })
    // Through whatever door it went: a contract that does not name what its call is refused with fails the test.
    if (undeclared.length > 0) throw new Error(`refusals that no contract names:\n${undeclared.join('\n')}`)
  }
  return new District(cloud, close, dataDir)
}

/** The test district on a local CloudBase with the real bundles. Its clock stands still, so no timer fires by itself. */
export const startDistrict = async (options: DistrictOptions = {}) => {
  const district = await districtIn(mkdtempSync(join(tmpdir(), 'district-')), options)
  const { engine } = district.cloud
  await engine.insert('orgUnits', clone(orgUnits))
  await engine.insert('people', clone(everybody))
  await engine.insert('units', clone(units))
  return district
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
      const district = await districtIn(folder, options)
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

  /** Database calls of the last invocation of a function. */
  lastCost(name = 'api'): number {
    return this.cloud.invocations().findLast(line => line.function === name)?.databaseCalls ?? -1
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
  async photo(part: string): Promise<string> {
    const { uploadFolder } = await this.call(part, 'me', {})
    const { fileID } = await this.cloud.uploadFile({
      openid: openidOf(part),
      cloudPath: `${uploadFolder}${randomUUID()}.jpg`,
      content: Buffer.from('a photo'),
    })
    return fileID
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
