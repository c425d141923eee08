import type { RosterImportView } from '#contracts/rosters'
import { linesOf, upload } from '../district/rosters'
import { request, startDistrict, type District } from '../district/startDistrict'
import { boastingZip, endlessSheet, mergedSheet, plainSheet, twoEnds, zipBomb } from './bombs'

const headings = ['楼栋', '房号', '建筑面积', '业主', '电话']
const home = (room: string, owner: string): readonly string[] => ['3栋', room, '80.00', owner, '13812340001']

describe('a roster that was made to do harm', () => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict()
  })
  afterAll(() => district.close())

  const previewOf = async (bytes: Uint8Array): Promise<RosterImportView> => {
    const fileId = await upload(district, { name: 'a.xlsx', bytes })
    const input = { compoundId: 'banshan', fileId, fileName: 'a.xlsx', requestId: request() }
    return (await district.call('property', 'previewRoster', input)).import
  }

  it.each<readonly [what: string, bytes: () => Uint8Array, why: string]>([
    ['is too large and says so', () => zipBomb(120, 120 * 1024 * 1024, 120 * 1024 * 1024), 'tooLarge'],
    ['says in its list that it is small', () => zipBomb(120, 0, 1_000), 'tooLarge'],
    ['says everywhere that it is small', () => zipBomb(120, 1_000, 1_000), 'tooLarge'],
    ['asks for four gigabytes and fills twelve bytes', boastingZip, 'tooLarge'],
    ['ends twice', twoEnds, 'damaged'],
    ['is cut off', () => zipBomb(1, 0, 0).subarray(0, 900), 'damaged'],
  ])('is turned away unopened: one that %s', async (_, bytes, why) => {
    expect(await previewOf(bytes())).toMatchObject({
      mayConfirm: false,
      problems: [{ kind: 'unreadableFile', params: { why } }],
    })
    expect(await district.rows('rosterLines')).toEqual([])
  })

  it.each<readonly [what: string, text: string, why: string]>([
    ['400,000 owners in a cell', `房号,建筑面积,业主\n1203,89,"${'王、'.repeat(400_000)}"`, 'cellTooLong'],
    ['nothing but separators', ','.repeat(4_500_000), 'tooManyCells'],
    ['nothing but line ends', '\n'.repeat(4_500_000), 'tooManyRows'],
  ])('is refused by its name, in time: %s', async (_, text, why) => {
    expect(await previewOf(Buffer.from(text))).toMatchObject({
      mayConfirm: false,
      problems: [{ kind: 'unreadableFile', params: { why } }],
    })
  })

  it('is read as far as it is filled: a million empty rows, cells merged ten thousand times', async () => {
    const endless = await previewOf(endlessSheet([headings, home('1801', '甲')]))
    expect(endless.problems).toEqual([])
    expect(endless.counts.new + endless.counts.wrong).toBe(1)
    const many = Array.from({ length: 2_000 }, (_, n) => home(String(1_000 + n), '甲'))
    const { problems, counts } = await previewOf(mergedSheet([headings, ...many], 10_000))
    expect(problems).toEqual([])
    expect(counts.new + counts.wrong).toBe(2_000)
  })

  it('keeps formulas and markup as the texts that they are, and knows no name of every object', async () => {
    const names = [
      '=HYPERLINK("http://example.invalid")',
      '+1+cmd|/C calc',
      '@SUM(1)',
      '<b>甲</b>',
      '__proto__',
      'constructor',
    ]
    const rows = [...names.map((name, n) => home(String(1_901 + n), name)), home('__proto__', '乙')]
    const shown = await previewOf(plainSheet([headings, ...rows]))
    expect(shown.problems).toEqual([])
    const lines = await linesOf(district, shown)
    expect(lines).toHaveLength(names.length + 1)
  })
})
