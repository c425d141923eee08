import type { PersonActor } from '#domain/kernel/Actor'
import { confirm } from '#domain/issues/confirm'
import { dispatch } from '#domain/issues/dispatch'
import { escalate } from '#domain/issues/escalate'
import { handle } from '#domain/issues/handle'
import type { Issue } from '#domain/issues/Issue'
import { objectToDispatch } from '#domain/issues/objectToDispatch'
import { reject } from '#domain/issues/reject'
import { reopen } from '#domain/issues/reopen'
import { returnDown } from '#domain/issues/returnDown'
import { support } from '#domain/issues/support'
import { withdraw } from '#domain/issues/withdraw'
import { after, as, branchlessChain, chain, DAY, HOUR, kinds, raised, refusalOf, tuesday, who } from './given'
import { accepted, dispatched, escalated, handled, office, rated } from './steps'

const reopened = (issue: Issue, now = tuesday) => reopen({ reason: '还是坏的' }, issue, as(who.reporter, now))
const object = (issue: Issue, by: PersonActor, reason = '不归我管') =>
  objectToDispatch({ reason }, issue, as(by, tuesday))

describe('raising', () => {
  test('has a number of the day in China and of its id, the same each time', () => {
    expect(raised().number).toMatch(/^ZK-261103-[2-9A-HJ-NP-Z]{4}$/)
    expect(raised().number).toBe(raised({ text: '别的问题' }).number)
    // 00:30 on the 4th in China is still the 3rd in Greenwich.
    expect(raised({}, tuesday + 15.5 * HOUR).number).toMatch(/^ZK-261104-/)
  })
})

describe('an office', () => {
  test('rejects with a reason only', () => {
    const attempt = (reason: string) => reject({ reason }, raised(), as(who.secretary, tuesday))
    expect(refusalOf(attempt(' '))).toBe('reason-needed')
    expect(refusalOf(attempt('……'))).toBe('reason-needed')
    expect(kinds(attempt('不属于小区范围'))).toEqual(['rejected'])
  })
  test('dispatches to those in reach only', () => {
    const issue = accepted()
    const send = (role: 'propertyManager' | 'departmentOfficer', orgUnitId: string) =>
      dispatch({ role, orgUnitId, note: '' }, issue, as(who.secretary, tuesday, issue))
    expect(refusalOf(send('departmentOfficer', 'transport'))).toBe('unknown-handler')
    expect(refusalOf(send('propertyManager', 'banshan'))).toBe('unknown-handler')
    expect(after(issue, send('propertyManager', 'hailunyuan')).handler).toEqual({
      role: 'propertyManager',
      orgUnitId: 'hailunyuan',
      orgName: '海伦源筑花苑',
      path: '/zk/lilin/yingguang/hailunyuan/',
    })
    expect(
      refusalOf(
        dispatch(
          { role: 'propertyManager', orgUnitId: 'hailunyuan', note: '' },
          issue,
          as(who.secretary, tuesday),
        ),
      ),
    ).toBe('unknown-handler')
  })
  test('asks the next tier, with a reason, as long as there is one', () => {
    const up = (issue: Issue, reason: string) => escalate({ reason }, issue, as(office(issue), tuesday))
    expect(refusalOf(up(raised(), ''))).toBe('reason-needed')
    const [fact] = [up(raised(), '要交警来')].flatMap(decision => (decision.ok ? decision.facts : []))
    expect(fact).toMatchObject({ kind: 'escalated', cause: 'handler', breached: null, from: 'compound' })
    expect(refusalOf(up(escalated(escalated()), '要区里来'))).toBe('no-higher-tier')
  })
})

describe('handled', () => {
  test('needs a photo that shows it', () => {
    const issue = dispatched()
    const done = (evidence: string[]) => handle({ note: '好了', evidence }, issue, as(who.property, tuesday))
    expect(refusalOf(done([]))).toBe('evidence-needed')
    expect(after(issue, done(['cloud://e.b/1.jpg']))).toMatchObject({
      state: 'handled',
      confirmBy: tuesday + 7 * DAY,
      deadlines: { respondBy: null, resolveBy: null },
    })
  })
  test('is solved only when the reporter says so', () => {
    const issue = handled()
    const say = (by: PersonActor) => confirm({ ...rated, comment: '' }, issue, as(by, tuesday + DAY))
    for (const other of [who.neighbour, who.secretary, who.property, who.district]) {
      expect(refusalOf(say(other))).toBe('not-permitted')
    }
    expect(after(issue, say(who.reporter))).toMatchObject({
      state: 'closed',
      closedHow: 'confirmed',
      rating: rated,
    })
  })
})

describe('reopening', () => {
  test('once for a handling: it stands where it stood, with fresh clocks and nobody on it', () => {
    const now = tuesday + DAY
    const issue = after(handled(), reopened(handled(), now))
    expect(issue).toMatchObject({
      state: 'submitted',
      standing: chain.compound,
      handler: null,
      confirmBy: null,
      reopenings: 1,
      climbed: ['compound'],
      deadlines: { respondBy: now + DAY, resolveBy: now + 7 * DAY },
    })
    expect(refusalOf(reopened(issue))).toBe('wrong-state')
  })
  test('until the last instant of the seven days', () => {
    expect(kinds(reopened(handled(), tuesday + 7 * DAY))).toEqual(['reopened'])
    expect(refusalOf(reopened(handled(), tuesday + 7 * DAY + 1))).toBe('cannot-reopen')
  })
  test('not after it is closed, and never by others', () => {
    const closed = after(handled(), confirm({ ...rated, comment: '' }, handled(), as(who.reporter, tuesday)))
    expect(refusalOf(reopened(closed))).toBe('cannot-reopen')
    const other = reopen({ reason: '还是坏的' }, closed, as(who.neighbour, tuesday))
    expect(refusalOf(other)).toBe('not-permitted')
  })
  test('needs a reason', () => {
    expect(refusalOf(reopen({ reason: '' }, handled(), as(who.reporter, tuesday)))).toBe('reason-needed')
  })
  test('the second time goes a tier up, and so each time until the district, where it stays', () => {
    let issue = after(handled(), reopened(handled()))
    for (const [tier, facts] of [
      ['community', ['reopened', 'escalated']],
      ['district', ['reopened', 'escalated']],
      ['district', ['reopened']],
    ] as const) {
      const again = handled(accepted(issue))
      expect(kinds(reopened(again))).toEqual(facts)
      issue = after(again, reopened(again))
      expect(issue).toMatchObject({ state: 'submitted', standing: { tier } })
    }
    expect(issue.climbed).toEqual(['compound', 'community', 'district'])
  })
})

describe('objections of handlers', () => {
  test('the first goes back to the office, the second to the next tier', () => {
    const first = object(dispatched(), who.property)
    expect(kinds(first)).toEqual(['dispatchObjected'])
    const back = after(dispatched(), first)
    expect(back).toMatchObject({ state: 'accepted', handler: null, objections: 1, standing: chain.compound })
    const second = object(dispatched(back), who.property)
    expect(kinds(second)).toEqual(['dispatchObjected', 'escalated'])
    expect(after(dispatched(back), second)).toMatchObject({
      state: 'submitted',
      standing: chain.community,
      objections: 0,
      firstResponsible: true,
    })
  })
  test('there somebody must be named (首接负责), who cannot object', () => {
    const back = after(dispatched(), object(dispatched(), who.property))
    const up = after(dispatched(back), object(dispatched(back), who.property))
    const taken = accepted(up)
    const without = handle({ note: '', evidence: ['x'] }, taken, as(who.community, tuesday))
    expect(refusalOf(without)).toBe('wrong-state')
    const named = dispatched(taken, tuesday, who.police)
    expect(refusalOf(object(named, who.police))).toBe('wrong-state')
    expect(handled(named).state).toBe('handled')
  })
  test('at the district the second leads to the same, as nothing is above', () => {
    const top = escalated(escalated())
    const once = after(
      dispatched(top, tuesday, who.department),
      object(dispatched(top, tuesday, who.department), who.department),
    )
    expect(once.firstResponsible).toBe(false)
    const again = dispatched(once, tuesday, who.department)
    const twice = object(again, who.department)
    expect(kinds(twice)).toEqual(['dispatchObjected'])
    const named = dispatched(after(again, twice), tuesday, who.department)
    expect(refusalOf(object(named, who.department))).toBe('wrong-state')
  })
  test('need a reason, and come from the one it was sent to', () => {
    expect(refusalOf(object(dispatched(), who.property, ' '))).toBe('reason-needed')
    expect(refusalOf(object(dispatched(), who.secretary))).toBe('not-permitted')
  })
})

describe('returning downwards', () => {
  const down = (issue: Issue, reason: string) => returnDown({ reason }, issue, as(office(issue), tuesday))
  test('to the tier below, with a reason, as submitted and with fresh clocks', () => {
    expect(refusalOf(down(escalated(), ''))).toBe('reason-needed')
    expect(after(escalated(), down(escalated(), '小区可以办'))).toMatchObject({
      state: 'submitted',
      standing: chain.compound,
      climbed: ['compound', 'community', 'compound'],
      deadlines: { respondBy: tuesday + DAY, resolveBy: tuesday + 7 * DAY },
    })
    expect(after(escalated(escalated()), down(escalated(escalated()), '社区可以办')).standing).toEqual(
      chain.community,
    )
  })
  test('never twice for the same reason, however it is written', () => {
    const back = after(escalated(), down(escalated(), 'OK，小区可以办。'))
    const again = escalated(back)
    for (const same of ['OK，小区可以办。', 'ok 小区可以办', '  ＯＫ,小区 可以办！！']) {
      expect(refusalOf(down(again, same))).toBe('same-reason-return')
    }
    expect(kinds(down(again, '物业已到位，小区可以办'))).toEqual(['returned'])
  })
  test('not from the lowest tier, nor to a compound without a branch', () => {
    expect(refusalOf(down(raised(), '不归我管'))).toBe('no-lower-tier')
    const context = { ...as(who.community, tuesday), chain: branchlessChain }
    const lone = raised({}, tuesday, branchlessChain)
    const up = after(lone, escalate({ reason: '要街道来' }, lone, context))
    expect(refusalOf(returnDown({ reason: '小区可以办' }, up, context))).toBe('no-lower-tier')
  })
})

describe('residents', () => {
  test('join once; the reporter need not', () => {
    const join = (issue: Issue, by: PersonActor) => support(issue, as(by, tuesday))
    const joined = after(raised(), join(raised(), who.neighbour))
    expect(joined.supporters).toEqual([{ personId: 'p-zhang', name: '张先生' }])
    expect(refusalOf(join(joined, who.neighbour))).toBe('already-supporting')
    expect(refusalOf(join(joined, who.reporter))).toBe('already-supporting')
  })
  test('the reporter withdraws as long as it is not handled', () => {
    const back = (issue: Issue, by: PersonActor) => withdraw({ reason: '' }, issue, as(by, tuesday))
    expect(after(dispatched(), back(dispatched(), who.reporter)).state).toBe('withdrawn')
    expect(refusalOf(back(dispatched(), who.neighbour))).toBe('not-permitted')
    expect(refusalOf(back(handled(), who.reporter))).toBe('wrong-state')
  })
})
