import { property, assert, array, constantFrom, integer, record } from 'fast-check'
import { answering, currentOn, shownTo, withAnnouncement, type Board } from '#domain/announcements/board'
import { correctAnnouncement, endAnnouncement, withdrawAnnouncement } from '#domain/announcements/change'
import { evolveAnnouncement } from '#domain/announcements/evolve'
import { isOver, type Announcement, type AnnouncementFact } from '#domain/announcements/Announcement'
import { announcementKinds } from '#domain/announcements/kinds'
import { postAnnouncement } from '#domain/announcements/post'
import { announcementRules } from '#domain/announcements/rules'
import type { AnnouncingContext, WantedWords } from '#domain/announcements/wantedWords'
import { type categories } from '#domain/issues/categories'
import type { PersonActor } from '#domain/kernel/Actor'
import type { Decision } from '#domain/kernel/decision'
import { DAY, HOUR } from '#domain/kernel/lengths'
import { newestOf } from '#domain/kernel/datedRules'
import type { Compound } from '#domain/organisation/OrgUnit'

const now = Date.UTC(2026, 10, 23, 2)
const rules = newestOf(announcementRules)
const actor: PersonActor = {
  kind: 'person',
  personId: 'p1',
  name: '李物业',
  role: 'propertyManager',
  orgUnitId: 'banshan',
  orgName: '半山名苑',
}
const building = (id: string, name: string) => ({
  id,
  name,
  plan: { x: 0, y: 0, w: 1, h: 1 },
  entrances: 1,
  floors: 1,
})
const compound = {
  _id: 'banshan',
  level: 'compound',
  name: '半山名苑',
  path: '/zk/banshan/',
  buildings: [building('b3', '3栋'), building('b4', '4栋')],
} as unknown as Compound
const context: AnnouncingContext = { actor, compound, now }
const wanted = (more: Partial<WantedWords> = {}) => ({
  kind: 'water' as const,
  text: '水泵检修',
  buildingIds: [],
  from: now,
  until: now + HOUR,
  ...more,
})
const factsOf = (decision: Decision<AnnouncementFact>): readonly AnnouncementFact[] => {
  if (!decision.ok) throw new Error(decision.refusal.kind)
  return decision.facts
}
const folded = (facts: readonly AnnouncementFact[], id = 'n1'): Announcement => {
  const all = facts.reduce<Announcement | null>((before, fact) => evolveAnnouncement(before, fact, id), null)
  if (all === null) throw new Error('no facts')
  return all
}
const posted = (more: Partial<WantedWords> = {}, board: Board = []) =>
  folded(factsOf(postAnnouncement(wanted(more), board, context)))
const onBoard = (...announcements: readonly Announcement[]): Board =>
  announcements.reduce<Board>((board, one) => withAnnouncement(board, one, now), [])

describe('announcing', () => {
  it.each<[string, Partial<WantedWords>, string, string]>([
    ['an end before its beginning', { from: now + HOUR, until: now + HOUR }, 'times-out-of-order', 'until'],
    ['an end that is past', { from: now - 2 * HOUR, until: now }, 'times-out-of-order', 'until'],
    [
      'longer than the rules let it',
      { until: now + rules.longestDays * DAY + 1 },
      'announcement-too-long',
      'until',
    ],
    [
      'later than the rules let it',
      { from: now + rules.mostDaysAhead * DAY + 1, until: now + rules.mostDaysAhead * DAY + HOUR },
      'announcement-too-long',
      'from',
    ],
    ['a building of elsewhere', { buildingIds: ['b3', 'b9'] }, 'unit-elsewhere', 'buildingIds'],
  ])('%s is refused', (_, more, kind, field) => {
    expect(postAnnouncement(wanted(more), [], context)).toMatchObject({ ok: false, refusal: { kind, field } })
    const refused = correctAnnouncement(wanted(more), posted(), context)
    expect(refused).toMatchObject({ ok: false, refusal: { kind, field } })
  })

  it('is let through to the last instant of what the rules allow', () => {
    expect(posted({ until: now + rules.longestDays * DAY }).overAt).toBe(now + rules.longestDays * DAY)
    expect(posted({ from: now - HOUR, until: now + 1 }).from).toBe(now - HOUR)
  })

  it('names its buildings in the order of the compound, and the post that speaks', () => {
    expect(posted({ buildingIds: ['b4', 'b3'] })).toMatchObject({
      buildings: [
        { id: 'b3', name: '3栋' },
        { id: 'b4', name: '4栋' },
      ],
      issuedBy: { role: 'propertyManager', orgUnitId: 'banshan', orgName: '半山名苑' },
    })
  })

  it('is refused to a resident, and where so many run already', () => {
    const resident = { ...actor, role: 'resident' as const, orgUnitId: null, orgName: null }
    expect(postAnnouncement(wanted(), [], { ...context, actor: resident })).toMatchObject({
      refusal: { kind: 'not-permitted' },
    })
    const one = onBoard(posted())[0]
    const full = Array.from({ length: rules.mostAtOnce }, (_, index) => ({ ...one, id: `n${String(index)}` }))
    expect(postAnnouncement(wanted(), full as Board, context)).toMatchObject({
      refusal: { kind: 'too-many-announcements' },
    })
    // What is over takes no place.
    const later = { ...context, now: now + 2 * HOUR }
    expect(postAnnouncement(wanted({ until: now + 3 * HOUR }), full as Board, later).ok).toBe(true)
  })
})

describe('changing', () => {
  const others: PersonActor = { ...actor, role: 'branchSecretary' }
  const elsewhere: PersonActor = { ...actor, orgUnitId: 'hailun' }
  const successor: PersonActor = { ...actor, personId: 'p2' }
  const changes: readonly [
    string,
    (one: Announcement, by: AnnouncingContext) => Decision<AnnouncementFact>,
  ][] = [
    ['correcting', (one, by) => correctAnnouncement(wanted({ text: '水压不足' }), one, by)],
    ['ending', endAnnouncement],
    ['withdrawing', (one, by) => withdrawAnnouncement({ reason: '弄错了' }, one, by)],
  ]

  it.each(changes)('%s is for the post that announced, whoever holds it, while it runs', (_, change) => {
    const one = posted()
    for (const by of [others, elsewhere])
      expect(change(one, { ...context, actor: by })).toMatchObject({ refusal: { kind: 'not-permitted' } })
    expect(change(one, { ...context, actor: successor }).ok).toBe(true)
    expect(change(one, { ...context, now: one.until })).toMatchObject({ refusal: { kind: 'wrong-state' } })
    const ended = folded([
      ...factsOf(postAnnouncement(wanted(), [], context)),
      ...factsOf(endAnnouncement(one, context)),
    ])
    expect(change(ended, context)).toMatchObject({ refusal: { kind: 'wrong-state' } })
  })

  it('a correction keeps what it said before, with the instant; the same words again are none', () => {
    const facts = factsOf(postAnnouncement(wanted(), [], context))
    const later = { ...context, now: now + 60_000 }
    const correction = correctAnnouncement(
      wanted({ buildingIds: ['b3'], until: now + 2 * HOUR }),
      folded(facts),
      later,
    )
    const corrected = folded([...facts, ...factsOf(correction)])
    expect(corrected).toMatchObject({
      buildings: [{ id: 'b3' }],
      until: now + 2 * HOUR,
      overAt: now + 2 * HOUR,
      former: [{ buildings: [], until: now + HOUR, correctedAt: now + 60_000 }],
    })
    expect(factsOf(correctAnnouncement(wanted(), folded(facts), later))).toEqual([])
  })

  it('one that was ended early is over then, and one that was withdrawn says why', () => {
    const facts = factsOf(postAnnouncement(wanted(), [], context))
    const by = { ...context, now: now + 1 }
    const ended = folded([...facts, ...factsOf(endAnnouncement(folded(facts), by))])
    expect([ended.state, ended.overAt, isOver(ended, now), isOver(ended, now + 1)]).toEqual([
      'ended',
      now + 1,
      false,
      true,
    ])
    const withdrawn = folded([
      ...facts,
      ...factsOf(withdrawAnnouncement({ reason: '弄错了' }, folded(facts), by)),
    ])
    expect([withdrawn.state, withdrawn.reason]).toEqual(['withdrawn', '弄错了'])
    expect(() => evolveAnnouncement(ended, { kind: 'ended', at: now, by: actor }, 'n1')).toThrow()
    expect(() => evolveAnnouncement(null, { kind: 'ended', at: now, by: actor }, 'n1')).toThrow()
  })
})

describe('the board', () => {
  it('is over by itself: nobody has to write anything', () => {
    const board = onBoard(posted())
    expect(currentOn(board, now + HOUR - 1)).toHaveLength(1)
    expect(currentOn(board, now + HOUR)).toEqual([])
  })

  it('is for those who live in one of the buildings, and for whoever is there for a post', () => {
    const board = onBoard(posted({ buildingIds: ['b3'] }))
    expect([['b3'], ['b4'], ['b4', 'b3'], []].map(homes => shownTo(homes, board, now).length)).toEqual([
      1, 0, 1, 1,
    ])
  })

  it('answers a report of its category, there, once it has begun', () => {
    const board = onBoard(posted({ buildingIds: ['b3'] }))
    const offered = (
      category: (typeof categories)[number],
      buildingId: string | null,
      homes: string[],
      at = now,
    ) => answering({ category, buildingId }, homes, board, at).length
    expect(offered('water', 'b3', ['b4'])).toBe(1)
    expect(offered('water', 'b4', ['b3'])).toBe(0)
    expect(offered('water', null, ['b3'])).toBe(1)
    expect(offered('water', null, ['b4'])).toBe(0)
    expect(offered('lift', 'b3', ['b3'])).toBe(0)
    const coming = onBoard(posted({ from: now + 1, until: now + HOUR }))
    expect(answering({ category: 'water', buildingId: null }, [], coming, now)).toEqual([])
    expect(answering({ category: 'water', buildingId: null }, [], coming, now + 1)).toHaveLength(1)
  })

  it('of every kind some category asks, and fire is never answered by one', () => {
    for (const kind of announcementKinds) expect(rules.answers[kind].length).toBeGreaterThan(0)
    expect(Object.values(rules.answers).flat()).not.toContain('fire')
  })

  it('holds each announcement once, none that is over, and never more than were put on it', () => {
    const change = record({ id: constantFrom('n1', 'n2', 'n3'), until: integer({ min: -3, max: 9 }) })
    assert(
      property(array(change, { maxLength: 30 }), changes => {
        const last = new Map<string, number>()
        const board = changes.reduce<Board>((before, { id, until }) => {
          last.set(id, until)
          const one = { ...posted(), id, until: now + until, overAt: now + until }
          return withAnnouncement(before, one, now)
        }, [])
        const expected = [...last].filter(([, until]) => until > 0).map(([id]) => id)
        expect(board.map(({ id }) => id).sort()).toEqual(expected.sort())
      }),
    )
  })
})
