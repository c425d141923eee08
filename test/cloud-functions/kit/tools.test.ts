import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uploadPattern } from '#cloud-functions/schema'
import type { CloudBase } from '#emulator/CloudBase'
import { startCloudBase } from '#emulator/startCloudBase'
import { neverOver, uploadsMatching } from '#emulator/storage/storageRule'
import { monday, transports } from '../district/startDistrict'
import { bundleFixture } from '../functions/bundleFixture'
import type { Wish } from '../functions/tools.fixture'

describe.each(transports)('what functions use beside the database, over the %s transport', transport => {
  const folder = mkdtempSync(join(tmpdir(), 'tools-'))
  let cloud: CloudBase
  beforeAll(async () => {
    bundleFixture('tools', join(folder, 'functions'))
    cloud = await startCloudBase({
      dataDir: join(folder, 'data'),
      functionsDir: join(folder, 'functions'),
      config: { functions: [{ name: 'tools', timeout: 20, memorySize: 256 }] },
      transport,
      clock: { frozenAt: new Date(monday) },
      storageRule: neverOver(uploadsMatching(uploadPattern)),
    })
  })
  afterAll(async () => {
    await cloud.close()
    rmSync(folder, { recursive: true, force: true })
  })
  afterEach(() => {
    cloud.faults.clear()
  })
  const ask = (wish: Wish) => cloud.callFunction({ name: 'tools', data: wish })
  const uploaded = async (cloudPath: string, content: Buffer) =>
    (await cloud.uploadFile({ openid: 'o-wang', cloudPath, content })).fileID

  describe('files', () => {
    it('are stored in somebody’s folder and read again as they were', async () => {
      const fileId = await ask({ wish: 'store', path: 'exports/mine.json', text: '我的资料' })
      expect(fileId).toMatch(/^cloud:\/\/.*\/exports\/mine\.json$/)
      const read = await ask({ wish: 'read', fileId: String(fileId) })
      expect(Buffer.from(String(read), 'base64').toString()).toBe('我的资料')
    })

    it('are read byte by byte, a roster in another encoding too', async () => {
      const content = Buffer.from(Array.from({ length: 70_000 }, (_, at) => at % 256))
      const fileId = await uploaded('incoming/p1/roster.csv', content)
      expect(Buffer.from(String(await ask({ wish: 'read', fileId })), 'base64').equals(content)).toBe(true)
    })

    it('take the place of what has the same path', async () => {
      const path = 'exports/again.json'
      const first = await ask({ wish: 'store', path, text: 'first' })
      expect(await ask({ wish: 'store', path, text: 'second' })).toBe(first)
      const read = await ask({ wish: 'read', fileId: String(first) })
      expect(Buffer.from(String(read), 'base64').toString()).toBe('second')
    })

    it.each([
      'owners/p1/x.json',
      'incoming/p1/x.json',
      'exports/../kept/x.json',
      'exports/a b.json',
      'exports/p1/x.json',
      'exports//x.json',
    ])('are stored nowhere else: %s', async path => {
      expect(await ask({ wish: 'store', path, text: 'x' })).toContain('in its own folders')
    })

    it('larger than their limits are neither stored nor read', async () => {
      const tooLarge = { kind: 'too-large' }
      expect(await ask({ wish: 'storeTooMuch', path: 'exports/much.json' })).toEqual(tooLarge)
      const { mostReadBytes } = (await ask({ wish: 'limits' })) as { mostReadBytes: number }
      const atLimit = await uploaded('incoming/p1/limit.xlsx', Buffer.alloc(mostReadBytes))
      const beyond = await uploaded('incoming/p1/beyond.xlsx', Buffer.alloc(mostReadBytes + 1))
      expect(await ask({ wish: 'size', fileId: atLimit })).toBe(mostReadBytes)
      expect(await ask({ wish: 'size', fileId: beyond })).toEqual(tooLarge)
    })

    it('that do not exist are not found', async () => {
      const fileId = (await uploaded('incoming/p1/there.csv', Buffer.from('x'))).replace('there', 'gone')
      expect(await ask({ wish: 'read', fileId })).toEqual({ kind: 'not-found' })
    })

    it('a client stores below the folders of people only', async () => {
      await expect(uploaded('rosters/x.csv', Buffer.from('x'))).rejects.toMatchObject({
        code: 'STORAGE_EXCEED_AUTHORITY',
      })
    })
  })

  describe('the phone number behind a code', () => {
    const invalid = { kind: 'phone-code-invalid' }

    it('is the one that WeChat knows, and the code is worth nothing after it', async () => {
      cloud.registerPhone('o-wang', '10000001234')
      const code = cloud.phoneCode({ openid: 'o-wang' })
      expect(await ask({ wish: 'phone', code })).toBe('10000001234')
      expect(await ask({ wish: 'phone', code })).toEqual(invalid)
    })

    it('is invented for whoever has none, always the same', async () => {
      const [first, second] = await Promise.all(
        [1, 2].map(() => ask({ wish: 'phone', code: cloud.phoneCode({ openid: 'o-new' }) })),
      )
      expect(first).toMatch(/^100\d{8}$/)
      expect(second).toBe(first)
    })

    it('is not obtained with a code that WeChat has not handed out, or that is five minutes old', async () => {
      expect(await ask({ wish: 'phone', code: 'made-up' })).toEqual(invalid)
      const code = cloud.phoneCode({ openid: 'o-wang' })
      await cloud.moveClock(monday + 300_000)
      expect(await ask({ wish: 'phone', code })).toEqual(invalid)
    })

    it('is not obtained while WeChat is down; the code is worth something afterwards', async () => {
      const code = cloud.phoneCode({ phone: '10000005678' })
      cloud.faults.set({ phoneNumbers: 'down' })
      expect(await ask({ wish: 'phone', code })).toEqual(invalid)
      cloud.faults.clear()
      expect(await ask({ wish: 'phone', code })).toBe('10000005678')
    })

    it('does not appear in the log', () => {
      const log = cloud
        .invocations()
        .flatMap(line => line.log)
        .join('\n')
      expect(log).toContain('phone-not-obtained')
      expect(log).not.toMatch(/100\d{8}/)
    })
  })
})
