import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { checkRecord } from '../../verifier/checkRecord.mjs'
import { counted, ofOneQuestion, recordOf, sixty, type Cast } from '../domain/votes/proof/given'
import type { VoteRecord } from '#domain/votes/proof/VoteRecord'
import { rulePresets, type Choice } from '#domain/votes/Vote'
import { kinds } from './faults'
import { copyOf, openRecord, resealed, secretRecord, written } from './forged'

/** How often each kind is planted, each time elsewhere. */
const planted = [0, 1, 2, 3]

const few = ofOneQuestion(sixty)
const ofConsultation = few.map(cast => ({ ...cast, area: 0 }))
const alone: readonly Cast[] = [{ area: 90_00, chosen: ['agree'] }]
const nobody: readonly Cast[] = [{ area: 90_00, chosen: null }]

const honest: readonly (readonly [what: string, record: VoteRecord])[] = [
  ['open', openRecord],
  ['staffBlind', secretRecord],
  ['of one who voted alone', recordOf(counted(alone, { secrecy: 'open' }))],
  ['in which nobody took part', recordOf(counted(nobody, { secrecy: 'open' }))],
  ...rulePresets.flatMap(preset =>
    (['open', 'secret'] as const).map(secrecy => {
      const casts = preset === 'consultationMajority' ? ofConsultation : few
      return [`${preset} ${secrecy}`, recordOf(counted(casts, { preset, secrecy }))] as const
    }),
  ),
]

describe('honest records fit', () => {
  it.each(honest)('%s', (_, record) => {
    const { fits, fault } = checkRecord(written(record), record.root)
    expect(fault).toBeUndefined()
    expect(fits).toEqual({ secrecy: record.secrecy, ballots: record.ballots.length, root: record.root })
  })

  it('however they are laid out', () => {
    expect(checkRecord(JSON.stringify(secretRecord)).fits).toBeDefined()
    expect(checkRecord(JSON.stringify(secretRecord, null, '\t')).fits).toBeDefined()
  })
})

test('whatever the rules count and record, the verifier counts and seals the same', () => {
  const choice = fc.constantFrom<Choice>('agree', 'agree', 'agree', 'against', 'abstain')
  const casting = fc.record({
    area: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 300_00 })),
    chosen: fc.option(fc.tuple(choice, choice), { freq: 4 }),
  })
  const outcomes = new Set<string>()
  fc.assert(
    fc.property(
      fc.array(casting, { minLength: 1, maxLength: 30 }),
      fc.constantFrom(...rulePresets),
      (casts, preset) => {
        const record = recordOf(counted(casts, { preset, questions: 2, secrecy: 'open' }))
        for (const { outcome } of record.result.questions) outcomes.add(outcome)
        expect(checkRecord(written(record), record.root)).toEqual({
          fits: { secrecy: 'open', ballots: record.ballots.length, root: record.root },
        })
      },
    ),
    { numRuns: 300 },
  )
  expect([...outcomes].sort()).toEqual(['notPassed', 'passed', 'quorumShort'])
})

describe('planted faults are found by the check that is for them', () => {
  it.each(kinds)('$what: $check', ({ check, plant }) => {
    for (const n of planted) {
      const text = written(plant(n))
      expect([written(openRecord), written(secretRecord)]).not.toContain(text)
      const { fault, line } = checkRecord(text)
      expect({ n, found: fault?.check }).toEqual({ n, found: check })
      expect(line).toBeGreaterThan(0)
    }
  })

  it('two hundred of them', () => {
    expect(kinds.length * planted.length).toBeGreaterThanOrEqual(200)
  })
})

describe('the line that is named is the one that was changed', () => {
  const lineOfText = (text: string, part: string) =>
    text.split('\n').findIndex(line => line.includes(part)) + 1

  it('a ballot with another choice', () => {
    const record = copyOf(openRecord)
    const ballot = record.ballots[17]
    if (!ballot?.answers[0]) throw new Error('no ballot')
    ballot.answers[0].choice = 'abstain'
    const text = written(resealed(record))
    expect(checkRecord(text).line).toBe(lineOfText(text, ballot.receipt))
  })

  it('the second of two ballots of one receipt, and a field that is not there', () => {
    const record = copyOf(secretRecord)
    const twice = record.ballots[30]
    if (!twice) throw new Error('no ballot')
    record.ballots.splice(30, 0, twice)
    const text = written(record)
    const second = text.split('\n').findLastIndex(line => line.includes(twice.receipt)) + 1
    // The ballot begins with its bracket, a line above its receipt.
    expect(checkRecord(text).line).toBe(second - 1)
    expect(checkRecord(written({ ...secretRecord, root: undefined }))).toMatchObject({
      line: 1,
      fault: { check: 'shape' },
    })
  })
})

describe('a file that is no record', () => {
  const text = written(secretRecord)
  it.each([
    ['cut off', text.slice(0, 5_000)],
    ['with a name twice', text.replace('"version": 1,', '"version": 1, "version": 1,')],
    ['with more after its end', `${text}{}`],
    ['with a fraction', text.replace('"version": 1,', '"version": 1.0,')],
    ['of something else', '{"format":"letter"}'],
    ['empty', ''],
  ])('%s', (_, other) => {
    expect(checkRecord(other).fault?.check).toBe('file')
  })

  it('names the line', () => {
    const lines = text.split('\n')
    lines[99] = `${lines[99] ?? ''}?`
    expect(checkRecord(lines.join('\n')).line).toBe(100)
  })
})

it('a whole record of another vote is not the one that was announced', () => {
  const record = copyOf(secretRecord)
  record.vote.title = 'another'
  const text = written(resealed(record))
  expect(checkRecord(text).fits).toBeDefined()
  expect(checkRecord(text, secretRecord.root).fault?.check).toBe('printedRoot')
})

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verifier-'))
  const file = join(folder, 'v1.json')
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const run = (...args: readonly string[]): { code: number; said: string } => {
    try {
      const said = execFileSync(process.execPath, ['verifier/verify.mjs', ...args], {
        encoding: 'utf8',
        stdio: 'pipe',
      })
      return { code: 0, said }
    } catch (error) {
      const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string }
      return { code: status, said: stdout + stderr }
    }
  }

  it('says what fits, with the root as it is printed on paper', () => {
    writeFileSync(file, written(secretRecord))
    const printed = secretRecord.root.toUpperCase().replace(/.{8}/g, '$& ')
    expect(run(file, '--root', printed)).toMatchObject({
      code: 0,
      said: expect.stringContaining('全部相符') as string,
    })
    expect(run(file, '--root', '00'.repeat(32))).toMatchObject({
      code: 1,
      said: expect.stringContaining('[printedRoot]') as string,
    })
  })

  it('names the first line that does not fit', () => {
    writeFileSync(file, readFileSync(file, 'utf8').replace('"setAside": 0', '"setAside": -1'))
    expect(run(file)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^第 \d+ 行 vote.setAside：.+\[shape\]/) as string,
    })
    expect(run(join(folder, 'nowhere')).code).toBe(2)
    expect(run().code).toBe(2)
  })
})
