import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { AuditEntry } from '#domain/audit/AuditLine'
import { chained, lineId, noLines, pathsAbove, type ChainEnd } from '#domain/audit/chain'
import type { DatedFact } from '#domain/kernel/fact'
import { entryOf, hiddenPerson } from '#domain/audit/entryOf'
import { lineText } from '#domain/audit/lineText'
import { breakAt, breakAtHead, type Break, type StoredLine } from '#domain/audit/verify'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const entry = (index: number, more: Partial<AuditEntry> = {}): AuditEntry => ({
  id: `issue:i1#${String(index)}`,
  at: 1_000 + index,
  thing: { kind: 'issue', id: 'i1' },
  deed: 'accepted',
  by: { kind: 'person', personId: 'p1', role: 'branchSecretary', orgUnitId: 'banshan' },
  path: '/zk/huihuan/xiejiao/banshan/',
  request: `r${String(index)}:acceptIssue`,
  ...more,
})
const stored = (entries: readonly AuditEntry[], end: ChainEnd = noLines): StoredLine[] =>
  chained(end, entries, sha256).map(line => ({
    ...line,
    _id: lineId(line.seq),
    within: pathsAbove(line.path),
  }))
const entries = Array.from({ length: 6 }, (_, index) => entry(index))
const whole = stored(entries)
const headOf = (lines: readonly StoredLine[]): ChainEnd => lines.at(-1) ?? noLines
const firstBreak = (lines: readonly StoredLine[], head: ChainEnd | null): Break | null => {
  let end: ChainEnd = noLines
  for (const line of [...lines].sort((one, other) => (one._id < other._id ? -1 : 1))) {
    const broken = breakAt(end, line, sha256)
    if (broken) return broken
    end = line
  }
  return breakAtHead(end, head)
}
const changedAt = (at: number, change: (line: StoredLine) => StoredLine): StoredLine[] =>
  whole.map((line, index) => (index === at ? change(line) : line))
/** As somebody would who knows how the hash is made. */
const rehashed = (line: StoredLine): StoredLine => ({ ...line, hash: sha256(lineText(line)) })

describe('the audit chain', () => {
  it('numbers, links and hashes entries, in one go or in two', () => {
    expect(whole.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6])
    expect(whole.every(({ previous }, at) => previous === (whole[at - 1] ?? noLines).hash)).toBe(true)
    const first = stored(entries.slice(0, 2))
    expect([...first, ...stored(entries.slice(2), headOf(first))]).toEqual(whole)
    expect(firstBreak(whole, headOf(whole))).toBeNull()
    expect(firstBreak([], null)).toBeNull()
  })

  it.each<[string, readonly StoredLine[], ChainEnd | null, Pick<Break, 'what' | 'seq'>]>([
    [
      'a changed deed',
      changedAt(2, line => ({ ...line, deed: 'rejected' })),
      headOf(whole),
      { what: 'changed', seq: 3 },
    ],
    [
      'a changed deed with its hash made anew',
      changedAt(2, line => rehashed({ ...line, deed: 'rejected' })),
      headOf(whole),
      { what: 'changed', seq: 3 },
    ],
    [
      'another last line with its hash made anew',
      changedAt(5, line => rehashed({ ...line, deed: 'rejected' })),
      headOf(whole),
      { what: 'changed', seq: 6 },
    ],
    [
      'a line hidden from those above it',
      changedAt(3, line => ({ ...line, within: ['/elsewhere/'] })),
      headOf(whole),
      { what: 'changed', seq: 4 },
    ],
    ['a line taken out', whole.filter(({ seq }) => seq !== 3), headOf(whole), { what: 'removed', seq: 3 }],
    ['the first line taken out', whole.slice(1), headOf(whole), { what: 'removed', seq: 1 }],
    ['the end cut off', whole.slice(0, 4), headOf(whole), { what: 'cutOff', seq: 5 }],
    ['everything cut off', [], headOf(whole), { what: 'cutOff', seq: 1 }],
    [
      'a line slipped in between',
      [
        ...whole,
        {
          ...rehashed({
            ...entry(9),
            seq: 3,
            previous: whole[1]?.hash ?? '',
            hash: '',
            _id: '',
            within: pathsAbove(entry(9).path),
          }),
          _id: `${lineId(3)}a`,
        },
      ],
      headOf(whole),
      { what: 'inserted', seq: 3 },
    ],
    [
      'a line put after the end',
      [...whole, ...stored([entry(9)], headOf(whole))],
      headOf(whole),
      { what: 'inserted', seq: 7 },
    ],
    ['a head taken away', whole, null, { what: 'inserted', seq: 1 }],
  ])('shows %s', (_, lines, head, expected) => {
    expect(firstBreak(lines, head)).toMatchObject(expected)
  })

  it('shows any change of any field of any line', () => {
    const fields = ['id', 'at', 'thing', 'deed', 'by', 'path', 'request', 'seq', 'previous', 'hash'] as const
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.constantFrom(...fields), (at, field) => {
        const tampered = changedAt(at, line => ({
          ...line,
          ...{
            [field]:
              field === 'at' || field === 'seq'
                ? 99
                : field === 'by'
                  ? { kind: 'clock' }
                  : field === 'thing'
                    ? { kind: 'vote', id: 'i1' }
                    : 'other',
          },
        }))
        expect(firstBreak(tampered, headOf(whole))).not.toBeNull()
      }),
    )
  })

  it('gives different lines different texts, whatever their words hold', () => {
    const words = fc.string({ maxLength: 6 })
    const any = fc.record({ id: words, deed: words, path: words, request: fc.option(words) })
    fc.assert(
      fc.property(any, any, (one, other) => {
        const text = (more: Partial<AuditEntry>) => lineText({ ...entry(0, more), seq: 1, previous: '' })
        expect(text(one) === text(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
      }),
    )
  })

  it('knows every path above a place', () => {
    expect(pathsAbove('/zk/huihuan/')).toEqual(['/zk/', '/zk/huihuan/'])
  })
})

describe('an entry', () => {
  const by = {
    kind: 'person',
    personId: 'p1',
    name: '王秀兰',
    role: 'resident',
    orgUnitId: null,
    orgName: null,
  } as const
  const fact = { kind: 'raised', at: 5, by }
  const audited = {
    kind: 'issue',
    path: () => '/zk/',
    hides: (_: object, { by }: Pick<DatedFact, 'by'>) => by.kind === 'person' && by.personId === 'p1',
  } as const

  it('holds ids, roles and kinds and no name, and is the same for the same fact', () => {
    const made = entryOf({ ...audited, hides: () => false }, 'i1', {}, { fact, index: 0 }, 'r1:raiseIssue')
    expect(made).toEqual({
      id: 'issue:i1#0',
      at: 5,
      thing: { kind: 'issue', id: 'i1' },
      deed: 'raised',
      by: { kind: 'person', personId: 'p1', role: 'resident', orgUnitId: null },
      path: '/zk/',
      request: 'r1:raiseIssue',
    })
  })

  it('does not say who acted where the thing hides it', () => {
    expect(entryOf(audited, 'i1', {}, { fact, index: 0 }, null).by).toMatchObject({ personId: hiddenPerson })
    const clock = { ...fact, by: { kind: 'clock' } as const }
    expect(entryOf(audited, 'i1', {}, { fact: clock, index: 0 }, null).by).toEqual({ kind: 'clock' })
  })
})
