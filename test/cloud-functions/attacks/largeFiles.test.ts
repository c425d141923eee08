import { mostUploadBytes } from '#domain/kernel/uploadRules'
import { openidOf } from '../district/people'
import { request, startDistrict, type District } from '../district/startDistrict'

describe('a file that is larger than the rule', () => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict()
  })
  afterAll(() => district.close())

  const mostPhoto = () => mostUploadBytes('a.jpg', district.cloud.now()) ?? 0
  const asClient = async (bytes: number) => {
    const { uploadFolder } = await district.call('wang', 'me', {})
    return district.cloud.uploadFile({
      openid: openidOf('wang'),
      cloudPath: `${uploadFolder}${request()}.jpg`,
      content: Buffer.alloc(bytes),
    })
  }
  const byTicket = async (bytes: number, extension: 'jpg' | 'png' | 'xlsx') => {
    const { url, headers, fileId } = await district.call('wang', 'uploadTicket', { extension })
    const { status } = await fetch(encodeURI(url), { method: 'PUT', headers, body: Buffer.alloc(bytes) })
    return { status, link: (await district.cloud.getTempFileURL([fileId]))[0] }
  }

  it('is not stored, by whatever door it comes', async () => {
    for (const bytes of [mostPhoto() + 1, 45 * 1024 * 1024]) {
      await expect(asClient(bytes)).rejects.toMatchObject({ code: 'STORAGE_FILE_TOO_LARGE' })
      expect(await byTicket(bytes, 'jpg')).toEqual({ status: 400, link: '' })
      expect(await byTicket(bytes, 'xlsx')).toEqual({ status: 400, link: '' })
    }
    expect((await asClient(mostPhoto())).fileID).toMatch(/\.jpg$/)
    expect(await byTicket(mostPhoto(), 'png')).toMatchObject({ status: 200 })
  })
})
