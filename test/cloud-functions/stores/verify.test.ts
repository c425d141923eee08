import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { schema, type CollectionName } from '#cloud-functions/schema'
import { tailId } from '#cloud-functions/stores/factTails'
import type { Engine } from '#emulator/engine/Engine'
import { openEngine } from '#emulator/engine/openEngine'
import { repair } from '../../../scripts/verify/repair'
import { sayFindings } from '../../../scripts/verify/sayFindings'
import { verifyDatabase } from '../../../scripts/verify/verifyDatabase'
import { folderNames, loadFolder } from '../../data-folders/readFolder'

// Opening, folding and syncing take a while on a busy machine; no test here is about time.
/** Wrong states are planted into a life of everything, found, and mended where anybody knows how. */
describe('verifying a database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'))
  let engine: Engine
  beforeAll(async () => {
    engine = openEngine({ path: folder, schema })
    await loadFolder(engine, folderNames.at(-1) ?? '')
    await repair(await verifyDatabase(engine))
  })
  afterAll(async () => {
    await engine.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const wrong = async () => (await verifyDatabase(engine)).filter(({ flaws }) => flaws.length > 0)
  const first = async (collection: CollectionName, query = {}) => {
    const [found] = await engine.find(collection, query, { order: { _id: 1 }, limit: 1 })
    if (!found) throw new Error(`the life of the tests has no ${collection}`)
    return found as typeof found & { _id: string }
  }
  const set = (collection: CollectionName, id: string, fields: object) =>
    engine.update(
      collection,
      { _id: id },
      { $set: { ...fields } },
      { multi: false, upsert: false, replace: false },
    )

  it('finds nothing wrong', async () => {
    expect(sayFindings(await wrong())).toBe('')
  })

  it.each([
    ['issues', { state: 'closed', nextDueAt: 7 }, 'nextDueAt is not what its facts make it; state is not'],
    ['issues', { involved: [] }, 'involved is not what its facts make it'],
    ['claims', { reason: '别的' }, 'reason is not what its facts make it'],
    ['proxies', { updatedAt: 1 }, 'updatedAt is not what its facts make it'],
    ['votes', { oddity: true }, 'oddity is not what its facts make it'],
    ['issues', { outbox: [{ id: 'never told' }], outboxDueAt: null }, 'outboxDueAt is not'],
  ] as const)('mends %s of which a field was changed: %j', async (collection, fields, what) => {
    const { _id, ...before } = await first(collection, { state: { $ne: 'closed' } })
    await set(collection, _id, fields)
    expect(sayFindings(await wrong())).toContain(`${_id}: ${what}`)
    const left = await repair(await verifyDatabase(engine))
    expect(left.flatMap(({ flaws }) => flaws)).toEqual([])
    expect(await wrong()).toEqual([])
    const told = 'outbox' in fields ? { outbox: fields.outbox, outboxDueAt: 0 } : {}
    expect(await first(collection, { _id })).toEqual({
      _id,
      ...before,
      ...told,
      foldVersion: before['foldVersion'] ?? 1,
      rev: Number(before['rev']) + 1,
    })
  })

  it('mends nothing that somebody has changed since', async () => {
    const { _id, rev } = await first('claims')
    await set('claims', _id, { reason: '别的' })
    const found = await verifyDatabase(engine)
    await set('claims', _id, { rev: Number(rev) + 1 })
    expect((await repair(found)).flatMap(({ flaws }) => flaws)).toHaveLength(1)
    await repair(await verifyDatabase(engine))
    expect(await wrong()).toEqual([])
  })

  it.each([
    [
      'issues',
      { 'standing.orgUnitId': 'nowhere' },
      'standing.orgUnitId names nowhere, which is not in orgUnits',
    ],
    ['ballots', { castBy: 'nobody' }, 'castBy names nobody, which is not in people'],
    ['inbox', { about: { thing: 'issue', id: 'gone' } }, 'about.id names gone, which is not in issues'],
    ['votingRights', { units: [{ unitId: 'u99' }] }, 'units.unitId names u99, which is not in units'],
  ] as const)('finds a reference of %s that leads nowhere', async (collection, fields, what) => {
    const { _id, ...before } = await first(collection)
    await set(collection, _id, fields)
    expect(sayFindings(await wrong())).toContain(`${_id}: ${what}`)
    await engine.update(collection, { _id }, before, { multi: false, upsert: false, replace: true })
    expect(await wrong()).toEqual([])
  })

  it('finds a tail that is missing, which nobody can mend, and removes one of nothing', async () => {
    const { _id, facts, ...row } = await first('issues')
    const [oldest, ...latest] = facts as readonly object[]
    await set('issues', _id, { facts: latest, earlier: { tails: 1, facts: 1 } })
    expect(sayFindings(await wrong())).toContain(`${_id}: 1 earlier facts of issues:${_id} are missing`)
    expect((await repair(await wrong())).flatMap(({ flaws }) => flaws)).toHaveLength(1)
    await engine.insert('factTails', [
      { _id: tailId(`issues:${_id}`, 0), facts: [oldest], over: Number(row['rev']), rev: 1 },
      { _id: tailId('issues:gone', 0), facts: [], over: 1, rev: 1 },
    ])
    expect(sayFindings(await wrong())).toMatch(/issues:gone:000000: its thing is not there$/)
    await repair(await verifyDatabase(engine))
    expect(await wrong()).toEqual([])
    expect(await engine.count('factTails', {})).toBe(1)
  })
})
