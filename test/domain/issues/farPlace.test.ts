import { isFarPlace } from '#domain/issues/farPlace'

const compound = { latitude: 23.036, longitude: 114.345 }
const now = Date.UTC(2026, 10, 30)

test.each([
  ['the compound itself', compound, false],
  ['the next street', { latitude: 23.04, longitude: 114.35 }, false],
  ['two kilometres north', { latitude: 23.054, longitude: 114.345 }, false],
  ['four kilometres north', { latitude: 23.072, longitude: 114.345 }, true],
  ['four kilometres east', { latitude: 23.036, longitude: 114.3842 }, true],
  ['a phone that does not know', { latitude: 0, longitude: 0 }, true],
  ['Beijing', { latitude: 39.9042, longitude: 116.4074 }, true],
  ['none', null, false],
])('%s', (_, location, expected) => {
  expect(isFarPlace(location, compound, now)).toBe(expected)
})
