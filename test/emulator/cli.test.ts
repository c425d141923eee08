import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

import sdk from '@cloudbase/node-sdk'

import { readOptions } from '#emulator/readOptions'

import { temporaryFolder } from './startForTest'

const ROOT = join(__dirname, '..', '..')

interface Running {
  readonly process: ChildProcess
  readonly url: string
}

/** Every process that a test has started, ended after it whatever became of the test. */
const started = new Set<ChildProcess>()

/** Starts the command; what it writes until it is ready, or until it ends. */
function run(args: string[]): Promise<Running | { readonly failed: string; readonly code: number | null }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'emulator', 'cli.ts'), ...args], {
    cwd: ROOT,
  })
  started.add(child)
  return new Promise(resolve => {
    let written = ''
    const read = (chunk: Buffer): void => {
      written += chunk.toString()
      const url = /ready at (http:\S+)/.exec(written)?.[1]
      if (url !== undefined) resolve({ process: child, url })
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('exit', code => {
      resolve({ failed: written, code })
    })
  })
}

async function ready(args: string[]): Promise<Running> {
  const started = await run(args)
  if ('failed' in started) throw new Error(started.failed)
  return started
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise(resolve => {
    child.once('exit', code => {
      resolve(code)
    })
    child.kill(signal)
  })
}

// A process compiles its sources first, which takes its time on a busy machine.
describe('npm run emulator', () => {
  let folder: ReturnType<typeof temporaryFolder>
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => {
    for (const child of started) child.kill('SIGKILL')
    started.clear()
    folder.remove()
  })
  const start = (...args: string[]): Promise<Running> =>
    ready(['--port', '0', '--data', folder.path, ...args])
  const notes = (url: string) => {
    process.env['TENCENTCLOUD'] = 'true'
    process.env['SILENCE'] = 'true'
    const app = sdk.init({
      env: 'local',
      secretId: 'a',
      secretKey: 'b',
      serviceUrl: `${url}/admin`,
      keepalive: false,
    })
    return app.database()
  }

  test('killed, it comes back with every acknowledged write', async () => {
    const first = await start()
    const db = notes(first.url)
    await db.createCollection('notes')
    const acknowledged: number[] = []
    const writing = (async () => {
      for (let n = 0; ; n += 1) {
        await db.collection('notes').add({ _id: String(n), n })
        acknowledged.push(n)
      }
    })().catch(() => undefined)
    while (acknowledged.length < 50) await new Promise(resolve => setTimeout(resolve, 10))
    await ended(first.process, 'SIGKILL')
    await writing

    const second = await start()
    const found = (await notes(second.url).collection('notes').orderBy('n', 'asc').limit(1_000).get()) as {
      data: { n: number }[]
    }
    const numbers = found.data.map(note => note.n)
    for (const n of acknowledged.slice(0, 1_000)) expect(numbers).toContain(n)
  })

  test('ends cleanly when it is told to, and leaves the folder free', async () => {
    const first = await start()
    expect(await ended(first.process, 'SIGINT')).toBe(0)
    await start()
  })

  test('two on one folder: the second says so in one line', async () => {
    await start()
    const second = await run(['--port', '0', '--data', folder.path])
    expect(second).toMatchObject({
      code: 1,
      failed: expect.stringMatching(/^the data folder .* is in use .*\n$/) as string,
    })
  })

  test('a taken port is said in one line', async () => {
    const other = createServer()
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const refused = await run(['--port', String(port), '--data', folder.path])
    expect(refused).toMatchObject({
      code: 1,
      failed: expect.stringMatching(/^port \d+ is taken .*\n$/) as string,
    })
    await new Promise(resolve => other.close(resolve))
  })

  test('what it cannot read it says in one line', async () => {
    const refused = await run(['--data', folder.path, '--port', 'x'])
    expect(refused).toEqual({ code: 1, failed: '--port x is no port\n' })
  })
})

describe('the options of the command', () => {
  test('are all read', () => {
    const options = readOptions([
      ...['--data', 'd', '--port', '0', '--functions', 'f', '--transport', 'in-process', '--hosting', 'h'],
      ...['--access', '/api=api', '--access', '/hook=hooks', '--clock', '2026-03-01T00:00:00Z'],
      ...['--uploads', 'uploads/{openid}/**', '--config', join(ROOT, 'package.json')],
    ])
    expect(options).toMatchObject({
      dataDir: 'd',
      port: 0,
      functionsDir: 'f',
      transport: 'in-process',
      hosting: 'h',
      httpAccess: { '/api': 'api', '/hook': 'hooks' },
      clock: { frozenAt: new Date('2026-03-01T00:00:00Z') },
      config: { private: true },
    })
    expect(options.storageRule?.({ path: 'uploads/o1/a.jpg', openid: 'o1', exists: false })).toBe(true)
    expect(options.storageRule?.({ path: 'uploads/o1/a.jpg', openid: 'o2', exists: false })).toBe(false)
  })

  test.each([
    [[], /^--data is missing\n/],
    [['--data', 'd', '--port', '70000'], /^--port 70000 is no port$/],
    [['--data', 'd', '--transport', 'pigeon'], /^--transport is gateway or in-process, not pigeon$/],
    [['--data', 'd', '--access', 'api'], /^--access api is not PATH=NAME$/],
    [['--data', 'd', '--config', '/nowhere.json'], /^\/nowhere\.json cannot be read: /],
    [['--data', 'd', '--clock', 'soon'], /^--clock soon is no instant$/],
    [['--data', 'd', '--colour', 'green'], /--colour/],
  ])('are refused in words: %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(message)
  })
})
