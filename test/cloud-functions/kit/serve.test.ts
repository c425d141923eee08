import { handlers } from '#cloud-functions/answerers'
import type { Answerers } from '#cloud-functions/kit/Answerer'
import type { DailyCounter } from '#cloud-functions/kit/dailyCounter'
import { personId } from '#cloud-functions/kit/personId'
import { refusal } from '#cloud-functions/kit/Refused'
import { serve } from '#cloud-functions/kit/serve'
import { StaleWrite } from '#cloud-functions/kit/StaleWrite'
import type { Person } from '#domain/organisation/Person'
import { everybody, openidOf } from '../district/people'

/** The edge by itself: real answerers of the table replaced by ones that misbehave. */
const context = {
  request_id: 'request-1',
  environment: JSON.stringify({ TCB_SOURCE: 'wx_client', WX_OPENID: openidOf('wang') }),
}
const idOf = (openid: string) => Promise.resolve(personId(openid))
const load = (id: string) => Promise.resolve(everybody.find(({ _id }) => _id === id) ?? null)
const ask = (changed: Partial<Answerers>, call: string, input: unknown) =>
  serve({ ...handlers, ...changed }, { idOf, load, counter })({ call, input }, context)
/** Nobody is at the end of their day here. */
const counter: DailyCounter = {
  take: () => Promise.resolve('counted'),
  giveBack: () => Promise.resolve(),
}
const listInput = { compoundId: 'banshan', show: 'all', cursor: null }

describe('the edge of the function', () => {
  beforeEach(() => {
    jest.spyOn(console, 'log').mockImplementation(() => undefined)
  })
  afterEach(() => {
    jest.restoreAllMocks()
  })

  it('does not let an answer out of an answerer that never asked for permission', async () => {
    const forgetful: Partial<Answerers> = { listIssues: () => Promise.resolve({ rows: [], next: null }) }
    expect(await ask(forgetful, 'listIssues', listInput)).toEqual({
      ok: false,
      refusal: { kind: 'internal', params: { requestId: 'request-1' } },
      requestId: 'request-1',
      at: expect.any(Number) as number,
    })
    const careful: Partial<Answerers> = {
      listIssues: async (_input, context) => {
        await context.permit('/zk/huihuan/xiejiao/banshan/')
        return { rows: [], next: null }
      },
    }
    expect(await ask(careful, 'listIssues', listInput)).toMatchObject({ ok: true })
  })

  it('hides what went wrong, and keeps it in the log under the request id', async () => {
    const broken: Partial<Answerers> = { me: () => Promise.reject(new Error('the password is 12345')) }
    const reply = await ask(broken, 'me', {})
    expect(reply).toEqual({
      ok: false,
      refusal: { kind: 'internal', params: { requestId: 'request-1' } },
      requestId: 'request-1',
      at: expect.any(Number) as number,
    })
    const lines = jest.mocked(console.log).mock.calls.map(([line]) => String(line))
    expect(lines.some(line => line.includes('the password') && line.includes('request-1'))).toBe(true)
  })

  it('tells a refusal that no contract names, and logs it', async () => {
    const strange: Partial<Answerers> = { me: () => Promise.reject(refusal('seat-taken')) }
    expect(await ask(strange, 'me', {})).toMatchObject({ ok: false, refusal: { kind: 'seat-taken' } })
    const lines = jest.mocked(console.log).mock.calls.map(([line]) => JSON.parse(String(line)) as unknown)
    expect(lines).toContainEqual({
      event: 'undeclared-refusal',
      call: 'me',
      kind: 'seat-taken',
      requestId: 'request-1',
    })
  })

  it('does not log a refusal that the contract names, or that every call can give', async () => {
    for (const kind of ['not-found', 'post-not-held', 'not-permitted'] as const) {
      const expected: Partial<Answerers> = { listIssues: () => Promise.reject(refusal(kind)) }
      expect(await ask(expected, 'listIssues', listInput)).toMatchObject({ refusal: { kind } })
    }
    const lines = jest.mocked(console.log).mock.calls.map(([line]) => String(line))
    expect(lines.filter(line => line.includes('undeclared'))).toEqual([])
  })

  it('repeats a write that met a newer revision once, then says conflict', async () => {
    let tries = 0
    const unlucky = (failures: number): Partial<Answerers> => ({
      updateSettings: ({ elderMode }) => {
        tries += 1
        return tries <= failures
          ? Promise.reject(new StaleWrite('x'))
          : Promise.resolve({ settings: { elderMode } })
      },
    })
    const input = { elderMode: true, requestId: '8f14e45f-ceea-4672-a7b4-0c6f2a3d9b11' }
    expect(await ask(unlucky(1), 'updateSettings', input)).toMatchObject({ ok: true })
    tries = 0
    expect(await ask(unlucky(2), 'updateSettings', input)).toMatchObject({ refusal: { kind: 'conflict' } })
    expect(tries).toBe(2)
  })

  it('refuses a reader only as they are now, not as they are remembered', async () => {
    const list: Partial<Answerers> = {
      listIssues: async (_input, context) => {
        await context.permit('/zk/huihuan/xiejiao/banshan/')
        return { rows: [], next: null }
      },
    }
    const current = await load(personId(openidOf('wang')))
    if (!current) throw new Error('nobody')
    const looks: string[] = []
    const remembering = (remembered: Person | null, now: Person | null) =>
      serve(
        { ...handlers, ...list },
        {
          counter,
          idOf,
          load: (_id, freshness) => {
            looks.push(freshness)
            return Promise.resolve(freshness === 'recent' ? remembered : now)
          },
        },
      )({ call: 'listIssues', input: listInput }, context)
    const homeless = { ...current, occupancies: [] }
    const moved = { ...current, rev: current.rev + 1 }

    expect(await remembering(homeless, moved)).toMatchObject({ ok: true })
    expect(await remembering(null, current)).toMatchObject({ ok: true })
    expect(looks).toEqual(['recent', 'now', 'now', 'recent', 'now', 'now'])
    looks.length = 0
    // Nothing has changed: the refusal stands, and has cost one look more.
    expect(await remembering(homeless, homeless)).toMatchObject({ refusal: { kind: 'not-permitted' } })
    expect(looks).toEqual(['recent', 'now'])
    looks.length = 0
    expect(await remembering(current, current)).toMatchObject({ ok: true })
    expect(looks).toEqual(['recent'])
  })

  it('lets no field out that the contract does not name', async () => {
    const leaky: Partial<Answerers> = {
      updateSettings: () => Promise.resolve({ settings: { elderMode: true, phone: '13812340001' } }),
    }
    const input = { elderMode: true, requestId: '8f14e45f-ceea-4672-a7b4-0c6f2a3d9b11' }
    expect(await ask(leaky, 'updateSettings', input)).toMatchObject({
      ok: true,
      output: { settings: { elderMode: true } },
    })
    expect(JSON.stringify(await ask(leaky, 'updateSettings', input))).not.toContain('phone')
  })
})
