import type { Decision } from '#domain/kernel/decision'
import type { Actor } from '#domain/kernel/Actor'
import type { Building } from '#domain/organisation/OrgUnit'
import {
  confirmImport,
  dueRosterFact,
  mayConfirm,
  mayUndo,
  undoImport,
  type RosterRun,
} from '#domain/rosters/decideImport'
import { evolveRosterImport } from '#domain/rosters/evolveRosterImport'
import { importRules, importRulesAt } from '#domain/rosters/importRules'
import { buildingsOf, type RosterImport, type RosterImportFact } from '#domain/rosters/RosterImport'

const day = 24 * 3_600_000
const property: Actor = {
  kind: 'person',
  personId: 'p1',
  name: '周物业',
  role: 'propertyManager',
  orgUnitId: 'banshan',
  orgName: '半山名苑',
}
const tower = {
  id: 'banshan-b12',
  name: '12栋',
  plan: { x: 50, y: 50, w: 100, h: 100 },
  entrances: 2,
  floors: 18,
  units: 72,
}
test('how long previews and imports are kept is dated, with a source', () => {
  expect(importRulesAt(0)).toBe(importRules[0])
  expect(importRulesAt(Date.UTC(2026, 11, 1))).toMatchObject({ previewDays: 7, undoDays: 30 })
  for (const { source } of importRules) expect(source).not.toBe('')
})

const clean = { new: 3, changed: 1, same: 2, wrong: 0, missing: 0 }

const previewed = (
  more: Partial<Extract<RosterImportFact, { kind: 'previewed' }>> = {},
): RosterImportFact => ({
  kind: 'previewed',
  at: 0,
  by: property,
  compoundId: 'banshan',
  compoundName: '半山名苑',
  compoundPath: '/zk/banshan/',
  fileName: '名册.xlsx',
  counts: clean,
  problems: [],
  missing: [],
  turn: 4,
  demo: true,
  ...more,
})
const fold = (...facts: readonly RosterImportFact[]): RosterImport => {
  const folded = facts.reduce<RosterImport | null>(
    (before, fact) => evolveRosterImport(before, fact, 'r1'),
    null,
  )
  if (!folded) throw new Error('no facts')
  return folded
}
const at = (kind: 'applied' | 'undone' | 'dropped' | 'linesForgotten', when = 1): RosterImportFact => ({
  kind,
  at: when,
  by: property,
})
const confirmed: RosterImportFact = { kind: 'confirmed', at: 1, by: property, leaveOutWrong: false }
const undoBegun: RosterImportFact = { kind: 'undoBegun', at: 2, by: property, reason: '用错了文件' }
const secretary: Actor = { ...property, personId: 'p2', name: '林书记', role: 'branchSecretary' }
const firstConfirmed: RosterImportFact = {
  ...{ kind: 'firstConfirmed', at: 1, by: property, leaveOutWrong: false },
  shown: { concerned: [], until: null, communityId: null, votes: [] },
}
const offered = (roster: RosterImport, actor = property): readonly [boolean, boolean] => [
  mayConfirm(roster, actor),
  mayUndo(roster, actor),
]
const idle = { importId: null, turn: 4 }
const context = { actor: property, now: 5, run: idle, buildings: [] as readonly Building[] }
const refusal = (decision: Decision<RosterImportFact>) => (decision.ok ? 'ok' : decision.refusal.kind)

const confirm = (
  roster: RosterImport,
  more: { readonly run?: RosterRun | null; readonly buildings?: readonly Building[] } = {},
  leaveOutWrong = false,
) => refusal(confirmImport({ leaveOutWrong }, roster, { ...context, ...more }))

describe('confirming', () => {
  const wrong = { ...clean, wrong: 1 }
  const badSheet = [{ sheet: 'A', row: 1, column: null, kind: 'noHeader', params: {} }] as const

  it.each([
    ['a clean preview', fold(previewed()), {}, false, 'ok'],
    ['what was confirmed already', fold(previewed(), confirmed), {}, false, 'wrong-state'],
    ['what was dropped', fold(previewed(), at('dropped')), {}, true, 'wrong-state'],
    [
      'while another is written',
      fold(previewed()),
      { run: { importId: 'r9', turn: 4 } },
      false,
      'import-running',
    ],
    [
      'after another was written',
      fold(previewed()),
      { run: { importId: null, turn: 6 } },
      false,
      'changed-since',
    ],
    ['with a building that is new', fold(previewed({ buildings: [tower] })), {}, false, 'ok'],
    [
      'with a building that is there by now',
      fold(previewed({ buildings: [tower] })),
      { buildings: [{ ...tower, id: 'b12', name: '十二幢' }] },
      false,
      'changed-since',
    ],
    ['the first of a compound', fold(previewed({ turn: 0 })), { run: null }, false, 'ok'],
    ['with wrong lines', fold(previewed({ counts: wrong })), {}, false, 'roster-has-errors'],
    ['with wrong lines left out', fold(previewed({ counts: wrong })), {}, true, 'ok'],
    [
      'with a sheet that cannot be read',
      fold(previewed({ problems: badSheet })),
      {},
      false,
      'roster-has-errors',
    ],
    [
      'nothing that could be taken',
      fold(previewed({ counts: { ...wrong, new: 0, changed: 0, same: 0 } })),
      {},
      true,
      'roster-has-errors',
    ],
  ])('%s', (_name, roster, more, leaveOutWrong, expected) => {
    expect(confirm(roster, more, leaveOutWrong)).toBe(expected)
  })
})

describe('taking back', () => {
  const applied = fold(previewed(), confirmed, at('applied'))
  const undo = (roster: RosterImport, changed: readonly string[] = [], run: RosterRun = idle) =>
    refusal(undoImport({ reason: '用错了文件' }, roster, { ...context, run }, changed))

  it('needs an applied import whose lines are kept, nobody at work, and nothing changed since', () => {
    expect(undo(applied)).toBe('ok')
    expect(undo(fold(previewed()))).toBe('wrong-state')
    expect(undo(fold(previewed(), confirmed))).toBe('wrong-state')
    expect(undo(fold(previewed(), confirmed, at('applied'), at('linesForgotten')))).toBe('wrong-state')
    expect(undo(applied, [], { importId: 'r9', turn: 4 })).toBe('import-running')
    expect(undo(applied, ['3栋1203'])).toBe('changed-since')
  })

  it('is offered where it may be done, as confirming is', () => {
    expect(offered(fold(previewed()))).toEqual([true, false])
    expect(offered(applied)).toEqual([false, true])
    expect(offered(fold(previewed(), confirmed, at('applied'), undoBegun))).toEqual([false, false])
  })

  it('is offered to the second of two, and no more to whoever was the first', () => {
    const half = fold(previewed(), firstConfirmed)
    expect([offered(half), offered(half, secretary)]).toEqual([
      [false, false],
      [true, false],
    ])
    const halfBack = fold(previewed(), confirmed, at('applied'), { ...undoBegun, kind: 'undoAsked' })
    expect([offered(halfBack), offered(halfBack, secretary)]).toEqual([
      [false, false],
      [false, true],
    ])
  })
})

describe('left alone', () => {
  it('a preview is dropped after a week, an import is gone on with after two minutes, lines are forgotten after thirty days', () => {
    expect(fold(previewed()).nextDueAt).toBe(7 * day)
    expect(dueRosterFact(fold(previewed()), 7 * day)).toMatchObject({ kind: 'dropped' })
    const applying = fold(previewed(), confirmed)
    expect(applying.nextDueAt).toBe(120_001)
    expect(dueRosterFact(applying, day)).toBeNull()
    const applied = fold(previewed(), confirmed, at('applied'))
    expect(applied.nextDueAt).toBe(1 + 30 * day)
    expect(dueRosterFact(applied, 40 * day)).toMatchObject({ kind: 'linesForgotten' })
    const forgotten = fold(previewed(), confirmed, at('applied'), at('linesForgotten', 40 * day))
    expect(forgotten).toMatchObject({ state: 'applied', linesKept: false, nextDueAt: null })
    expect(dueRosterFact(forgotten, 50 * day)).toBeNull()
  })

  it('runs through its states in one order only', () => {
    const undone = fold(previewed(), confirmed, at('applied'), undoBegun, at('undone', 3))
    expect(undone).toMatchObject({ state: 'undone', undoneAt: 3, appliedAt: 1, updatedAt: 3 })
    expect(() => fold(confirmed)).toThrow('not there cannot be confirmed')
    expect(() => fold(previewed(), at('applied'))).toThrow('is previewed cannot be applied')
    expect(() => fold(previewed(), confirmed, confirmed)).toThrow('is applying cannot be confirmed')
    expect(() => fold(previewed(), at('dropped'), confirmed)).toThrow('is dropped cannot be confirmed')
  })

  it('keeps which buildings it brings, and which of them stay when it is taken back', () => {
    expect(buildingsOf(fold(previewed()))).toEqual([])
    const kept = [{ buildingId: 'banshan-b12', why: 'posts' }] as const
    const undone = fold(previewed({ buildings: [tower] }), confirmed, at('applied'), undoBegun, {
      kind: 'undone',
      at: 3,
      by: property,
      kept,
    })
    expect(undone).toMatchObject({ state: 'undone', kept })
    expect(buildingsOf(undone)).toEqual([tower])
  })
})
