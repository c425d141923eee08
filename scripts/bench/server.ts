/**
 * What is measured, in a process of its own: `bare`, or the whole back end over a transport, on a data folder. It tells
 * its parent its address, and at every word what it has spent since the last.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { CloudBase } from '#emulator/CloudBase'
import { startLocalSystem } from '../local/localSystem'
import { sharesAsText } from './profile/sharesOf'
import { ThreadProfiles } from './profile/ThreadProfiles'

export type TargetName = 'bare node:http' | 'gateway' | 'in-process'

/** Of the whole process, all threads, in bytes. */
export interface Memory {
  readonly resident: number
  /** Without pages of mapped files, as those of the database, which the system takes back when it needs them. */
  readonly own: number
}

export interface Spent {
  /** Of the function `api`. */
  readonly calls: number
  readonly databaseCalls: number
  readonly failed: number
  /** Processor time of the whole process, in ms. */
  readonly processor: number
  /** How long the main thread's event loop kept things waiting, 99th percentile, in ms. */
  readonly loopDelay: number
  readonly memory: Memory
}

/** What a target can be told. */
export type Word = 'spent?' | 'profile' | 'shares?'

const spent = { calls: 0, databaseCalls: 0, failed: 0 }
let processor = process.cpuUsage()
const delays = monitorEventLoopDelay({ resolution: 5 })
const profiles = new ThreadProfiles()

/** Linux tells them apart; elsewhere all that is resident counts as its own. */
const memoryNow = (): Memory => {
  const resident = process.memoryUsage.rss()
  try {
    const [, kibibytes] = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    return { resident, own: kibibytes === undefined ? resident : Number(kibibytes) * 1_024 }
  } catch {
    return { resident, own: resident }
  }
}

const startBare = async (): Promise<string> => {
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body: unknown = JSON.parse(Buffer.concat(parts).toString())
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ ok: true, output: body, requestId: '' }))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const startSystem = (transport: 'gateway' | 'in-process', dataDir: string): Promise<CloudBase> =>
  startLocalSystem({
    dataDir,
    transport,
    onInvocation: line => {
      if (line.function !== 'api') return
      spent.calls += 1
      spent.databaseCalls += line.databaseCalls
      if (line.outcome !== 'ok') spent.failed += 1
    },
  })

/** Since the last time of asking. */
const takeSpent = (): Spent => {
  const { user, system } = process.cpuUsage(processor)
  const taken = {
    ...spent,
    processor: (user + system) / 1_000,
    loopDelay: delays.percentile(99) / 1e6,
    memory: memoryNow(),
  }
  Object.assign(spent, { calls: 0, databaseCalls: 0, failed: 0 })
  processor = process.cpuUsage()
  delays.reset()
  return taken
}

const profileFolder = '.cache/profiles'

/** @returns the shares as text; the profiles themselves are kept in files */
const takeShares = async (): Promise<string> => {
  const taken = await profiles.stop()
  mkdirSync(profileFolder, { recursive: true })
  for (const [thread, profile] of taken.entries())
    writeFileSync(join(profileFolder, `thread-${String(thread)}.cpuprofile`), JSON.stringify(profile))
  return sharesAsText(taken)
}

const answerTo = async (word: Word): Promise<unknown> => {
  if (word === 'spent?') return takeSpent()
  if (word === 'shares?') return takeShares()
  await profiles.start()
  return null
}

/** What the clock starts by itself is loaded before anything is measured. */
const timers = ['everyMinute', 'everyTenSeconds'] as const

const main = async (): Promise<void> => {
  const [name, dataDir = ''] = process.argv.slice(2)
  const system = name === 'gateway' || name === 'in-process' ? await startSystem(name, dataDir) : null
  for (const timer of timers) await system?.fireTimer(timer)
  const url = system?.url ?? (await startBare())
  delays.enable()
  process.on('message', (word: Word) => {
    void answerTo(word).then(answer => process.send?.({ answer }))
  })
  process.on('disconnect', () => {
    void Promise.resolve(system?.close()).then(() => process.exit(0))
  })
  process.send?.({ answer: url })
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
