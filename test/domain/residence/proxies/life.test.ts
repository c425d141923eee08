import { sayMessage } from '#copy/messages'
import fc from 'fast-check'
import { proxyEndings, proxyStates, type Proxy, type ProxyFact } from '#domain/residence/proxies/Proxy'
import { evolve, fold } from '#domain/residence/proxies/evolve'
import { mayFollow, proxyGraph } from '#domain/residence/proxies/graph'
import {
  headsWithin,
  whyNoRoom,
  withActing,
  withoutActing,
  type HeldHeads,
} from '#domain/residence/proxies/heldHeads'
import { messagesFor } from '#domain/residence/proxies/messages'
import { proxyRulesAt } from '#domain/residence/proxies/rules'
import { actor, approvedFact, clock, day, granted, inForce, now, office, secretary, terms } from './given'

const facts: readonly ProxyFact[] = [
  granted(),
  approvedFact,
  { kind: 'refused', at: now + 2, by: secretary, reason: '签名不符' },
  { kind: 'revoked', at: now + 3, by: actor('wang'), reason: '自己来投', side: 'principal' },
  ...proxyEndings.map((how): ProxyFact => ({ kind: 'ended', at: now + 4, by: clock, how })),
]

describe('whatever happens to an authorisation', () => {
  test('a fact follows where the graph lets it, and is a fault elsewhere', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...facts), { maxLength: 6 }), more => {
        let proxy: Proxy = fold('x1', [granted()])
        for (const fact of more) {
          if (!mayFollow(proxy.state, fact.kind)) {
            expect(() => evolve(proxy, fact, 'x1')).toThrow()
            continue
          }
          proxy = evolve(proxy, fact, 'x1')
          expect(proxy.state).toBe(proxyGraph[fact.kind].to)
        }
        // The clock has something to do with what may still end, and with nothing else.
        expect(proxy.nextDueAt).toBe(mayFollow(proxy.state, 'ended') ? proxy.until : null)
        expect(proxyStates).toContain(proxy.state)
      }),
    )
  })

  test('it begins with being granted', () => {
    expect(() => evolve(null, approvedFact, 'x1')).toThrow()
    expect(() => fold('x1', [])).toThrow()
  })

  test('what was agreed stays as it was', () => {
    expect(inForce()).toMatchObject({ ...terms(), state: 'approved', approvedAt: now + 1, office })
  })
})

describe('for how many heads somebody acts', () => {
  const { mostHeads } = proxyRulesAt(now)
  const authorisation = fc.record({
    id: fc.stringMatching(/^x[0-9]{1,2}$/),
    heads: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 3 }),
    from: fc.integer({ min: 0, max: 10 }).map(days => now + days * day),
    days: fc.option(fc.integer({ min: 1, max: 10 })),
  })
  type Drawn = typeof authorisation extends fc.Arbitrary<infer Value> ? Value : never
  const until = ({ from, days }: Drawn) => (days === null ? null : from + days * day)
  const proxy = (drawn: Drawn) => ({
    ...inForce({ from: drawn.from, until: until(drawn) }),
    id: drawn.id,
  })

  test('never more at any instant than the rules allow, in whatever order they come and go', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(authorisation, fc.boolean()), { maxLength: 30 }), steps => {
        let held: HeldHeads | null = null
        for (const [drawn, goes] of steps) {
          const term = { from: drawn.from, until: until(drawn) }
          const isThere: boolean = held?.acting.some(one => one.proxyId === drawn.id) ?? false
          if (goes || isThere) held = withoutActing(held, drawn.id) ?? held
          else if (whyNoRoom(held, drawn.heads, term, now) === null)
            held = withActing(held, proxy(drawn), drawn.heads, now)
          for (let at = now; at <= now + 21 * day; at += day / 2)
            expect(headsWithin(held, { from: at, until: at + 1 }).length).toBeLessThanOrEqual(mostHeads)
        }
      }),
    )
  })

  test('what has gone leaves nothing behind, and what is not there is not written', () => {
    const held = withActing(null, inForce(), ['a'], now)
    expect(held).toMatchObject({ _id: 'banshan:mei', rev: 1, acting: [{ proxyId: 'x1', heads: ['a'] }] })
    expect(withoutActing(held, 'x1')).toMatchObject({ rev: 2, acting: [] })
    expect(withoutActing(held, 'x2')).toBeNull()
    expect(withoutActing(null, 'x1')).toBeNull()
  })

  test('what is over is dropped with the next one', () => {
    const over = withActing(null, { ...inForce(), until: now - 1 }, ['a'], now - day)
    expect(
      withActing(over, { ...inForce(), id: 'x2' }, ['b'], now).acting.map(({ proxyId }) => proxyId),
    ).toEqual(['x2'])
  })
})

describe('who is told', () => {
  const told = (before: readonly ProxyFact[], fact: ProxyFact) => {
    const proxy = fold('x1', [...before, fact])
    return messagesFor(proxy, [{ fact, index: before.length }]).map(({ kind, addressee }) => [
      kind,
      addressee.to === 'person'
        ? addressee.personId
        : addressee.to === 'post'
          ? `${addressee.role}@${addressee.orgUnitId}`
          : 'everybody',
    ])
  }
  const refused: ProxyFact = { kind: 'refused', at: now, by: secretary, reason: '签名不符' }
  const revokedBy = (personId: string, side: 'principal' | 'holder' | 'office'): ProxyFact => ({
    kind: 'revoked',
    at: now,
    by: side === 'office' ? secretary : actor(personId),
    reason: '自己来投',
    side,
  })
  const over: ProxyFact = { kind: 'ended', at: now, by: clock, how: 'termOver' }
  const guardian = granted({ kind: 'guardian', principal: { personId: null, name: '刘兆忠' } })

  test.each<[string, readonly ProxyFact[], ProxyFact, string[][]]>([
    [
      'of a new one those who decide',
      [],
      granted(),
      [
        ['proxyWaiting', 'branchSecretary@banshan'],
        ['proxyWaiting', 'propertyManager@banshan'],
      ],
    ],
    [
      'of an approval both sides',
      [granted()],
      approvedFact,
      [
        ['proxyApproved', 'wang'],
        ['proxyApproved', 'mei'],
      ],
    ],
    ['the guardian alone where the ward is not known', [guardian], approvedFact, [['proxyApproved', 'mei']]],
    ['of a refusal the owner who asked', [granted()], refused, [['proxyRefused', 'wang']]],
    ['of a refusal the guardian who asked', [guardian], refused, [['proxyRefused', 'mei']]],
    [
      'the holder, when the owner takes it back',
      [granted(), approvedFact],
      revokedBy('wang', 'principal'),
      [['proxyEnded', 'mei']],
    ],
    [
      'the owner, when the holder does',
      [granted(), approvedFact],
      revokedBy('mei', 'holder'),
      [['proxyEnded', 'wang']],
    ],
    [
      'both, when the office does',
      [granted(), approvedFact],
      revokedBy('', 'office'),
      [
        ['proxyEnded', 'wang'],
        ['proxyEnded', 'mei'],
      ],
    ],
    [
      'nobody, when it never counted and the owner takes it back',
      [granted()],
      revokedBy('wang', 'principal'),
      [],
    ],
    [
      'both at the end of the term',
      [granted(), approvedFact],
      over,
      [
        ['proxyEnded', 'wang'],
        ['proxyEnded', 'mei'],
      ],
    ],
    ['the owner alone, when nobody decided in time', [granted()], over, [['proxyEnded', 'wang']]],
  ])('%s', (_, before, fact, expected) => {
    expect(told(before, fact)).toEqual(expected)
  })

  test.each([
    ['principal', true],
    ['holder', true],
    ['office', false],
  ] as const)('taken back by the %s, it says whether ballots stay', (side, stay) => {
    const all = [granted(), approvedFact, revokedBy('', side)]
    const [message] = messagesFor(fold('x1', all), [{ fact: revokedBy('', side), index: 2 }])
    expect(message?.params).toMatchObject({ side })
    const { body } = sayMessage('proxyEnded', message?.params ?? {})
    expect(body.includes('仍然有效')).toBe(stay)
    expect(body.includes('不再计入')).toBe(!stay)
  })

  test('ids tell messages apart, and are the same again', () => {
    const all = [granted(), approvedFact, over]
    const messages = messagesFor(
      fold('x1', all),
      all.map((fact, index) => ({ fact, index })),
    )
    expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length)
    expect(messages.every(({ params }) => params['unitLabel'] === '3-1203')).toBe(true)
  })
})
