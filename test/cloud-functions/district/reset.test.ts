import { forget, Remembered } from '#cloud-functions/kit/remembered'
import { schema, type CollectionName } from '#cloud-functions/schema'
import { openVote } from './openVote'
import { openidOf } from './people'
import { hour, monday, report, startDistrict, transports, type District } from './startDistrict'

const collections = Object.keys(schema) as CollectionName[]
const everything = async (district: District) =>
  Promise.all(collections.map(async name => [name, await district.rows(name)] as const))

describe.each(transports)('one district after another on a warm local CloudBase, %s', transport => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict({ transport })
  })
  afterEach(() => district.close())

  const clouds: unknown[] = []
  const asNew: Awaited<ReturnType<typeof everything>>[] = []
  let photo = ''

  it('is filled', async () => {
    clouds.push(district.cloud)
    asNew.push(await everything(district))
    photo = await district.photo('wang')
    district.cloud.grantSubscription(openidOf('wang'), 'caseProgress')
    district.cloud.registerPhone(openidOf('wang'), '13900001111')
    await district.call('wang', 'raiseIssue', report({ photos: [photo] }))
    await openVote(district)
    district.passTo(monday + hour)
    await district.deliver()
    await district.sweep()
    // What reads only is remembered: the directory, the caller, the open votes and who may vote.
    await district.call('wang', 'home', { compoundId: 'banshan' })
    await district.call('wang', 'compound', { compoundId: 'banshan' })
    await district.cloud.engine.update(
      'orgUnits',
      { _id: 'banshan' },
      { $set: { name: '改了名的小区' } },
      { multi: false, upsert: false, replace: false },
    )
    district.cloud.faults.set({ storage: 'refuse', messages: 'down' })
  })

  it('is the district as it was, on the same local CloudBase, and the same instant', async () => {
    expect(clouds).toContain(district.cloud)
    expect([await everything(district)]).toEqual(asNew)
    expect(district.cloud.now()).toBe(monday)
    expect(district.cloud.messages()).toEqual([])
    expect(district.cloud.invocations()).toEqual([])
    expect(await district.cloud.getTempFileURL([photo])).toEqual([''])
    await expect(district.photo('wang')).resolves.toContain('cloud://')
  })

  it('remembers nobody and nothing: a first call costs what it costs a cold instance', async () => {
    const cost = async () => {
      await district.call('wang', 'home', { compoundId: 'banshan' })
      return district.lastCost()
    }
    const afterReset = await cost()
    const warm = await cost()
    await district.cloud.reloadFunctions()
    const cold = await cost()
    expect(afterReset).toBe(cold)
    expect(warm).toBeLessThan(cold)
    expect(await district.call('wang', 'home', { compoundId: 'banshan' })).not.toMatchObject({
      compound: { name: '改了名的小区' },
    })
  })
})

describe('what an instance remembers', () => {
  it('is forgotten at once, even what is being loaded', async () => {
    const memory = new Remembered<string>(60_000)
    await memory.get('a', () => Promise.resolve('old'))
    let arrive: (value: string) => void = () => undefined
    const loading = memory.get('b', () => new Promise<string>(resolve => (arrive = resolve)))
    forget()
    arrive('old')
    await loading
    expect(await memory.get('a', () => Promise.resolve('new'))).toBe('new')
    expect(await memory.get('b', () => Promise.resolve('new'))).toBe('new')
  })
})
