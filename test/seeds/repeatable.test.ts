import { inflateSync } from 'node:zlib'
import { createDice } from '#seeds/Dice'
import { demonstrationDistrict } from '#seeds/demonstrationDistrict'
import { demonstrationPictures } from '#seeds/pictures/demonstrationPictures'
import { seedInto, type SeedProgress } from '#seeds/seedInto'
import { factStores } from '../../cloud-functions/stores/factStores'

const now = Date.UTC(2026, 10, 22, 7, 0)

test('the same now and seed give the same documents; another seed gives others', () => {
  const one = demonstrationDistrict({ now, seed: 7 })
  expect(demonstrationDistrict({ now, seed: 7 })).toEqual(one)
  expect(demonstrationDistrict({ now, seed: 8 }).ballots).not.toEqual(one.ballots)
})

test('it stays small: at most 15,000 documents', () => {
  const { files, ...collections } = demonstrationDistrict({ now })
  const documents = Object.values(collections).reduce((sum, rows) => sum + rows.length, 0)
  expect(documents).toBeLessThanOrEqual(15_000)
  expect(files.reduce((sum, file) => sum + file.content.length, 0)).toBeLessThan(100_000)
})

test('documents go in by batches, all of them once, and progress ends at the whole', async () => {
  const data = demonstrationDistrict({ now })
  const written = new Map<string, unknown[]>()
  const progress: SeedProgress[] = []
  await seedInto(
    (collection, documents) => {
      expect(documents.length).toBeLessThanOrEqual(500)
      written.set(collection, [...(written.get(collection) ?? []), ...documents])
      return Promise.resolve()
    },
    data,
    step => progress.push(step),
  )
  expect({ ...Object.fromEntries(written), files: data.files }).toEqual(data)
  expect(progress.at(-1)?.done).toBe(progress.at(-1)?.total)
  expect([...written.keys()].at(-1)).toBe('personas')
})

test('pictures are whole PNGs of 480 × 360, each scene before and after', () => {
  const pictures = demonstrationPictures()
  expect(pictures.length).toBeGreaterThanOrEqual(20)
  for (const { cloudPath, content } of pictures) {
    expect(cloudPath).toMatch(/^kept\/demo-[a-z]+-(before|after)\.png$/)
    expect(content.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect([content.readUInt32BE(16), content.readUInt32BE(20)]).toEqual([480, 360])
    const data = content.indexOf('IDAT')
    const rows = inflateSync(content.subarray(data + 4, data + 4 + content.readUInt32BE(data - 4)))
    expect(rows).toHaveLength(481 * 360)
  }
  const contents = new Set(pictures.map(picture => picture.content.toString('base64')))
  expect(contents.size).toBe(pictures.length)
})

test('dice: the same stream repeats, streams differ, numbers spread evenly', () => {
  const draw = (seed: number, stream: string) => {
    const dice = createDice(seed, stream)
    return Array.from({ length: 20 }, () => dice.below(1_000))
  }
  expect(draw(1, 'a')).toEqual(draw(1, 'a'))
  expect(draw(1, 'a')).not.toEqual(draw(1, 'b'))
  expect(draw(1, 'a')).not.toEqual(draw(2, 'a'))
  const dice = createDice(3, 'spread')
  const counts = new Array<number>(10).fill(0)
  for (let draws = 0; draws < 10_000; draws += 1) {
    const drawn = dice.below(10)
    counts[drawn] = (counts[drawn] ?? 0) + 1
  }
  for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(150)
  expect(dice.hex(32)).toMatch(/^[0-9a-f]{32}$/)
})

const seeded = demonstrationDistrict({ now }) as unknown as Readonly<Record<string, unknown>>

it.each(['issues', 'votes', 'claims', 'proxies'])(
  'seeded %s are of today’s fold, so that no list folds them anew',
  name => {
    const store = factStores.find(one => one.name === name)
    const rows = (seeded[name] ?? []) as readonly { readonly _id: string; readonly foldVersion?: number }[]
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(row => store?.isCurrent(row) !== true).map(({ _id }) => _id)).toEqual([])
  },
)
