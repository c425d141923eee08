import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBackup } from '../../../scripts/backup/makeBackup'
import { restoreBackup } from '../../../scripts/backup/restoreBackup'
import { report, startDistrict, District, openFolder } from '../../cloud-functions/district/startDistrict'

/** The test district names one home that it does not store. */
const ownFlaws = 1
const madeAt = '2026-11-23T02:00:00.000Z'

describe('a backup', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'backup-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const restoring = (more: { readonly backup?: string; readonly overwrite?: boolean } = {}) =>
    restoreBackup({
      backup: join(folder, 'one'),
      dataDir: join(folder, 'data'),
      overwrite: false,
      aside: 'before',
      ...more,
    })
  /** What a system started on the restored folder knows. */
  const known = async (dataDir: string) => {
    const cloud = await openFolder(dataDir, {})
    const district = new District(cloud, () => Promise.resolve(), dataDir)
    const rows = await district.rows('issues')
    const fileIds = rows.flatMap(({ photos }) => photos as readonly string[])
    const links = await cloud.getTempFileURL(fileIds)
    const contents = await Promise.all(links.map(async link => (await fetch(encodeURI(link))).status))
    await cloud.close()
    return { issues: rows.map(({ _id }) => _id), contents }
  }

  it('is made while the system is written to, is verified, and is one instant of it', async () => {
    const district = await startDistrict({ instances: 2 })
    const photo = await district.photo('wang')
    const { issue } = await district.call('wang', 'raiseIssue', report({ photos: [photo] }))
    const going = { on: true }
    const raised: string[] = [issue.id]
    const busy = (async () => {
      while (going.on) {
        const photos = [await district.photo('secretary')]
        raised.push((await district.call('secretary', 'raiseIssue', report({ photos }))).issue.id)
        await district.beginDay()
      }
    })()
    expect(await makeBackup(district.dataDir, join(folder, 'one'), madeAt)).toBe(ownFlaws)
    going.on = false
    await busy
    const during = await district.rows('issues')
    await district.close()
    expect(await restoring()).toEqual({ replaced: null, flaws: ownFlaws })
    const { issues, contents } = await known(join(folder, 'data'))
    expect(issues).toContain(issue.id)
    for (const id of issues) expect(raised).toContain(id)
    expect(issues.length).toBeLessThanOrEqual(during.length)
    expect(contents.every(status => status === 200)).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['data', 'one'])
  })

  it('replaces nothing without being told to, and puts aside what it replaces', async () => {
    const district = await startDistrict()
    await district.call('wang', 'raiseIssue', report())
    await makeBackup(district.dataDir, join(folder, 'one'), madeAt)
    await district.close()
    await restoring()
    writeFileSync(join(folder, 'data', 'mine'), 'kept')
    await expect(restoring()).rejects.toThrow(/--overwrite/)
    await expect(makeBackup(join(folder, 'data'), join(folder, 'one'), madeAt)).rejects.toThrow(/already/)
    expect(await restoring({ overwrite: true })).toMatchObject({ replaced: join(folder, 'data.before') })
    expect(existsSync(join(folder, 'data.before', 'mine'))).toBe(true)
    expect((await known(join(folder, 'data'))).issues).toHaveLength(1)
  })

  it('is not restored while a system runs on the data, nor from what is no backup or is damaged', async () => {
    const district = await startDistrict()
    await makeBackup(district.dataDir, join(folder, 'one'), madeAt)
    const onto = { backup: join(folder, 'one'), dataDir: district.dataDir, overwrite: true, aside: 'before' }
    await expect(restoreBackup(onto)).rejects.toThrow(/in use/)
    await district.close()
    await expect(restoring({ backup: folder })).rejects.toThrow(/no backup/)
    truncateSync(join(folder, 'one', 'database', 'data.mdb'), 0)
    await expect(restoring()).rejects.toThrow(/damaged/)
    expect(readdirSync(folder)).toEqual(['one'])
    await expect(makeBackup(join(folder, 'nowhere'), join(folder, 'two'), madeAt)).rejects.toThrow(
      /no database/,
    )
  })
})
