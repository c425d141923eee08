import { posix } from 'node:path'
import { calls, type CallName, type Input } from '#contracts/calls'
import type { z } from '#contracts/kernel/zod'
import { newestPictureRules } from '#domain/kernel/pictureRules'
import { delegation } from '../district/authorising'
import { handedOver } from '../district/goodInputs'
import { heicFile, hugePng, jpegFile, photoFile } from '../district/photoFiles'
import { addHomes, claimOf, emptyHome } from '../district/residence'
import { day, report, request, startDistrict, type District } from '../district/startDistrict'

type Schema = z.core.$ZodType

const inside = (schema: Schema): readonly (readonly [step: string, schema: Schema])[] => {
  const def = schema._zod.def as {
    shape?: Record<string, Schema>
    element?: Schema
    innerType?: Schema
    options?: readonly Schema[]
  }
  return [
    ...Object.entries(def.shape ?? {}),
    ...(def.element ? [['0', def.element] as const] : []),
    ...[...(def.innerType ? [def.innerType] : []), ...(def.options ?? [])].map(one => ['', one] as const),
  ]
}

/** Paths in an input at which the id of a file stands, by what their schema asks of them. */
const filesIn = (schema: Schema, path = ''): readonly string[] => {
  const isFile = (schema._zod.def.checks ?? []).some(check => {
    const { pattern } = check._zod.def as { pattern?: RegExp }
    return pattern?.source.includes('cloud:') === true
  })
  const deeper = inside(schema).flatMap(([step, part]) =>
    filesIn(part, [path, step].filter(part => part !== '').join('.')),
  )
  return [...(isFile ? [path] : []), ...deeper]
}

const fileFields = (Object.keys(calls) as CallName[]).flatMap(name =>
  filesIn(calls[name].input).map(path => `${name}.${path}`),
)

interface Sender {
  readonly part: string
  readonly call: CallName
  /** A good input but for this file. */
  readonly input: (fileId: string) => Promise<object>
}

/** Who sends a photo with what; of an input that nothing else is wrong with. */
const sendersIn = (
  issueId: () => string,
  above: () => { readonly community: string; readonly district: string },
): Readonly<Record<string, Sender>> => ({
  'raiseIssue.photos.0': {
    part: 'wang',
    call: 'raiseIssue',
    input: fileId => Promise.resolve(report({ photos: [fileId] })),
  },
  'noteProgress.photos.0': {
    part: 'secretary',
    call: 'noteProgress',
    input: fileId =>
      Promise.resolve({ issueId: issueId(), note: '正在清运', photos: [fileId], requestId: request() }),
  },
  'handleIssue.evidence.0': {
    part: 'secretary',
    call: 'handleIssue',
    input: fileId =>
      Promise.resolve({ issueId: issueId(), note: '已经清运', evidence: [fileId], requestId: request() }),
  },
  'noteReferralAnswer.photos.0': {
    part: 'communityStaff',
    call: 'noteReferralAnswer',
    input: fileId =>
      Promise.resolve({
        issueId: above().community,
        note: '三天内修好',
        photos: [fileId],
        requestId: request(),
      }),
  },
  'answerWhistle.photos.0': {
    part: 'police',
    call: 'answerWhistle',
    input: fileId =>
      Promise.resolve({ issueId: above().community, note: '已劝离', photos: [fileId], requestId: request() }),
  },
  'reachMilestone.evidence.0': {
    part: 'district',
    call: 'reachMilestone',
    input: fileId =>
      Promise.resolve({
        issueId: above().district,
        note: '已立项',
        evidence: [fileId],
        requestId: request(),
      }),
  },
  'claimUnit.evidence.0': {
    part: 'newcomer',
    call: 'claimUnit',
    input: fileId => Promise.resolve(claimOf('p01', { evidence: [fileId] })),
  },
  'grantProxy.paper.0': {
    part: 'wang',
    call: 'grantProxy',
    input: async fileId => ({ ...(await delegation(district)), paper: [fileId] }),
  },
})
let district: District

/** One at the community that was handed over and to which a unit was called, and one that the district supervises. */
const raiseAbove = async () => {
  const climbed = async () => {
    const { issue } = await district.call('liu', 'raiseIssue', report())
    const about = () => ({ issueId: issue.id, requestId: request() })
    await district.call('secretary', 'escalateIssue', { ...about(), reason: '要社区来' })
    return about
  }
  const [one, other] = [await climbed(), await climbed()]
  await district.call('communityStaff', 'acceptIssue', { ...one(), note: '' })
  await district.call('communityStaff', 'referIssue', { ...one(), ...handedOver, note: '' })
  const units = [{ role: 'memberUnitOfficer', orgUnitId: 'police' }] as const
  await district.call('communityStaff', 'blowWhistle', { ...one(), units: [...units], need: '请来劝离' })
  await district.call('communityStaff', 'escalateIssue', { ...other(), reason: '要区里来' })
  const due = district.cloud.now() + 30 * day
  await district.call('district', 'superviseIssue', { ...other(), text: '完成立项', due })
  await district.call('district', 'acceptIssue', { ...other(), note: '' })
  return { community: one().issueId, district: other().issueId }
}

describe('the door for photos', () => {
  let issueId: string
  let above: { readonly community: string; readonly district: string }
  const senders = sendersIn(
    () => issueId,
    () => above,
  )
  beforeAll(async () => {
    district = await startDistrict({ anySize: true })
    await addHomes(district, emptyHome('p01'))
    issueId = (await district.call('liu', 'raiseIssue', report())).issue.id
    await district.call('secretary', 'acceptIssue', { issueId, note: '', requestId: request() })
    above = await raiseAbove()
  })
  afterAll(() => district.close())

  const everything = async () =>
    JSON.stringify([
      await district.rows('issues'),
      await district.rows('claims'),
      await district.rows('proxies'),
    ])
  const refusalOf = async ({ part, call, input }: Sender, fileId: string) =>
    district.refused(part, call, (await input(fileId)) as Input<CallName>)

  it('is where every file of every contract goes through, but a roster, which is read and thrown away', () => {
    expect([...Object.keys(senders), 'previewRoster.fileId'].sort()).toEqual([...fileFields].sort())
  })

  describe.each(Object.entries(senders))('for %s', (field, sender) => {
    const where = field.split('.').slice(1).join('.')
    const pixels = Math.ceil(Math.sqrt(newestPictureRules.mostPixels)) + 1
    it.each<readonly [what: string, content: () => Buffer, kind: string]>([
      ['is empty', () => Buffer.alloc(0), 'photo-broken'],
      ['is a text', () => Buffer.from('a photo'), 'photo-broken'],
      ['is cut off', () => jpegFile().subarray(0, -120), 'photo-broken'],
      ['is HEIC', heicFile, 'photo-broken'],
      ['has too many pixels', () => hugePng(pixels, pixels), 'photo-too-large'],
      [
        'has too many bytes',
        () => Buffer.concat([jpegFile(), Buffer.alloc(newestPictureRules.mostBytes)]),
        'photo-too-large',
      ],
    ])('refuses one that %s', async (_what, content, kind) => {
      const before = await everything()
      const fileId = await district.upload(sender.part, content())
      expect(await refusalOf(sender, fileId)).toEqual({ kind, field: where, params: { number: 1 } })
      expect(await everything()).toBe(before)
    })

    it('refuses one that was never uploaded', async () => {
      const before = await everything()
      const fileId = `${posix.dirname(await district.photo(sender.part))}/never.jpg`
      expect(await refusalOf(sender, fileId)).toMatchObject({ kind: 'photo-missing', field: where })
      expect(await everything()).toBe(before)
    })
  })

  it('takes in once: what is uploaded afterwards under the same name changes nothing', async () => {
    const fileId = await district.upload('wang', photoFile(), 'once.jpg')
    const sent = report({ photos: [fileId] })
    const { issue } = await district.call('wang', 'raiseIssue', sent)
    const shown = async () => {
      const [link = ''] = (await district.call('secretary', 'getIssue', { issueId: issue.id })).photos
      return Buffer.from(await (await fetch(link)).arrayBuffer()).toString('base64')
    }
    const before = await shown()
    expect(await district.upload('wang', jpegFile(), 'once.jpg')).toBe(fileId)
    expect(await shown()).toBe(before)
    // The same request again neither takes the other in nor fails.
    expect((await district.call('wang', 'raiseIssue', sent)).issue.photos).toHaveLength(1)
    expect(await shown()).toBe(before)
  })

  it('lets a client write into no place but its own folder, and over no file', async () => {
    const fileId = await district.photo('wang')
    const path = fileId.split('/').slice(3).join('/')
    const content = jpegFile()
    const write = (cloudPath: string) => district.cloud.uploadFile({ openid: 'o-liu', cloudPath, content })
    for (const place of [path, 'kept/0123.jpg', 'exports/d1.json', 'owners/x/a.jpg', 'incoming/a.jpg'])
      await expect(write(place)).rejects.toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
  })

  it('throws a roster away as soon as it is read', async () => {
    const fileId = await district.upload('property', Buffer.from('楼栋,房号\n3栋,101'), 'roster.csv')
    await district.call('property', 'previewRoster', {
      compoundId: 'banshan',
      fileId,
      fileName: 'roster.csv',
      requestId: request(),
    })
    expect(await district.cloud.getTempFileURL([fileId])).toEqual([''])
  })
})
