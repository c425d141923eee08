import { demonstrationDistrict } from '#seeds/demonstrationDistrict'
import { sampleRosters } from '#seeds/rosters/sampleRosters'
import type { Compound } from '#domain/organisation/OrgUnit'
import { rosterMatch } from '#domain/residence/rosterMatch'
import { applyLine } from '#domain/rosters/applyLine'
import { compareRoster } from '#domain/rosters/compareRoster'
import { readRoster } from '#domain/rosters/readRoster'
import { readSpreadsheet } from '#cloud-functions/features/rosters/workflows/readSpreadsheet/readSpreadsheet'

const now = Date.UTC(2026, 10, 22, 7, 0)
const data = demonstrationDistrict({ now })
const compound = data.orgUnits.find((unit): unit is Compound => unit._id === 'banshan')
const units = data.units.filter(({ compoundId }) => compoundId === 'banshan')
const samples = sampleRosters(data.units)
const context = { compoundId: 'banshan', firstBuildingId: 'banshan-b1', importId: 'sample', now }

const readingOf = async (fileName: string) => {
  const content = samples.find(sample => sample.fileName === fileName)?.content ?? new Uint8Array()
  const file = await readSpreadsheet(content, fileName)
  if (!file.ok || !compound) throw new Error(`${fileName} cannot be read`)
  return readRoster(file.sheets, compound)
}
const comparedWith = async (fileName: string) => compareRoster(await readingOf(fileName), units, context)
const broughtBy = async (fileName: string) => (await readingOf(fileName)).buildings
type Compared = Awaited<ReturnType<typeof comparedWith>>
const problemsOf = ({ lines }: Compared) =>
  lines.flatMap(line => (line.status === 'wrong' ? line.line.problems.map(({ kind }) => kind) : []))
const changesOf = ({ lines }: Compared) =>
  lines.flatMap(line =>
    line.status === 'changed' ? [`${line.unitId} ${line.differences.map(({ field }) => field).join()}`] : [],
  )

test('the book of the whole compound shows new, changed, same and wrong lines, and what it has forgotten', async () => {
  const compared = await comparedWith('banshan.xlsx')
  expect(compared.problems).toEqual([])
  expect(compared.counts).toEqual({ new: 12, changed: 6, same: 897, wrong: 7, missing: 3 })
  expect(changesOf(compared)).toEqual([
    'banshan-b2-1804 area',
    'banshan-b4-802 owners',
    'banshan-b5-1003 owners',
    'banshan-b6-304 owners',
    'banshan-b6-904 area',
    'banshan-b9-703 tenants',
  ])
  expect(problemsOf(compared)).toEqual([
    'unreadableArea',
    'missingOwner',
    'unreadableRoom',
    'areaOutOfRange',
    'duplicateUnit',
    'unknownBuilding',
    'duplicateUnit',
  ])
})

test('the list of one building, in GBK, does the same', async () => {
  const compared = await comparedWith('banshan-6.csv')
  expect(compared.problems).toEqual([])
  expect(compared.counts).toMatchObject({ new: 0, changed: 2, same: 97, wrong: 2 })
  expect(changesOf(compared)).toEqual(['banshan-b6-304 owners', 'banshan-b6-904 area'])
  expect(problemsOf(compared)).toEqual(['unreadableRoom', 'unknownBuilding'])
})

test('the list of a new building brings it with its rooms, and no other', async () => {
  const compared = await comparedWith('banshan-12.xlsx')
  expect(compared.problems).toEqual([])
  expect(compared.counts).toMatchObject({ new: 72, changed: 0, same: 0, wrong: 1, missing: 910 })
  expect(problemsOf(compared)).toEqual(['unknownBuilding'])
  expect(await broughtBy('banshan-12.xlsx')).toEqual([
    { id: 'banshan-b12', name: '12栋', floors: 18, entrances: 2, units: 72 },
  ])
  expect(await broughtBy('banshan.xlsx')).toEqual([])
  expect(await broughtBy('banshan-6.csv')).toEqual([])
})

test('what the book knows better is what two claimants have said', async () => {
  const { lines } = await comparedWith('banshan.xlsx')
  const matchesAfter = ['claim-banshan-qiu', 'claim-banshan-duan'].map(id => {
    const claim = data.claims?.find(({ _id }) => _id === id)
    const person = data.people.find(({ _id }) => _id === claim?.claimant.personId)
    const line = lines.find(each => each.status === 'changed' && each.unitId === claim?.unit.unitId)
    const unit = units.find(({ _id }) => _id === claim?.unit.unitId)
    if (!claim || !person || line?.status !== 'changed' || !unit) throw new Error(`nothing for ${id}`)
    return [claim.match, rosterMatch('owner', person, applyLine(line, unit, context))]
  })
  expect(matchesAfter).toEqual([
    ['nameOnly', 'nameAndPhone'],
    ['none', 'nameAndPhone'],
  ])
})

test('the same units give the same bytes, in another minute too', () => {
  jest.useFakeTimers({ now: now + 400 * 86_400_000 })
  const again = sampleRosters(demonstrationDistrict({ now }).units)
  jest.useRealTimers()
  const asText = ({ fileName, content }: (typeof samples)[number]) => [
    fileName,
    Buffer.from(content).toString('base64'),
  ]
  expect(again.map(asText)).toEqual(samples.map(asText))
})
