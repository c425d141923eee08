import { actorOf } from '#domain/organisation/actorOf'
import { reportingAs } from '#domain/issues/reportingAs'
import { living, monday, personNamed, postAt, unitWith } from '../residence/claims/given'

const post = postAt('gridWorker', 'banshan')
const home = living(unitWith(), 'tenant')
const worker = personNamed('he', '何网格', { posts: [post], occupancies: [home] })
const onPatrol = actorOf(worker, post)

test('whoever lives there reports as a resident, also with a post', () => {
  expect(reportingAs(worker, onPatrol, 'banshan', monday)).toMatchObject({
    role: 'resident',
    orgUnitId: null,
  })
})

test('an official reports as one where they do not live, or no longer', () => {
  expect(reportingAs(worker, onPatrol, 'elsewhere', monday)).toBe(onPatrol)
  const moved = { ...worker, occupancies: [{ ...home, until: monday }] }
  expect(reportingAs(moved, onPatrol, 'banshan', monday)).toBe(onPatrol)
})
