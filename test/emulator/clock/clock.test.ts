import type { CloudBase } from '#emulator/CloudBase'
import { eachFiring, lastFirings } from '#emulator/clock/dueFirings'
import { UnknownTriggerError } from '#emulator/clock/Timers'
import { Trigger, TriggerDeclarationError } from '#emulator/clock/Trigger'
import { VirtualClock } from '#emulator/clock/VirtualClock'

import { startForTest } from '../startForTest'

// Threads are started and ended, which takes its time on a busy machine.
const at = (iso: string): number => new Date(iso).getTime()
const timer = (config: string, name = 'timer'): Trigger =>
  new Trigger('clock', { name, type: 'timer', config })
const iso = (instant: number | null): string | null =>
  instant === null ? null : new Date(instant).toISOString()

describe('a trigger', () => {
  test.each([
    ['every five minutes', '0 */5 * * * * *', '2026-03-01T00:00:00Z', '2026-03-01T00:05:00.000Z'],
    [
      'nine in China is one in the morning of UTC',
      '0 0 9 * * * *',
      '2026-03-01T01:00:00Z',
      '2026-03-02T01:00:00.000Z',
    ],
    ['a working day', '0 30 8 * * 1-5 *', '2026-02-28T00:30:00Z', '2026-03-02T00:30:00.000Z'],
    ['the leap day', '0 0 0 29 2 * *', '2026-03-01T00:00:00Z', '2028-02-28T16:00:00.000Z'],
    ['one year alone', '0 0 0 1 1 * 2027', '2026-03-01T00:00:00Z', '2026-12-31T16:00:00.000Z'],
    ['a year that is over', '0 0 0 1 1 * 2025', '2026-03-01T00:00:00Z', null],
  ])('is due next: %s', (_, config, after, next) => {
    expect(iso(timer(config).nextAfter(at(after)))).toBe(next)
  })

  test.each([
    ['at the very end', '2026-03-01T00:00:00Z', '2026-03-01T00:10:00Z', '2026-03-01T00:10:00.000Z'],
    ['before the end', '2026-03-01T00:00:00Z', '2026-03-01T00:14:59.999Z', '2026-03-01T00:10:00.000Z'],
    ['not at the beginning', '2026-03-01T00:10:00Z', '2026-03-01T00:14:00Z', null],
    ['a year at once', '2025-03-01T00:00:00Z', '2026-03-01T00:00:00Z', '2026-03-01T00:00:00.000Z'],
  ])('was due last: %s', (_, from, to, last) => {
    expect(iso(timer('0 */5 * * * * *').lastWithin(at(from), at(to)))).toBe(last)
  })

  test.each(['*/5 * * * *', '0 */5 * * * *', '0 99 * * * * *', 'hello a b c d e f'])(
    'is refused: %s',
    config => {
      expect(() => timer(config)).toThrow(TriggerDeclarationError)
    },
  )

  test('of another type is refused', () => {
    expect(() => new Trigger('f', { name: 't', type: 'cos', config: '0 * * * * * *' })).toThrow(/"cos"/)
  })

  test('firings of several triggers come in the order of time, up to a cap', () => {
    const triggers = [timer('0 0 * * * * *', 'hourly'), timer('0 30 9 * * * *', 'daily')]
    const from = at('2026-03-01T00:00:00Z')
    const each = eachFiring(triggers, from, at('2026-03-01T03:00:00Z'), 100)
    expect(each.map(({ trigger, at: instant }) => [trigger.name, iso(instant)])).toEqual([
      ['hourly', '2026-03-01T01:00:00.000Z'],
      ['daily', '2026-03-01T01:30:00.000Z'],
      ['hourly', '2026-03-01T02:00:00.000Z'],
      ['hourly', '2026-03-01T03:00:00.000Z'],
    ])
    expect(eachFiring(triggers, from, at('2027-03-01T00:00:00Z'), 7)).toHaveLength(7)
    expect(
      lastFirings(triggers, from, at('2026-03-01T03:10:00Z')).map(({ trigger }) => trigger.name),
    ).toEqual(['daily', 'hourly'])
  })
})

describe('the virtual clock', () => {
  test('runs beside the real time, from where it is moved', () => {
    const clock = VirtualClock.starting({ offsetMs: 60_000 })
    expect(Math.abs(clock.now() - Date.now() - 60_000)).toBeLessThan(30_000)
    clock.moveTo(at('2030-01-01T00:00:00Z'))
    expect(clock.now() - at('2030-01-01T00:00:00Z')).toBeLessThan(1_000)
    clock.moveTo(at('2020-01-01T00:00:00Z'))
    expect(clock.now() - at('2020-01-01T00:00:00Z')).toBeLessThan(1_000)
  })

  test('stands still when frozen, and is the same for whoever shares its memory', () => {
    const clock = VirtualClock.starting({ frozenAt: '2026-03-01T00:00:00Z' })
    const elsewhere = new VirtualClock(clock.shared)
    expect(iso(elsewhere.now())).toBe('2026-03-01T00:00:00.000Z')
    clock.moveTo(at('2026-03-02T00:00:00.123Z'))
    expect(iso(elsewhere.now())).toBe('2026-03-02T00:00:00.123Z')
    clock.run()
    expect(elsewhere.frozen).toBe(false)
    expect(() => {
      clock.moveTo(NaN)
    }).toThrow(RangeError)
  })
})

describe.each(['gateway', 'in-process'] as const)('timers of functions by the %s transport', transport => {
  let cloudbase: CloudBase
  beforeEach(async () => {
    cloudbase = await startForTest({
      transport,
      clock: { frozenAt: '2026-03-01T00:00:00Z' },
      config: {
        functions: [
          {
            name: 'ticks',
            timeout: 10,
            triggers: [
              { name: 'sweep', type: 'timer', config: '0 */5 * * * * *' },
              { name: 'daily', type: 'timer', config: '0 0 9 * * * *' },
            ],
          },
          { name: 'echo' },
        ],
      },
      schema: { ticks: { indexes: [] } },
    })
  })
  afterEach(() => cloudbase.close())
  interface Tick {
    readonly name: string
    readonly time: string
    readonly source: string
    readonly trigger: string
    readonly functionTime: number
    readonly serverTime: Date
  }
  const ticks = async (): Promise<Tick[]> =>
    (await cloudbase.engine.find('ticks', {}, { order: { time: 1 }, limit: 1_000 })) as unknown as Tick[]

  test('a move fires each trigger that was due on the way once, at the end', async () => {
    expect(await cloudbase.moveClock('2026-03-01T02:02:00Z')).toBe(2)
    expect(await ticks()).toMatchObject([
      { name: 'daily', time: '2026-03-01T01:00:00.000Z', source: 'wx_trigger', trigger: 'timer' },
      { name: 'sweep', time: '2026-03-01T02:00:00.000Z' },
    ])
    for (const tick of await ticks()) expect(tick.functionTime).toBe(at('2026-03-01T02:02:00Z'))
  })

  test('a move by steps stops the clock at every due instant, for functions and server dates alike', async () => {
    expect(await cloudbase.moveClock('2026-03-01T00:16:00Z', { fire: 'each' })).toBe(3)
    const fired = await ticks()
    expect(fired.map(tick => tick.time)).toEqual([
      '2026-03-01T00:05:00.000Z',
      '2026-03-01T00:10:00.000Z',
      '2026-03-01T00:15:00.000Z',
    ])
    for (const tick of fired) {
      expect(tick.functionTime).toBe(at(tick.time))
      expect(tick.serverTime.getTime()).toBe(at(tick.time))
    }
    expect(iso(cloudbase.now())).toBe('2026-03-01T00:16:00.000Z')
  })

  test('a move that passes no due instant fires nothing, and neither does a move back', async () => {
    expect(await cloudbase.moveClock('2026-03-01T00:04:59Z')).toBe(0)
    expect(await cloudbase.moveClock('2026-02-01T00:00:00Z')).toBe(0)
    expect(await ticks()).toEqual([])
  })

  test('a trigger can be fired by hand', async () => {
    await cloudbase.fireTimer('daily')
    expect(await ticks()).toMatchObject([{ name: 'daily', time: '2026-03-01T00:00:00.000Z' }])
    await expect(cloudbase.fireTimer('never')).rejects.toBeInstanceOf(UnknownTriggerError)
  })

  test('every way a function asks for the time gives the clock’s', async () => {
    await cloudbase.moveClock('2027-01-01T00:00:00Z')
    expect(await cloudbase.callFunction({ name: 'echo' })).toMatchObject({
      now: at('2027-01-01T00:00:00Z'),
      iso: '2027-01-01T00:00:00.000Z',
      text: expect.stringContaining('2027') as string,
    })
  })
})

test('a running clock fires by itself', async () => {
  const cloudbase = await startForTest({
    clock: { offsetMs: at('2026-03-01T00:00:00Z') - Date.now() },
    config: {
      functions: [
        {
          name: 'ticks',
          timeout: 10,
          triggers: [{ name: 'second', type: 'timer', config: '* * * * * * *' }],
        },
      ],
    },
    schema: { ticks: { indexes: [] } },
  })
  await new Promise(resolve => setTimeout(resolve, 3_000))
  await cloudbase.close()
  const fired = cloudbase.invocations()
  expect(fired.length).toBeGreaterThanOrEqual(2)
  expect(fired.every(line => line.outcome === 'ok' && line.source === 'wx_trigger')).toBe(true)
})
