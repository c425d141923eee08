import { clocksOf } from '../../../src/features/issues/clocks'

const due = { respondBy: 1_000, resolveBy: 9_000 }
const issue = {
  state: 'submitted',
  paused: false,
  deadlines: due,
  soon: { respondBy: 700, resolveBy: 6_000 },
} as const

test.each([
  [699, ['on-time', 'on-time']],
  [700, ['near', 'on-time']],
  [1_000, ['near', 'on-time']],
  [1_001, ['over', 'on-time']],
  [6_000, ['over', 'near']],
])('at %i each clock is near from the instant that the summary names for it', (now, states) => {
  expect(clocksOf(issue, now).map(({ state }) => state)).toEqual(states)
})

test('a clock that stands still is neither near nor over', () => {
  expect(clocksOf({ ...issue, paused: true }, 2_000).map(({ state }) => state)).toEqual(['met'])
})
