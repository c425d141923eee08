import { hotSpotsOf, type Exposure } from '#domain/evaluation/hotSpots'
import { chance, poisson } from './forecast/series'

const placesWith = (seed: number, factorOf: (index: number) => number): readonly Exposure[] => {
  const random = chance(seed)
  return Array.from({ length: 167 }, (_, index) => {
    const households = 300 + Math.floor(random() * 3_000)
    return {
      key: `c${String(index).padStart(3, '0')}`,
      households,
      received: poisson((households / 100) * factorOf(index), random),
    }
  })
}

test('compounds with three times what their size explains are found, drawn towards one', () => {
  const places = placesWith(1, index => (index % 10 === 0 ? 3 : 1))
  const found = hotSpotsOf(places)
  const large = places.filter(({ households }, index) => index % 10 === 0 && households > 1_000)
  expect(large.length).toBeGreaterThan(5)
  expect(found.map(({ key }) => key)).toEqual(expect.arrayContaining(large.map(({ key }) => key)))
  expect(found.filter(({ key }) => !key.endsWith('0')).length).toBeLessThanOrEqual(4)
  for (const { ratio, received, expected } of found) {
    expect(ratio).toBeGreaterThan(1)
    expect(ratio).toBeLessThan(received / expected)
  }
})

test('where all differ by chance alone, hardly any is named', () => {
  const named = Array.from({ length: 20 }, (_, seed) => hotSpotsOf(placesWith(seed + 50, () => 1)).length)
  // Of 3,340 compounds; without drawing them towards one it would be one in forty.
  expect(named.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(20)
})

test('two of two reports in a tiny compound are no hot spot, nor is anything where nothing was reported', () => {
  const places = placesWith(3, () => 1)
  const tiny = { key: 'tiny', households: 60, received: 2 }
  expect(hotSpotsOf([...places, tiny]).map(({ key }) => key)).not.toContain('tiny')
  expect(hotSpotsOf(places.map(place => ({ ...place, received: 0 })))).toEqual([])
  expect(hotSpotsOf([])).toEqual([])
})

test('they come in the order of their ids: it is no ranking', () => {
  const keys = hotSpotsOf(placesWith(9, index => (index % 40 === 0 ? 4 : 1))).map(({ key }) => key)
  expect(keys.length).toBeGreaterThan(2)
  expect(keys).toEqual(keys.toSorted())
})
