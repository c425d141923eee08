import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CloudBase } from '#emulator/CloudBase'
import type { Transport } from '#emulator/runner/workerProtocol'
import { startCloudBase } from '#emulator/startCloudBase'
import { FIXTURE_FUNCTIONS } from './startForTest'

const noon = Date.UTC(2026, 10, 23, 4)
const declared = { name: 'byText', keys: [{ path: 'text', direction: 1 }], unique: true } as const

interface Served {
  readonly id: number
  readonly served: number
}

describe.each(['gateway', 'in-process'] as const satisfies readonly Transport[])(
  'a reset, over the %s transport',
  transport => {
    const dataDir = mkdtempSync(join(tmpdir(), 'reset-'))
    let cloud: CloudBase
    beforeAll(async () => {
      cloud = await startCloudBase({
        dataDir,
        functionsDir: FIXTURE_FUNCTIONS,
        config: {
          functions: [
            { name: 'notes', timeout: 10 },
            { name: 'forgets', timeout: 10 },
            { name: 'kept', handler: 'index.entry', timeout: 10 },
          ],
        },
        schema: { notes: { indexes: [declared] } },
        transport,
        clock: { frozenAt: new Date(noon) },
        storageRule: () => true,
        instances: { min: 0, max: 1 },
      })
    })
    afterAll(async () => {
      await cloud.close()
      rmSync(dataDir, { recursive: true, force: true })
    })
    const ask = async (name: string) => (await cloud.callFunction({ name, data: {} })) as Served

    it('leaves no document, of whatever collection, and what is declared', async () => {
      await cloud.engine.insert('notes', [{ _id: 'a', text: 'one' }])
      await cloud.engine.addCollection('more')
      await cloud.engine.insert('more', [{ _id: 'b' }])
      await cloud.reset()
      expect(await cloud.engine.find('notes', {})).toEqual([])
      await expect(cloud.engine.find('more', {})).rejects.toThrow()
      await cloud.engine.insert('notes', [{ _id: 'c', text: 'one' }])
      await expect(cloud.engine.insert('notes', [{ _id: 'd', text: 'one' }])).rejects.toThrow()
      cloud.engine.takePlans()
      expect(await cloud.engine.find('notes', { text: 'one' })).toEqual([{ _id: 'c', text: 'one' }])
      expect(cloud.engine.takePlans()).toMatchObject([{ index: 'byText', documentsExamined: 1 }])
    })

    it('ends open transactions', async () => {
      await cloud.engine.insert('notes', [{ _id: 'held' }])
      const open = await cloud.engine.begin()
      await cloud.engine.update('notes', { _id: 'held' }, { $set: { by: 'it' } }, onlyOne, open)
      await cloud.reset()
      await expect(cloud.engine.commit(open)).rejects.toThrow()
      expect(await cloud.engine.find('notes', {})).toEqual([])
    })

    it('leaves no file, no message, no grant and no phone number', async () => {
      const { fileID } = await cloud.uploadFile({
        openid: 'oLin',
        cloudPath: 'a/b.txt',
        content: Buffer.from('x'),
      })
      const invented = cloud.phoneCode({ openid: 'oLin' })
      cloud.registerPhone('oLin', '13800000000')
      cloud.grantSubscription('oLin', 'template')
      await cloud.reset()
      expect(await cloud.getTempFileURL([fileID])).toEqual([''])
      const files = join(dataDir, 'files')
      expect(existsSync(files) ? readdirSync(files) : []).toEqual([])
      expect(readFileSync(join(dataDir, 'messages.jsonl'), 'utf8')).toBe('')
      expect(cloud.messages()).toEqual([])
      const state = await fetch(`${cloud.url}/emulator/phone-codes.json`)
      expect(await state.text()).not.toContain(invented)
    })

    it('turns the clock back, injects no fault any more and has logged nothing', async () => {
      await ask('forgets')
      cloud.faults.set({ storage: 'refuse' })
      await cloud.moveClock(noon + 86_400_000)
      cloud.clock.run()
      await cloud.reset()
      expect(cloud.now()).toBe(noon)
      expect(cloud.clock.frozen).toBe(true)
      expect(cloud.faults.current.storage).not.toBe('refuse')
      expect(cloud.invocations()).toEqual([])
    })

    it('keeps an instance that forgets, and ends one that cannot', async () => {
      const before = await ask('forgets')
      await ask('forgets')
      const kept = await ask('kept')
      await cloud.reset()
      expect(await ask('forgets')).toEqual({ id: before.id, served: 1 })
      const after = await ask('kept')
      expect(after.id).not.toBe(kept.id)
      expect(after.served).toBe(1)
    })

    it('waits for what runs', async () => {
      const running = cloud.callFunction({ name: 'kept', data: { ms: 50 } })
      await cloud.reset()
      await expect(running).resolves.toMatchObject({ most: 1 })
      expect(cloud.invocations()).toEqual([])
    })
  },
)

const onlyOne = { multi: false, upsert: false, replace: false }
