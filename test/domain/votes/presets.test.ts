import { rulePresetAt, votingRules, votingRulesAt } from '#domain/votes/presets'
import { rulePresets, type Threshold } from '#domain/votes/Vote'

const now = Date.UTC(2026, 10, 23, 2)

const said = (threshold: Threshold | null | undefined) =>
  threshold
    ? `${threshold.reachedByEqual ? '>=' : '>'}${String(threshold.numerator)}/${String(threshold.denominator)}`
    : 'none'

test.each([
  ['civilCode278General', 'statutory', ['>=2/3', '>=2/3'], ['>1/2', '>1/2'], 15, 7],
  ['civilCode278Special', 'statutory', ['>=2/3', '>=2/3'], ['>=3/4', '>=3/4'], 15, 7],
  ['assemblyMajority', 'assembly', ['>1/2', 'none'], ['>1/2', 'none'], 3, 3],
  ['consultationMajority', 'consultation', ['none', 'none'], ['>1/2', 'none'], 0, 0],
] as const)('%s', (preset, sort, quorum, consent, noticeDays, objectionDays) => {
  const rule = rulePresetAt(preset, now)
  expect(rule).toMatchObject({ preset, sort, noticeDays, objectionDays })
  expect([said(rule.quorum?.heads), said(rule.quorum?.area)]).toEqual(quorum)
  expect([said(rule.consent.heads), said(rule.consent.area)]).toEqual(consent)
})

test('what binds by law names the article and the day since which it is in force', () => {
  const statutory = rulePresets
    .map(preset => rulePresetAt(preset, now))
    .filter(rule => rule.sort === 'statutory')
  expect(statutory.map(rule => [rule.source, rule.inForceSince])).toEqual([
    ['民法典 第278条第2款', '2021-01-01'],
    ['民法典 第278条第2款', '2021-01-01'],
  ])
})

test('the rules are dated, and say how long voting lasts', () => {
  expect(votingRulesAt(0)).toBe(votingRules[0])
  expect(votingRulesAt(now)).toMatchObject({ shortestHours: 4, longestDays: 90 })
  for (const { source } of votingRules) expect(source).not.toBe('')
})

test('every threshold is a true share', () => {
  const thresholds = rulePresets
    .map(preset => rulePresetAt(preset, now))
    .flatMap(({ quorum, consent }) => [quorum?.heads, quorum?.area, consent.heads, consent.area])
    .filter(threshold => threshold !== null && threshold !== undefined)
  expect(thresholds).toHaveLength(11)
  for (const { numerator, denominator } of thresholds) {
    expect(numerator).toBeGreaterThan(0)
    expect(numerator).toBeLessThan(denominator)
  }
})
