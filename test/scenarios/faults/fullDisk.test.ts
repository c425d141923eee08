import { join } from 'node:path'
import { sayRefusal } from '#copy/refusals'
import type { CloudBase } from '#emulator/CloudBase'
import type { Transport } from '#emulator/runner/workerProtocol'
import {
  District,
  fillDistrict,
  minute,
  openFolder,
  report,
  transports,
} from '../../cloud-functions/district/startDistrict'
import type * as lmdb from 'lmdb'
import { mountSmallDisk, type SmallDisk } from './smallDisk'

/** Set where nothing can be mounted: then the store of bytes itself says what a full disk says. */
let pretendsFull = false
jest.mock('lmdb', () => {
  const real = jest.requireActual<typeof lmdb>('lmdb')
  const noSpace = () => Object.assign(new Error('No space left on device'), { code: 28 })
  const open = (options: Parameters<typeof real.open>[0]) => {
    const database = real.open(options as { path: string })
    const transaction = database.transaction.bind(database)
    database.transaction = (work: () => never) =>
      pretendsFull ? Promise.reject(noSpace()) : transaction(work)
    return database
  }
  return { ...real, open }
})

const diskMegabytes = 24

describe.each(transports)('a disk that is full, over the %s transport', transport => {
  let disk: SmallDisk | null
  let cloud: CloudBase
  let district: District
  const dataDir = () => join(disk?.folder ?? '/tmp', `data-${transport}`)
  const start = async (over: Transport) => {
    cloud = await openFolder(dataDir(), { transport: over, instances: 2 })
    district = new District(cloud, () => Promise.resolve(), dataDir())
  }
  beforeAll(async () => {
    disk = mountSmallDisk(diskMegabytes)
    await start(transport)
    await fillDistrict(cloud)
  })
  afterAll(async () => {
    await cloud.close()
    disk?.remove()
  })
  const fill = () => {
    pretendsFull = disk === null
    disk?.fill()
  }
  const free = () => {
    pretendsFull = false
    disk?.free()
  }
  const upload = () => district.upload('wang', Buffer.alloc(500_000))
  const stored = async () =>
    (await district.rows('issues')).map(({ _id, facts }) => [_id, (facts as readonly object[]).length])

  it('is a refusal that loses nothing, ends nobody, and heals by itself', async () => {
    const { issue } = await district.call('wang', 'raiseIssue', report())
    const photo = await upload()
    fill()
    // What is left within the file itself may be enough for a few.
    const kept = [issue.id]
    let refused = report()
    for (let tries = 0; ; tries += 1) {
      if (tries > 300) throw new Error('the disk is not full')
      refused = report({ text: '垃圾两天没有清运了。'.repeat(80) })
      const part = tries % 2 === 0 ? 'wang' : 'secretary'
      const reply = await district.reply(part, 'raiseIssue', refused)
      if (reply.ok) {
        kept.push(reply.output.issue.id)
        await district.beginDay().catch(() => undefined)
        continue
      }
      expect(reply.refusal).toEqual({ kind: 'storage-full' })
      expect(sayRefusal(reply.refusal)).toContain('存储空间已满')
      break
    }
    if (disk !== null) await expect(upload()).rejects.toMatchObject({ code: 'STORAGE_FULL' })
    const before = await stored()
    expect(before.map(([id]) => id).sort()).toEqual(kept.sort())
    for (let round = 0; round < 3; round += 1) {
      await district.sweep()
      await district.deliver()
      await Promise.all(
        ['wang', 'liu', 'secretary'].map(part =>
          district.reply(part, 'raiseIssue', report({ text: '路灯坏了，请来看看。'.repeat(80) })),
        ),
      )
    }
    // Reading goes on.
    expect((await district.call('wang', 'getIssue', { issueId: issue.id })).text).toBe(issue.text)
    expect((await cloud.getTempFileURL([photo]))[0]).not.toBe('')

    free()
    const again = await district.call('liu', 'raiseIssue', refused)
    expect((await district.call('liu', 'raiseIssue', refused)).issue.id).toBe(again.issue.id)
    await upload()
    district.passTo(district.cloud.now() + minute)
    await district.sweep()
    await district.deliver()
    const after = await stored()
    for (const row of before) expect(after).toContainEqual(row)

    await cloud.close()
    await start(transport)
    expect(await stored()).toEqual(after)
  })
})
