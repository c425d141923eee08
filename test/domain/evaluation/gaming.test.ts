import { confirm } from '#domain/issues/confirm'
import { evolve } from '#domain/issues/evolve'
import type { Issue, IssueFact } from '#domain/issues/Issue'
import type { Decision, Instant } from '#domain/kernel/decision'
import { countNames } from '#domain/evaluation/countNames'
import { flawsOf, isExcluded, type EvaluationRow } from '#domain/evaluation/EvaluationRow'
import { evaluationRowOf } from '#domain/evaluation/evaluationRowOf'
import { evaluationRulesAt } from '#domain/evaluation/evaluationRules'
import { sharesOf } from '#domain/evaluation/figures'
import { followMerges } from '#domain/evaluation/followMerges'
import { markRepeats } from '#domain/evaluation/repeats'
import { countRows } from '#domain/evaluation/Sums'
import { accept } from '#domain/issues/accept'
import { dispatch } from '#domain/issues/dispatch'
import { handle } from '#domain/issues/handle'
import { raise } from '#domain/issues/raise'
import { as, chain, DAY, HOUR, report, tuesday, who } from '../issues/given'

const rules = evaluationRulesAt(tuesday)

/** A case told through the rules, so that its facts are the ones that there would be. */
const story = () => {
  const facts: IssueFact[] = []
  let issue: Issue | null = null
  const append = (decision: Decision<IssueFact>) => {
    if (!decision.ok) throw new Error(decision.refusal.kind)
    for (const fact of decision.facts) {
      facts.push(fact)
      issue = evolve(issue, fact, 'i1')
    }
  }
  const now = (): Issue => {
    if (issue === null) throw new Error('not raised')
    return issue
  }
  append(raise(report, { actor: who.reporter, chain, now: tuesday }))
  append(accept({ note: '' }, now(), as(who.secretary, tuesday + HOUR)))
  append(
    dispatch(
      { role: 'propertyManager', orgUnitId: 'hailunyuan', note: '' },
      now(),
      as(who.secretary, tuesday + 2 * HOUR, now()),
    ),
  )
  append(
    handle({ note: '换了主板', evidence: ['cloud://e.b/1.jpg'] }, now(), as(who.property, tuesday + DAY)),
  )
  return { facts, append, now }
}

const honest = (): readonly IssueFact[] => {
  const { facts, append, now } = story()
  append(
    confirm(
      { answered: null, solved: 'wholly', satisfied: 4, comment: '' },
      now(),
      as(who.reporter, tuesday + 2 * DAY),
    ),
  )
  return facts
}

const rowOf = (facts: readonly IssueFact[], asOf: Instant = tuesday + 40 * DAY): EvaluationRow => {
  const row = evaluationRowOf('i1', facts, asOf)
  if (row === null) throw new Error('raised later')
  return row
}

const ratesOf = (...rows: readonly EvaluationRow[]) => {
  const { counts } = countRows(rows).kept
  return sharesOf({ counts }, rules)
}

test('an honest case counts in every figure that its facts speak of, and has no flaw', () => {
  const row = rowOf(honest())
  expect(row).toMatchObject({
    ending: 'confirmed',
    closedAt: 'compound',
    callBack: { answered: null, solved: 'wholly', satisfied: 4 },
    inTime: { accepted: true, dispatched: true, handled: true },
    acceptedAt: tuesday + HOUR,
    handledAt: tuesday + DAY,
    confirmedAt: tuesday + 2 * DAY,
    byProperty: true,
    bodies: [],
  })
  expect(flawsOf(row)).toEqual([])
})

test('what is done at the last instant is done in time, and a moment later is not', () => {
  const [raised, ...rest] = honest()
  if (raised?.kind !== 'raised') throw new Error('not raised')
  const due = raised.arrival.deadlines.respondBy ?? 0
  const acceptedAt = (at: Instant) =>
    rowOf([raised, ...rest.slice(0, 1).map(fact => ({ ...fact, at }))]).inTime.accepted
  expect([acceptedAt(due), acceptedAt(due + 1)]).toEqual([true, false])
})

test('as of an instant: what came later is not known yet', () => {
  expect(rowOf(honest(), tuesday + 30 * HOUR)).toMatchObject({
    ending: null,
    handledAt: tuesday + DAY,
    confirmedAt: null,
  })
  expect(evaluationRowOf('i1', honest(), tuesday - 1)).toBeNull()
})

test('closing before asking: it is no answer, so no rate changes, and it is named', () => {
  const { facts } = story()
  const early = rowOf([...facts, { kind: 'closedUnconfirmed', at: tuesday + 25 * HOUR, by: who.secretary }])
  expect(early.flaws).toEqual(['closedBeforeAsking'])
  expect(early.callBack).toEqual({ answered: null, solved: null, satisfied: null })
  const rates = ratesOf(early)
  expect([rates.solved.permille, rates.satisfied.permille, rates.response.permille]).toEqual([
    null,
    null,
    null,
  ])
})

test('rating oneself: an answer of somebody else, or of whoever handled it, is none, and is named', () => {
  const { facts } = story()
  const confirmed = (by: IssueFact['by']): IssueFact => ({
    kind: 'confirmed',
    v: 2,
    at: tuesday + 2 * DAY,
    by,
    rating: { answered: true, solved: 'wholly', satisfied: 5 },
    comment: '',
  })
  const byOther = rowOf([...facts, confirmed(who.secretary)])
  expect(byOther.flaws).toEqual(['answeredByOther'])
  expect(byOther.callBack.satisfied).toBeNull()

  // The property manager reports, handles and praises.
  const own = facts.map(fact =>
    fact.kind === 'raised'
      ? { ...fact, reporter: { ...fact.reporter, personId: who.property.personId } }
      : fact,
  )
  const byHandler = rowOf([...own, confirmed(who.property)])
  expect(byHandler.flaws).toEqual(['ratedByHandler'])
  expect(ratesOf(byHandler).solved.whole).toBe(0)
})

test('merging away: the clock of a merged case runs on, by its own time', () => {
  const { facts } = story()
  const raisedOnly = facts.slice(0, 1)
  const mergedAt = tuesday + 2 * HOUR
  const merged = rowOf([
    ...raisedOnly,
    { kind: 'merged', v: 2, at: mergedAt, by: who.secretary, into: 'i2', number: 'ZK-2', reason: '同一件事' },
  ])
  const target = { ...rowOf(honest()), issueId: 'i2' }
  const later = (handledAt: Instant | null) => new Map([['i2', { ...target, handledAt }]])
  const asOf = tuesday + 40 * DAY

  expect(followMerges(merged, later(tuesday + DAY), asOf).inTime.handled).toBe(true)
  expect(followMerges(merged, later(tuesday + 8 * DAY), asOf).inTime.handled).toBe(false)
  expect(followMerges(merged, later(null), asOf).inTime.handled).toBe(false)
  expect(followMerges(merged, later(null), tuesday + DAY).inTime.handled).toBeNull()
  const circle = new Map([['i2', { ...target, mergedInto: 'i1' }]])
  for (const rows of [new Map<string, EvaluationRow>(), circle]) {
    const lost = followMerges(merged, rows, asOf)
    expect(lost.flaws).toEqual(['mergedAway'])
    expect(lost.inTime.handled).toBe(false)
  }
  // It is still received, and the reporter was asked nothing.
  const { counts } = countRows([followMerges(merged, later(tuesday + DAY), asOf)]).all
  expect([counts.received, counts.merged, counts.closed, counts.askedSolved]).toEqual([1, 1, 0, 0])
})

test('excluding without a second person: it stays in, and is named; with one it is out of one figure of the two', () => {
  const late = { ...rowOf(honest()), inTime: { accepted: false, dispatched: false, handled: false } }
  const exclusion = { reason: 'unreasonable', askedBy: 'p-1', reviewedBy: null }
  for (const reviewedBy of [null, 'p-1']) {
    const alone: EvaluationRow = { ...late, exclusion: { ...exclusion, reviewedBy } }
    expect(isExcluded(alone)).toBe(false)
    expect(flawsOf(alone)).toEqual(['excludedAlone'])
    const named = countRows([alone]).kept.counts
    expect({ ...named, flawed: 0 }).toEqual(countRows([late]).kept.counts)
    expect(named.flawed).toBe(1)
  }
  const reviewed: EvaluationRow = { ...late, exclusion: { ...exclusion, reviewedBy: 'p-2' } }
  const both = countRows([reviewed])
  expect(flawsOf(reviewed)).toEqual([])
  expect([both.all.counts.received, both.all.counts.excluded, both.kept.counts.received]).toEqual([1, 1, 0])
})

test('re-dating: a fact that says it was earlier counts from the one before it, and is named', () => {
  const { facts } = story()
  const weekLate = tuesday + 9 * DAY
  const note: IssueFact = { kind: 'progressNoted', at: weekLate, by: who.property, note: '在修', photos: [] }
  const handled = facts.at(-1)
  if (handled?.kind !== 'handled') throw new Error('not handled')
  const redated = rowOf([...facts.slice(0, -1), note, { ...handled, at: tuesday + DAY }])
  expect(redated.flaws).toEqual(['redated'])
  expect(redated.handledAt).toBe(weekLate)
  expect(redated.inTime.handled).toBe(false)
  // Hosts' clocks differ by milliseconds: that is nobody's doing.
  expect(rowOf([...facts, { ...note, at: tuesday + DAY - 40 }]).flaws).toEqual([])
})

test('none of it makes a rate better than the honest one', () => {
  const rates = ratesOf(rowOf(honest()))
  expect([rates.solved.permille, rates.handledInTime.permille]).toEqual([1000, 1000])
})

test('the same trouble at the same building within thirty days is a repetition, whoever reports it', () => {
  const row = rowOf(honest())
  const at = (days: number, more: Partial<EvaluationRow> = {}): EvaluationRow => ({
    ...row,
    raisedAt: tuesday + days * DAY,
    ...more,
  })
  const rows = [
    at(0),
    at(10),
    at(41),
    at(41, { category: 'rubbish' }),
    at(42, { place: null }),
    at(43, { mergedInto: 'i9' }),
    at(71),
    at(72, { place: 'hailunyuan/b4' }),
  ]
  const marked = markRepeats(rows, {}, 30)
  expect(marked.rows.map(({ repeats }) => repeats)).toEqual([
    false,
    true,
    false,
    false,
    false,
    false,
    true,
    false,
  ])
  // In pages, or all at once.
  const first = markRepeats(rows.slice(0, 3), {}, 30)
  expect([...first.rows, ...markRepeats(rows.slice(3), first.last, 30).rows]).toEqual(marked.rows)
})

test('a body counts what it was sent, unless it objected', () => {
  const { facts } = story()
  const police = { ...who.police }
  const sent: IssueFact = {
    kind: 'dispatched',
    at: tuesday + 3 * HOUR,
    by: who.secretary,
    note: '',
    handler: {
      role: 'memberUnitOfficer',
      orgUnitId: police.orgUnitId ?? '',
      orgName: '',
      path: '/zk/lilin/police/',
    },
  }
  const base = facts.slice(0, 3)
  expect(rowOf([...base, sent])).toMatchObject({ bodies: ['police'], byProperty: true })
  const objected: IssueFact = {
    kind: 'dispatchObjected',
    v: 2,
    at: tuesday + 4 * HOUR,
    by: police,
    reason: '不归我们',
    outcome: 'backToOffice',
  }
  expect(rowOf([...base, sent, objected]).bodies).toEqual([])
})

test('every question has an answer for a case just raised', () => {
  const { counts } = countRows([rowOf(honest().slice(0, 1), tuesday)]).all
  expect(countNames.filter(name => counts[name] > 0)).toEqual(['received', 'open'])
})

test('leaving out: asked for it changes nothing, a second person decides it, one alone is named, an appeal ends it', () => {
  const at = tuesday + 3 * DAY
  const asked = {
    kind: 'exclusionAsked',
    at,
    by: who.secretary,
    code: 'beyondPowers',
    text: '不归这里管',
  } as const
  const review = raisedAt()
  const decided = (by: IssueFact['by']): IssueFact => ({
    kind: 'excluded',
    at,
    by,
    reason: '属实',
    appealBy: at + DAY,
  })
  const facts = (...more: readonly IssueFact[]) => rowOf([...honest(), { ...asked, review }, ...more])
  expect(facts().exclusion).toBeNull()
  expect(isExcluded(facts(decided(who.community)))).toBe(true)
  expect(flawsOf(facts(decided(who.secretary)))).toEqual(['excludedAlone'])
  const lifted = facts(decided(who.community), {
    kind: 'exclusionLifted',
    at,
    by: who.district,
    reason: '不成立',
  })
  expect([lifted.exclusion, flawsOf(lifted)]).toEqual([null, []])
})

const raisedAt = () => {
  const [raised] = honest()
  if (raised?.kind !== 'raised') throw new Error('not raised')
  return raised.arrival.standing
}
