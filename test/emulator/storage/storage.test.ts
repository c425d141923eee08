import { createReadStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { neverOver, uploadsMatching } from '#emulator/storage/storageRule'

import { openLocal, type LocalOpenDoor, refusalOf } from '../conformance/doors'
import { temporaryFolder } from '../startForTest'

interface Link {
  readonly code: string
  readonly tempFileURL: string
}

describe('cloud storage through the SDK', () => {
  let open: LocalOpenDoor
  beforeAll(async () => {
    open = await openLocal('gateway', {
      clock: { frozenAt: '2026-03-01T00:00:00Z' },
      storageRule: uploadsMatching('uploads/{openid}/**'),
    })
  })
  afterAll(() => open.close())
  afterEach(() => {
    open.cloudbase.faults.clear()
  })

  const upload = async (cloudPath: string, content: string): Promise<string> =>
    (await open.app.uploadFile({ cloudPath, fileContent: Buffer.from(content) })).fileID
  const linkTo = async (fileID: string, maxAge?: number): Promise<Link> => {
    const wanted = maxAge === undefined ? fileID : { fileID, maxAge }
    const { fileList } = await open.app.getTempFileURL({ fileList: [wanted] })
    return fileList[0] as Link
  }

  test('a file goes up and comes down again, whatever its name', async () => {
    const fileID = await upload('photos/照片 1.jpg', 'light of the lamp')
    expect(fileID).toMatch(/^cloud:\/\/local\..+\/photos\/照片 1\.jpg$/)
    const { fileContent } = await open.app.downloadFile({ fileID })
    expect(String(fileContent)).toBe('light of the lamp')
    const { tempFileURL } = await linkTo(fileID)
    const fetched = await fetch(tempFileURL)
    expect(await fetched.text()).toBe('light of the lamp')
    expect(fetched.headers.get('content-security-policy')).toBe('sandbox')
  })

  test.each(['a|b测试.jpeg', '报修 (1) [final] {x}^`<">.txt', "it's & so+on=1;2,3@4$!~.txt"])(
    'a file may be called %s',
    async name => {
      const fileID = await upload(`names/${name}`, name)
      expect(fileID.endsWith(`/names/${name}`)).toBe(true)
      expect(String((await open.app.downloadFile({ fileID })).fileContent)).toBe(name)
      expect(await (await fetch((await linkTo(fileID)).tempFileURL)).text()).toBe(name)
      const { fileList } = await open.app.deleteFile({ fileList: [fileID] })
      expect(fileList[0]?.code).toBe('SUCCESS')
    },
  )

  test.each([
    ['bytes=0-4', 206, 'light', 'bytes 0-4/17'],
    ['bytes=6-7', 206, 'of', 'bytes 6-7/17'],
    ['bytes=13-', 206, 'lamp', 'bytes 13-16/17'],
    ['bytes=-4', 206, 'lamp', 'bytes 13-16/17'],
    ['bytes=-99', 206, 'light of the lamp', 'bytes 0-16/17'],
    ['bytes=13-99', 206, 'lamp', 'bytes 13-16/17'],
    ['bytes=5-4', 200, 'light of the lamp', null],
    ['bytes=0-1,3-4', 200, 'light of the lamp', null],
    ['lines=0-1', 200, 'light of the lamp', null],
    ['bytes=17-', 416, null, 'bytes */17'],
    ['bytes=-0', 416, null, 'bytes */17'],
  ])('a link gives the part %s', async (range, status, content, contentRange) => {
    const { tempFileURL } = await linkTo(await upload('part.txt', 'light of the lamp'))
    const part = await fetch(tempFileURL, { headers: { range } })
    expect(part.status).toBe(status)
    expect(part.headers.get('content-range')).toBe(contentRange)
    if (content !== null) expect(await part.text()).toBe(content)
    const head = await fetch(tempFileURL, { method: 'HEAD', headers: { range } })
    expect([head.status, head.headers.get('content-range')]).toEqual([status, contentRange])
  })

  test('of several who move one file at once, one does and the others find it gone', async () => {
    const move = () =>
      open.app.copyFile({
        fileList: [{ srcPath: 'from/one.txt', dstPath: 'to/one.txt', removeOriginal: true }],
      })
    for (let round = 0; round < 2; round += 1) {
      await upload('from/one.txt', `round ${String(round)}`)
      const moves = await Promise.all(Array.from({ length: 6 }, move))
      const codes = moves.map(({ fileList }) => (fileList[0] as { code: string }).code)
      expect(codes.sort()).toEqual([...Array<string>(5).fill('STORAGE_FILE_NONEXIST'), 'SUCCESS'])
      const fileID = (await upload('to/id.txt', 'x')).replace('id.txt', 'one.txt')
      expect(String((await open.app.downloadFile({ fileID })).fileContent)).toBe(`round ${String(round)}`)
    }
  })

  test('a stream goes up, and its size and type can be asked', async () => {
    const folder = temporaryFolder()
    const file = join(folder.path, 'big.png')
    writeFileSync(file, Buffer.alloc(300_000, 7))
    const { fileID } = await open.app.uploadFile({
      cloudPath: 'big.png',
      fileContent: createReadStream(file),
    })
    const { fileList } = await open.app.getFileInfo({ fileList: [fileID] })
    expect(fileList[0]).toMatchObject({ code: 'SUCCESS', size: 300_000 })
    folder.remove()
  })

  test('a file is replaced by another of the same path', async () => {
    await upload('same.txt', 'one')
    const fileID = await upload('same.txt', 'two')
    expect(await (await fetch((await linkTo(fileID)).tempFileURL)).text()).toBe('two')
  })

  test('copies and deletes; what does not exist is said so file by file', async () => {
    const fileID = await upload('a/one.txt', 'one')
    const { fileList } = await open.app.copyFile({
      fileList: [{ srcPath: 'a/one.txt', dstPath: 'b/one.txt' }],
    })
    expect(fileList).toMatchObject([{ code: 'SUCCESS' }])
    const deleted = await open.app.deleteFile({ fileList: [fileID, fileID.replace('one', 'none')] })
    expect(deleted.fileList.map(file => file.code)).toEqual(['SUCCESS', 'STORAGE_FILE_NONEXIST'])
    expect((await linkTo(fileID)).code).toBe('STORAGE_FILE_NONEXIST')
    const copy = await linkTo(fileID.replace('a/one', 'b/one'))
    expect(await (await fetch(copy.tempFileURL)).text()).toBe('one')
  })

  test('a link ends when it says, is for one file, and does not write', async () => {
    const fileID = await upload('secret/a.txt', 'a')
    await upload('secret/b.txt', 'b')
    const { tempFileURL } = await linkTo(fileID, 60)
    expect((await fetch(tempFileURL.replace('a.txt', 'b.txt'))).status).toBe(403)
    const sign = new URL(tempFileURL).searchParams.get('sign') ?? ''
    const forged = await fetch(tempFileURL, { method: 'PUT', body: 'x', headers: { authorization: sign } })
    expect(forged.status).toBe(403)
    await open.cloudbase.moveClock('2026-03-01T00:00:59Z')
    expect((await fetch(tempFileURL)).status).toBe(200)
    await open.cloudbase.moveClock('2026-03-01T00:01:00Z')
    expect((await fetch(tempFileURL)).status).toBe(403)
  })

  test.each(['../out', 'a/../../out', '/abs', 'a//b', 'a/./b', 'a\\b', 'a%2fb', 'a?b', '', 'x'.repeat(851)])(
    'a path that is none is refused: %j',
    async cloudPath => {
      expect((await refusalOf(upload(cloudPath, 'x'))).code).toBe('INVALID_PARAM')
    },
  )

  test('a link cannot be turned to a path outside', async () => {
    const { tempFileURL } = await linkTo(await upload('ok.txt', 'x'))
    const outside = await fetch(tempFileURL.replace('ok.txt', '..%2f..%2fetc%2fpasswd'))
    expect(outside.status).toBe(400)
  })

  test('an upload beyond the limit is refused and leaves nothing', async () => {
    const fileContent = Buffer.alloc(50 * 1024 * 1024 + 1)
    const refusal = await refusalOf(open.app.uploadFile({ cloudPath: 'huge.bin', fileContent }))
    expect(refusal).toMatchObject({
      code: 'STORAGE_REQUEST_FAIL',
      message: expect.stringContaining('EntityTooLarge') as string,
    })
    const info = await open.app.getFileInfo({ fileList: ['cloud://local.6c6f-local-1300000000/huge.bin'] })
    expect(info.fileList[0]?.code).toBe('STORAGE_FILE_NONEXIST')
  })

  test('a client writes only where the rule lets them', async () => {
    const content = Buffer.from('mine')
    const uploadFile = (upload: Parameters<LocalOpenDoor['cloudbase']['uploadFile']>[0]) =>
      open.cloudbase.uploadFile(upload)
    const { fileID } = await uploadFile({ openid: 'oLin', cloudPath: 'uploads/oLin/a.jpg', content })
    const [link = ''] = await open.cloudbase.getTempFileURL([fileID])
    expect(await (await fetch(link)).text()).toBe('mine')
    const others = { openid: 'oWang', cloudPath: 'uploads/oLin/a.jpg', content }
    expect((await refusalOf(uploadFile(others))).code).toBe('STORAGE_EXCEED_AUTHORITY')
    const nobodys = { openid: null, cloudPath: 'uploads/x/a.jpg', content }
    expect((await refusalOf(uploadFile(nobodys))).code).toBe('STORAGE_EXCEED_AUTHORITY')
  })

  test('more than fifty links at once are refused', async () => {
    const fileList = Array.from({ length: 51 }, (_, n) => `cloud://x/${String(n)}`)
    expect((await refusalOf(open.app.getTempFileURL({ fileList }))).code).toBe('INVALID_PARAM')
  })

  test('a storage that is made to refuse takes nothing and still gives', async () => {
    const fileID = await upload('kept.txt', 'kept')
    open.cloudbase.faults.set({ storage: 'refuse' })
    expect((await refusalOf(upload('new.txt', 'new'))).code).toBe('STORAGE_REQUEST_FAIL')
    expect(String((await open.app.downloadFile({ fileID })).fileContent)).toBe('kept')
  })
})

test('without a rule no client may upload', async () => {
  const open = await openLocal('gateway')
  const upload = open.cloudbase.uploadFile({ openid: 'oLin', cloudPath: 'a.txt', content: Buffer.from('x') })
  expect((await refusalOf(upload)).code).toBe('STORAGE_EXCEED_AUTHORITY')
  await open.close()
})

test.each([
  ['uploads/{openid}/**', 'uploads/o1/a/b.jpg', 'o1', true],
  ['uploads/{openid}/**', 'uploads/o1', 'o1', false],
  ['uploads/{openid}/**', 'uploads/o2/a.jpg', 'o1', false],
  ['uploads/{openid}/**', 'uploads//a.jpg', '', false],
  ['*/{openid}.jpg', 'avatars/o1.jpg', 'o1', false],
  ['avatars/{openid}/*', 'avatars/o1/a.jpg', 'o1', true],
  ['avatars/{openid}/*', 'avatars/o1/a/b.jpg', 'o1', false],
] as const)('the pattern %s asked for %s by %s', (pattern, path, openid, allowed) => {
  expect(uploadsMatching(pattern)({ path, openid, exists: true })).toBe(allowed)
  expect(neverOver(uploadsMatching(pattern))({ path, openid, exists: false })).toBe(allowed)
  expect(neverOver(uploadsMatching(pattern))({ path, openid, exists: true })).toBe(false)
})
