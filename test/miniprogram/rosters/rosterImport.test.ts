import { rosterStateNames, rosterWords } from '#copy/rosters/rosterImport'
import { roleNames } from '#copy/kernel/vocabulary'
import type { Unit } from '#domain/organisation/Unit'
import { sampleRosters } from '#seeds/rosters/sampleRosters'
import { previewIn } from '../../domain/rosters/files/previewIn'
import { withinBudget } from '../journeys/budget'
import type { Phone } from '../journeys/Phone'
import { day, minute, Town } from '../journeys/Town'

const compoundId = 'banshan'
const tower = { name: '12栋', floors: 18, entrances: 2, units: 72, kept: null }

let town: Town
let property: Phone
let branch: Phone
let importId: string

beforeAll(async () => {
  town = await Town.start()
  const sample = sampleRosters(await unitsNow()).find(({ fileName }) => fileName === 'banshan-12.xlsx')
  if (sample === undefined) throw new Error('no such sample')
  const file = { name: '半山名苑12栋.xlsx', bytes: sample.content }
  importId = await previewIn(town.cloud, 'demo-banshan-property', file, compoundId)
  property = town.phoneOf('banshan-property')
})
afterAll(() => town.close())

test('a file that was compared waits in the list of the compound', async () => {
  await property.open(`packages/work/rosters/index?at=${compoundId}`, rosterStateNames.previewed)
  await property.tap('半山名苑12栋.xlsx')
  await property.sees(rosterWords.newBuildings(1), rosterWords.newBuilding(tower))
  expect(await buildingNames()).not.toContain('12栋')
})

test('a line that nobody vouches for is left out only once it was said so', async () => {
  await property.tap(rosterWords.confirm)
  await property.sees(rosterWords.mustSkip(1))
  await property.tap(rosterWords.skip)
})

test('the question names the building; answered, it is there with its homes', async () => {
  await property.tap(rosterWords.confirm)
  await property.sees(rosterWords.confirmSentence(72, 0, [tower]))
  expect(await buildingNames()).not.toContain('12栋')
  await property.tap(rosterWords.confirm)
  await property.sees(rosterWords.firstSaid('吴样例', roleNames.propertyManager))
  expect(await buildingNames()).not.toContain('12栋')
})

test('a day later, as a vote is open, the branch says the second word', async () => {
  await town.passTo(town.cloud.now() + day + minute)
  branch = town.phoneOf('banshan-secretary')
  await branch.open(`packages/work/rosters/index?at=${compoundId}`, rosterStateNames.toConfirm)
  await branch.tap('半山名苑12栋.xlsx')
  await branch.sees(rosterWords.firstSaid('吴样例', roleNames.propertyManager))
  await branch.tap(rosterWords.skip)
  await branch.tap(rosterWords.confirm)
  await branch.sees(rosterWords.confirmSentence(72, 0, [tower]))
  await branch.tap(rosterWords.confirm)
  await branch.sees(rosterWords.buildingsAdded([tower]))
  expect(await buildingNames()).toContain('12栋')
  expect((await unitsNow()).filter(({ buildingId }) => buildingId === 'banshan-b12')).toHaveLength(72)
})

test('a neighbour can report something in it', async () => {
  const resident = town.phoneOf('tenant')
  await resident.open('pages/raise/index', '12栋')
  withinBudget(resident)
})

test('taken back by both with a reason, homes and building are gone', async () => {
  await takeBack(branch)
  await branch.sees(rosterWords.undoFirstSaid('周示例', roleNames.branchSecretary))
  expect(await buildingNames()).toContain('12栋')
  property.restart()
  await property.open(`packages/work/rosters/index?at=${compoundId}`, rosterStateNames.applied)
  await property.tap('半山名苑12栋.xlsx')
  await property.sees(rosterWords.undoFirstSaid('周示例', roleNames.branchSecretary))
  await takeBack(property)
  await property.sees(rosterWords.buildingsGone([tower]))
  expect(await buildingNames()).not.toContain('12栋')
  expect((await unitsNow()).filter(({ buildingId }) => buildingId === 'banshan-b12')).toEqual([])
  expect(await stateNow()).toBe('undone')
})

test('all of it stayed within what a phone can bear', () => {
  withinBudget(property)
  withinBudget(branch)
})

const takeBack = async (phone: Phone): Promise<void> => {
  await phone.tap(rosterWords.undo)
  await phone.sees(rosterWords.undoBuildings([tower]))
  await phone.write(rosterWords.undoReason, '二期还没有交楼')
  await phone.tap(rosterWords.undo)
}

async function unitsNow(): Promise<readonly Unit[]> {
  const units = await town.cloud.engine.find('units', { compoundId }, { order: { _id: 1 }, limit: 2_000 })
  return units as unknown as readonly Unit[]
}
async function buildingNames(): Promise<readonly string[]> {
  const [compound] = await town.cloud.engine.find('orgUnits', { _id: compoundId })
  return (compound?.['buildings'] as readonly { readonly name: string }[]).map(({ name }) => name)
}
async function stateNow(): Promise<unknown> {
  const [row] = await town.cloud.engine.find('rosterImports', { _id: importId })
  return row?.['state']
}
