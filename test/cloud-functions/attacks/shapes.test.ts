import { readEvent } from '#cloud-functions/kit/readEvent'
import { startDistrict, type District } from '../district/startDistrict'
import { everything } from './fuzz/stage'

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

describe('a call of an unheard-of shape', () => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict()
  })
  afterAll(() => district.close())

  it.each<readonly [what: string, data: string]>([
    ['lists in lists', `{"call":"me","input":${nested(500)}}`],
    ['fields in fields', `{"call":"me","input":${'{"a":'.repeat(500)}1${'}'.repeat(500)}}`],
    ['a prototype of its own', '{"call":"me","input":{"__proto__":{"elderMode":true}}}'],
    ['a call that every object has', '{"call":"hasOwnProperty","input":{}}'],
    ['a call that is the prototype', '{"call":"__proto__","input":{}}'],
    ['acting as a prototype', '{"call":"me","input":{},"actingAs":{"role":"__proto__","orgUnitId":"zk"}}'],
    ['acting as two', '{"call":"me","input":{},"actingAs":["resident","resident"]}'],
    ['fields without end', `{"call":"me","input":{${'"a":1,'.repeat(14_000)}"b":1}}`],
  ])('is refused, and it is no fault of ours: %s', async (_, data) => {
    const before = await everything(district)
    const reply = await district.send('wang', JSON.parse(data))
    expect(reply.ok ? 'ok' : reply.refusal.kind).toMatch(/^(invalid-input|unknown-call)$/)
    expect(await everything(district)).toBe(before)
  })

  it('is too large when it is nested more deeply than can be written down', async () => {
    const input = JSON.parse(nested(50_000)) as unknown
    const refused = expect.objectContaining({ refusal: { kind: 'too-large' } }) as Error
    expect(() => readEvent('miniProgram', { call: 'me', input })).toThrow(refused)
    const post = async (body: string): Promise<unknown> =>
      (await fetch(`${district.cloud.url}/api`, { method: 'POST', body })).json()
    expect(await post(`{"call":"me","input":${nested(60_000)}}`)).toMatchObject({
      refusal: { kind: 'too-large' },
    })
    expect(await post(`{"call":"me","input":${nested(40_000)}}`)).toMatchObject({
      refusal: { kind: 'not-signed-in' },
    })
  })
})
