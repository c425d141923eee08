import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from '../../../scripts/conformance/account'
import { askAll } from '../../../scripts/conformance/askAll'
import { isByHand } from '../../../scripts/conformance/Assumption'
import { assumptions } from '../../../scripts/conformance/assumptions'
import {
  localDoors,
  openEnvironmentDoor,
  openLocalDoor,
  type OpenDoor,
} from '../../../scripts/conformance/openDoor'
import { questionOptions, questionSchema } from '../../../scripts/conformance/questions'
import { sayOutcomes, saySuites } from '../../../scripts/conformance/sayConformance'
import { suiteDifferences } from '../../../scripts/conformance/suiteDifferences'

const opened: OpenDoor[] = []
const kept = async <Door extends OpenDoor>(opening: Promise<Door>): Promise<Door> => {
  const open = await opening
  opened.push(open)
  return open
}
afterEach(async () => {
  for (const open of opened.splice(0).reverse()) await open.close()
})

describe.each(localDoors)('the local CloudBase through the %s door', door => {
  test('answers everything as the project assumes', async () => {
    const open = await kept(openLocalDoor(door, questionOptions))
    const said = sayOutcomes('local', await askAll(open, assumptions))
    const all = String(assumptions.length)
    expect(said).toEqual([
      `local: ${all} assumptions, no difference, ${all} as assumed, 0 to ask by hand, 0 not asked`,
    ])
  })

  test('one that answers otherwise is found out, and what rests on it is named', async () => {
    const open = await kept(
      openLocalDoor(door, { ...questionOptions, duplicateCode: 'DATABASE_REQUEST_FAILED' }),
    )
    const outcomes = await askAll(open, assumptions)
    const differing = outcomes.filter(({ kind }) => kind === 'differs')
    expect(differing.map(({ assumption }) => assumption.name)).toEqual([
      'duplicate key',
      'duplicate value of a unique index',
      'several documents at once, one of them twice',
      'duplicate key in a transaction',
    ])
    expect(sayOutcomes('planted', outcomes).slice(0, 5)).toEqual([
      'DIFFERS  duplicate key',
      '  asked: add a document, then another with the same _id',
      '  planted: {"code":"DATABASE_REQUEST_FAILED","namesE11000":true}',
      '  assumed: {"code":"DATABASE_DUPLICATE_WRITE","namesE11000":true}',
      '  rests on it: cloud-functions/kit/faults.ts, cloud-functions/kit/Collection.ts',
    ])
    expect(sayOutcomes('planted', outcomes).at(-1)).toContain('assumptions, 4 differ, ')
  })
})

describe('an environment, for which another CloudBase stands', () => {
  // Its clock cannot be moved: that question takes a minute.
  const quick = assumptions.filter(({ name }) => name !== '30 s of a transaction')
  const names = (outcomes: Awaited<ReturnType<typeof askAll>>, wanted: string) =>
    outcomes.filter(({ kind }) => kind === wanted).map(({ assumption }) => assumption.name)
  const openOther = async () => {
    const { cloudbase } = await kept(openLocalDoor('gateway'))
    const account: Account = {
      envId: cloudbase.env,
      secretId: 'id',
      secretKey: 'key',
      prefix: 'conformance_test_',
      serviceUrl: `${cloudbase.url}/admin`,
    }
    return { cloudbase, open: await kept(openEnvironmentDoor(account, questionSchema)) }
  }

  test('is asked in collections of a name of their own; what is missing there differs', async () => {
    const { cloudbase, open } = await openOther()
    const outcomes = await askAll(open, quick)
    // Whoever is no administrator makes no index.
    expect(names(outcomes, 'differs')).toEqual(['duplicate value of a unique index'])
    expect(names(outcomes, 'failed')).toEqual([])
    for (const name of Object.keys(questionSchema)) {
      expect(open.nameOf(name)).toMatch(/^conformance_test_/)
      expect(await cloudbase.engine.count(open.nameOf(name), {})).toBeGreaterThanOrEqual(0)
      await expect(cloudbase.engine.count(name, {})).rejects.toMatchObject({
        code: 'DATABASE_COLLECTION_NOT_EXIST',
      })
    }
    expect(await cloudbase.engine.count(open.nameOf('many'), {})).toBe(1_200)
  })

  test('tells how to ask by hand what it cannot, and holds the answers against the rest', async () => {
    const { open } = await openOther()
    const byHand = assumptions.filter(({ ask }) => isByHand(ask))
    expect(byHand.length).toBeGreaterThan(3)
    const said = sayOutcomes('there', await askAll(open, byHand))
    expect(said.filter(line => line.startsWith('ASK BY HAND'))).toHaveLength(byHand.length)
    expect(said.join('\n')).toContain("wx.cloud.callFunction({ name: 'sample-function'")
    const [first, second] = byHand
    const answers = { [first?.name ?? '']: first?.local ?? null, [second?.name ?? '']: { source: 'timer' } }
    const answered = await askAll(open, byHand, answers)
    expect(names(answered, 'same')).toEqual([first?.name])
    expect(names(answered, 'differs')).toEqual([second?.name])
  })
})

describe('the list', () => {
  const suites = join('test', 'emulator', 'conformance')
  const sources = readdirSync(suites)
    .map(file => readFileSync(join(suites, file), 'utf8'))
    .join('\n')

  test('has each assumption once, and each rests on what is there', () => {
    const names = assumptions.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(assumptions.filter(({ restsOn }) => restsOn.length === 0)).toEqual([])
    expect(assumptions.flatMap(({ restsOn }) => restsOn).filter(file => !existsSync(file))).toEqual([])
  })

  test('names tests that there are', () => {
    expect(
      assumptions.flatMap(({ suites: words }) => words).filter(words => !sources.includes(words)),
    ).toEqual([])
  })
})

test('what differs in the suites is printed with the assumptions that it touches', () => {
  const failing = {
    fullName:
      'documents through the environment door an id given twice is refused with the documented code, and …',
    status: 'failed',
    failureMessages: [
      'Error: expect(received).toBe(expected)\n\nExpected: "A"\nReceived: "B"\n    at x.ts:1',
    ],
  }
  const passing = { fullName: 'queries compares', status: 'passed', failureMessages: [] }
  const skipped = { fullName: 'queries an index serves', status: 'pending', failureMessages: [] }
  const unlisted = { ...failing, fullName: 'places far away' }
  const results = {
    testResults: [
      { name: 'a.test.ts', message: '', assertionResults: [failing, passing, skipped, unlisted] },
      { name: 'b.test.ts', message: 'it does not load\nat y', assertionResults: [] },
    ],
  }
  const found = suiteDifferences(results, assumptions)
  expect(saySuites('there', found)).toEqual([
    `DIFFERS  ${failing.fullName}`,
    '  Expected: "A"; Received: "B"',
    '  touches: duplicate key',
    '  rests on it: cloud-functions/kit/faults.ts, cloud-functions/kit/Collection.ts',
    'DIFFERS  places far away',
    '  Expected: "A"; Received: "B"',
    '  touches no assumption that is listed',
    'DIFFERS  b.test.ts',
    '  it does not load',
    '  touches no assumption that is listed',
    'there, suites: 3 tests, 3 differ, 1 not asked there',
  ])
})
