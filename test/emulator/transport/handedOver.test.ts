import { EJSON, Long, ObjectId } from 'bson'
import sdk from '@cloudbase/node-sdk'

import { DocumentList } from '#emulator/actions/DocumentList'
import { writeForReading } from '#emulator/actions/ejson'
import { SharedLines } from '#emulator/runner/SharedLines'
import { carryGatewayRequests, type GatewayRequest } from '#emulator/transport/gatewayRequests'

const plain = { _id: 'p', text: 'x', n: 1.5, at: new Date(7), list: [{ deep: [null, true] }], none: null }
const unusual = [
  { _id: 'long', n: Long.fromString('9007199254740993') },
  { _id: 'id', of: new ObjectId('0123456789abcdef01234567') },
  { _id: 'place', where: { type: 'Point', coordinates: [1, 2] } },
  { _id: 'date', odd: { $date: '1970-01-01T00:00:00.007Z' } },
  { _id: 'no number', n: Number.NaN },
]

describe('documents that are handed over', () => {
  const read = (text: string): unknown => EJSON.parse(text)

  test('are what the parser makes of their texts, and formatted only where they are not plain', () => {
    const documents = [plain, ...unusual]
    const list = new DocumentList(documents, writeForReading, true)
    expect(list.toJSON()).toEqual(documents.map(writeForReading))
    const formatted: unknown[] = []
    const shown = list.map(read).map(document => {
      formatted.push(document)
      return document
    })
    expect(shown).toEqual(documents.map(document => read(writeForReading(document))))
    expect(shown[0]).toBe(plain)
    expect(formatted).toHaveLength(unusual.length)
  })

  test('share nothing where a pipeline has made them', () => {
    const shared = { deep: 1 }
    const [made] = new DocumentList([{ one: shared, other: shared }], writeForReading, false).map(read) as [
      { one: object; other: object },
    ]
    expect(made).toEqual({ one: { deep: 1 }, other: { deep: 1 } })
    expect(made.one).not.toBe(made.other)
    expect(made.one).not.toBe(shared)
  })

  test('are refused where they are together larger than a reply', () => {
    const large = Array.from({ length: 17 }, () => ({ text: 'x'.repeat(1_048_576) }))
    expect(() => new DocumentList(large, writeForReading, true)).toThrow('the reply exceeds')
  })
})

describe('what the SDK asks of the gateway', () => {
  const url = 'http://127.0.0.1:9/admin'
  const ask = () =>
    sdk
      .init({ env: 'local', secretId: 'a', secretKey: 'b', serviceUrl: url, timeout: 500 })
      .getTempFileURL({ fileList: ['cloud://local.local/a.jpg'] })

  test('is carried, and answered as over HTTP', async () => {
    process.env['TENCENTCLOUD'] = 'true'
    const asked: GatewayRequest[] = []
    const undo = carryGatewayRequests(url, request => {
      asked.push(request)
      const file = { code: 'SUCCESS', fileID: 'cloud://local.local/a.jpg', tempFileURL: 'http://x/a.jpg' }
      const body = Buffer.from(JSON.stringify({ data: { download_list: [file] }, requestId: 'r' }))
      return Promise.resolve({ contentType: 'application/json', body })
    })
    try {
      const { fileList } = await ask()
      expect(fileList).toMatchObject([{ tempFileURL: 'http://x/a.jpg' }])
      expect(asked).toHaveLength(1)
      expect(asked[0]?.headers['authorization']).toMatch(/^TC3-HMAC-SHA256 /)
    } finally {
      undo()
    }
  })

  test('times out as over HTTP, and goes by HTTP again', async () => {
    const undo = carryGatewayRequests(url, () => new Promise(() => undefined))
    await expect(ask()).rejects.toMatchObject({ code: 'ESOCKETTIMEDOUT' })
    undo()
    await expect(ask()).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })
})

test('lines in shared memory come out once and in order, round the end, and are refused where there is no space', () => {
  const written = new SharedLines()
  const reader = new SharedLines(written.shared)
  const long = '行'.repeat(7_000)
  for (let round = 0; round < 20; round += 1) {
    expect([written.write(`${String(round)}${long}`), written.write(''), written.write('last')]).toEqual([
      true,
      true,
      true,
    ])
    expect(reader.read()).toEqual([`${String(round)}${long}`, '', 'last'])
    expect(reader.read()).toEqual([])
  }
  expect(written.write('x'.repeat(60_000))).toBe(true)
  expect(written.write('x'.repeat(6_000))).toBe(false)
  reader.read()
  expect(written.write('x'.repeat(6_000))).toBe(true)
})
