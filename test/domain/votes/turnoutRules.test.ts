import fc from 'fast-check'
import { HOUR, MINUTE } from '#domain/kernel/lengths'
import { publishedTurnout, turnoutRules, turnoutStep } from '#domain/votes/turnoutRules'

const opensAt = Date.UTC(2026, 10, 23, 2)
const [{ rights }] = turnoutRules

interface Received {
  readonly at: number
  readonly area: number
}
/** What a neighbour sees at an instant, of all ballots that were ever cast. */
const seenAt = (now: number, ballots: readonly Received[]) => {
  const step = turnoutStep({ opensAt }, now)
  const received = ballots.filter(({ at }) => at < step.until).sort((one, other) => one.at - other.at)
  return publishedTurnout(
    received.map(({ area }) => area),
    step,
  )
}

const ballots = fc.array(
  fc.record({
    at: fc.integer({ min: opensAt, max: opensAt + 48 * HOUR }),
    area: fc.integer({ min: 1, max: 99_999_999 }),
  }),
  { maxLength: 80 },
)
const instants = fc.tuple(fc.integer({ min: 0, max: 50 * HOUR }), fc.integer({ min: 0, max: 50 * HOUR }))

test('two publications differ by whole groups of rights, or not at all', () => {
  fc.assert(
    fc.property(ballots, instants, (cast, times) => {
      const [earlier, later] = [...times]
        .sort((one, other) => one - other)
        .map(at => seenAt(opensAt + at, cast))
      if (!earlier || !later) return
      const more = later.heads - earlier.heads
      expect(more === 0 || more >= rights).toBe(true)
      expect(more % rights).toBe(0)
      if (more === 0) expect(later.area).toBe(earlier.area)
      else expect(later.area).toBeGreaterThan(earlier.area)
    }),
  )
})

test('one ballot with a very large area changes nothing that shows it', () => {
  const large = { at: opensAt + 5 * HOUR, area: 60_000_00 }
  fc.assert(
    fc.property(ballots, fc.integer({ min: 0, max: 50 * HOUR }), (cast, at) => {
      const [before, after] = [seenAt(opensAt + at, cast), seenAt(opensAt + at, [...cast, large])]
      const more = after.heads - before.heads
      expect([0, rights]).toContain(more)
    }),
  )
  const few = Array.from({ length: rights - 2 }, (_, index) => ({ at: opensAt + index, area: 8_950 }))
  expect(seenAt(opensAt + 10 * HOUR, [...few, large])).toEqual({ heads: 0, area: 0 })
})

test('nothing moves within an hour, nor while ballots of the hour may still be on their way', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({ at: opensAt + index * MINUTE, area: 100 }))
  const hourOn = opensAt + HOUR
  expect(seenAt(hourOn + MINUTE, many).heads).toBe(0)
  expect(seenAt(hourOn + 3 * MINUTE, many).heads).toBe(40)
  const late = [...many, ...many.map(({ area }) => ({ at: hourOn + MINUTE, area }))]
  expect(seenAt(hourOn + 59 * MINUTE, late).heads).toBe(40)
})
