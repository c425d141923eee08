import { beginOf } from '#domain/evaluation/calendar'
import { countNames } from '#domain/evaluation/countNames'
import type { Evaluation } from '#contracts/evaluation'
import { day, minute, startDistrict, type District } from '../district/startDistrict'
import { nightOf } from './startCounting'
import { storedLives } from './storedLives'

/** The night in which the month before the last one closes, by the real clock function. */
const night = nightOf('2026-12-02')

describe('figures, read', () => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict()
    const lives = storedLives(160, 41, beginOf('2026-10'), 55 * day)
    await district.cloud.engine.insert(
      'issues',
      lives.map(one => ({ ...one })),
    )
    district.passTo(night)
    await district.sweep()
  })
  afterAll(() => district.close())

  const figuresOf = (part: string, orgUnitId: string, month: string | null = null): Promise<Evaluation> =>
    district.call(part, 'getEvaluation', { orgUnitId, property: false, month })

  it('shows a resident the compound and the district, in two database calls, and nobody beside the other', async () => {
    const own = await figuresOf('wang', 'banshan')
    expect(own).toMatchObject({ orgName: '半山名苑', level: 'compound', month: '2026-10', opensLists: true })
    expect(own.figures?.kind).toBe('closed')
    expect(own.months.map(({ month, kind }) => `${month} ${kind}`)).toEqual([
      '2026-12 open',
      '2026-11 open',
      '2026-10 closed',
    ])
    expect(own.trend.map(({ month }) => month)).toEqual(['2026-10', '2026-11', '2026-12'])
    const whole = await figuresOf('wang', 'zk')
    // The org directory and the caller were read by the first of them.
    expect(district.lastCost()).toBe(1)
    expect(whole.opensLists).toBe(false)
    expect(whole.funnels).toEqual([])
    expect(whole.figures?.all.counts.received).toBeGreaterThan(own.figures?.all.counts.received ?? 0)
  })

  it('shuts a resident out of a neighbouring compound, a community, a department and the outlook', async () => {
    for (const orgUnitId of ['yuhu', 'xiejiao', 'huihuan', 'housing', 'police'])
      expect(
        await district.refused('wang', 'getEvaluation', { orgUnitId, property: false, month: null }),
      ).toMatchObject({ kind: 'not-permitted' })
    expect(await district.refused('wang', 'getOutlook', { orgUnitId: 'zk' })).toMatchObject({
      kind: 'not-permitted',
    })
    expect(
      await district.refused('wang', 'listEvaluated', {
        ...{
          orgUnitId: 'zk',
          property: false,
          month: '2026-10',
          counted: 'received',
          kept: false,
          cursor: null,
        },
      }),
    ).toMatchObject({ kind: 'not-permitted' })
    expect(
      await district.refused('wang', 'getEvaluation', { orgUnitId: 'xiejiao', property: true, month: null }),
    ).toMatchObject({ kind: 'not-found' })
  })

  it('shows bodies their own and those below', async () => {
    expect((await figuresOf('department', 'housing')).figures?.all.counts.received).toBeGreaterThan(0)
    expect((await figuresOf('police', 'police')).level).toBe('memberUnit')
    for (const orgUnitId of ['zk', 'huihuan', 'xiejiao', 'banshan', 'housing'])
      expect((await figuresOf('district', orgUnitId)).opensLists).toBe(true)
    expect((await figuresOf('communityStaff', 'banshan')).opensLists).toBe(true)
    expect(
      await district.refused('communityStaff', 'getEvaluation', {
        orgUnitId: 'xicun',
        property: false,
        month: null,
      }),
    ).toMatchObject({ kind: 'not-permitted' })
    const property = await district.call('property', 'getEvaluation', {
      ...{ orgUnitId: 'banshan', property: true, month: null },
    })
    expect(property.level).toBe('property')
    expect(property.figures?.all.counts.received).toBeGreaterThan(0)
  })

  it('opens every figure with as many issues as it says, for every body', async () => {
    const bodies = [
      ['district', 'zk', false],
      ['communityStaff', 'xiejiao', false],
      ['property', 'banshan', true],
      ['department', 'housing', false],
    ] as const
    for (const [part, orgUnitId, property] of bodies) {
      const { figures } = await district.call(part, 'getEvaluation', {
        orgUnitId,
        property,
        month: '2026-10',
      })
      let opened = 0
      for (const counted of countNames) {
        const ids = new Set<string>()
        let cursor: string | null = null
        do {
          const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(
            part,
            orgUnitId,
            property,
            counted,
            cursor,
          )
          expect(page.count).toBe(figures?.all.counts[counted])
          for (const { id } of page.rows) ids.add(id)
          cursor = page.next
        } while (cursor !== null)
        expect([counted, ids.size]).toEqual([counted, figures?.all.counts[counted]])
        opened += ids.size
      }
      expect(opened).toBeGreaterThan(10)
    }
  })
  const pageOf = (
    part: string,
    orgUnitId: string,
    property: boolean,
    counted: (typeof countNames)[number],
    cursor: string | null,
  ) =>
    district.call(part, 'listEvaluated', {
      orgUnitId,
      property,
      month: '2026-10',
      counted,
      kept: false,
      cursor,
    })

  it('refuses a cursor that leads into another compound', async () => {
    const away = Buffer.from(JSON.stringify([null, 'yuhu/'])).toString('base64url')
    expect(
      await district.refused('wang', 'listEvaluated', {
        ...{
          orgUnitId: 'banshan',
          property: false,
          month: '2026-10',
          counted: 'received',
          kept: false,
          cursor: away,
        },
      }),
    ).toMatchObject({ kind: 'invalid-input', field: 'cursor' })
  })

  it('has no figures of a month in which nothing was counted, and no list', async () => {
    const empty = await figuresOf('wang', 'banshan', '2026-03')
    expect([empty.month, empty.figures, empty.corrections]).toEqual([null, null, []])
    expect(
      await district.call('wang', 'listEvaluated', {
        ...{
          orgUnitId: 'banshan',
          property: false,
          month: '2026-03',
          counted: 'received',
          kept: false,
          cursor: null,
        },
      }),
    ).toEqual({ rows: [], next: null, asOf: null, count: 0 })
  })

  it('foresees nothing from a few weeks, says of which categories, and names the weeks it has', async () => {
    const outlook = await district.call('district', 'getOutlook', { orgUnitId: 'zk' })
    expect(district.lastCost()).toBeLessThanOrEqual(2)
    expect(outlook.forecasts).toEqual([])
    expect(outlook.hidden).toHaveLength(12)
    expect(outlook.weeks).toBe(8)
    expect(await district.refused('district', 'getOutlook', { orgUnitId: 'banshan' })).toMatchObject({
      kind: 'not-found',
    })
  })

  it('is counted by the clock, and an hour later at the cost of one read', async () => {
    const idle = async (at: number) => {
      district.passTo(at)
      await district.sweep()
      return district.lastCost('clock')
    }
    const byDay = await idle(night + 9 * 60 * minute)
    await idle(night + day)
    const byNight = await idle(night + day + minute)
    // And retention's own.
    expect(byNight - byDay).toBe(2)
  })
})
