import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { schema } from '#cloud-functions/schema'
import { voteFoldVersion } from '#domain/votes/evolve'
import type { Engine } from '#emulator/engine/Engine'
import { openEngine } from '#emulator/engine/openEngine'
import { recordIn, sayRecorded } from '../../../scripts/record/exportRecord'
import { checkRecord } from '../../../verifier/checkRecord.mjs'
import { folderNames, loadFolder } from '../../data-folders/readFolder'
import { counted, recordOf, type Cast } from '../../domain/votes/proof/given'

describe('the record of a vote that lies in a database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'record-'))
  let engine: Engine
  beforeAll(() => {
    engine = openEngine({ path: join(folder, 'database'), schema })
  })
  afterAll(async () => {
    await engine.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** More than the database hands out at once. */
  const many: readonly Cast[] = Array.from({ length: 1_203 }, (_, index) => ({
    area: index % 2 ? 89_50 : 120_00,
    chosen: index % 4 === 0 ? null : [index % 3 ? 'agree' : 'against'],
  }))

  it('is what the rules make of everything that is stored', async () => {
    const vote = counted(many)
    await engine.insert('votes', [{ ...vote.vote, _id: 'v1', foldVersion: voteFoldVersion }])
    await engine.insert('votingRights', [...vote.rights.map(right => ({ ...right }))])
    const aside = { ...vote.ballots[0], _id: 'v1:u0002:r', setAside: { reason: 'withdrawn', at: 1 } }
    await engine.insert('ballots', [...vote.ballots.map(ballot => ({ ...ballot })), aside])
    const made = await recordIn(engine, 'v1')
    expect(made).toEqual({ record: recordOf(vote) })
    // As it is written to a file, the verifier counts the same.
    expect(checkRecord(JSON.stringify('record' in made ? made.record : null)).fits).toMatchObject({
      root: recordOf(vote).root,
    })
    expect(sayRecorded(made)).toContain(`${vote.ballots.length} ballots, root ${recordOf(vote).root}`)
  })

  it('is written by the command to a file that the verifier reads, while the database is open', async () => {
    const file = join(folder, 'v1.json')
    const run = (...command: readonly string[]) => promisify(execFile)(process.execPath, command)
    const { root } = recordOf(counted(many))
    const args = ['v1', '--data', folder, '--to', file]
    const { stdout } = await run('--import', 'tsx', 'scripts/record/index.ts', ...args)
    expect(stdout).toContain(root)
    const verified = await run('verifier/verify.mjs', file, '--root', root)
    expect(verified.stdout).toContain('全部相符')
  })

  it('is not made where a ballot was changed behind the back of the rules', async () => {
    const [ballot] = await engine.find('ballots', { voteId: 'v1' }, { order: { _id: 1 }, limit: 1 })
    const changed = { $set: { answers: [{ questionId: 'q1', choice: 'abstain' }] } }
    await engine.update('ballots', { _id: ballot?.['_id'] }, changed, {
      multi: false,
      upsert: false,
      replace: false,
    })
    await expect(recordIn(engine, 'v1')).rejects.toThrow('its receipt')
    await expect(recordIn(engine, 'v9')).rejects.toThrow('there is no vote v9')
  })
})

describe('votes that were counted by older programs', () => {
  it.each(folderNames)('in %s hold their receipts, and are told apart by their fold', async name => {
    const path = mkdtempSync(join(tmpdir(), 'record-'))
    const engine = openEngine({ path, schema })
    try {
      await loadFolder(engine, name)
      const votes = await engine.find('votes', { result: { $ne: null } })
      for (const { _id, foldVersion } of votes) {
        const made = recordIn(engine, String(_id))
        if (foldVersion === voteFoldVersion) expect(sayRecorded(await made)).toMatch(/root|不公布/)
        else await expect(made).rejects.toThrow('of an older program')
      }
      expect(votes.length).toBeGreaterThan(0)
    } finally {
      await engine.close()
      rmSync(path, { recursive: true, force: true })
    }
  })
})
