import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { Db } from '@cloudbase/database'
import sdk from '@cloudbase/node-sdk'

import { engineActions } from '#emulator/actions/engineActions'
import type { CloudBase } from '#emulator/CloudBase'
import { sdkEnvironment } from '#emulator/sdkEnvironment'
import { findDatabaseClass } from '#emulator/transport/findDatabaseClass'
import { inProcessRequests } from '#emulator/transport/inProcessRequests'
import { pinTransport } from '#emulator/transport/pinTransport'

import { totalOf } from '../conformance/doors'
import { FIXTURE_FUNCTIONS, startForTest } from '../startForTest'

describe('the in-process transport', () => {
  let cloudbase: CloudBase
  const performed: string[] = []
  beforeAll(async () => {
    process.env['TENCENTCLOUD'] = 'true'
    process.env['SILENCE'] = 'true'
    cloudbase = await startForTest({ schema: { notes: { indexes: [] } } })
    await cloudbase.engine.insert('notes', [{ n: 1 }])
  })
  afterAll(() => cloudbase.close())
  beforeEach(() => {
    performed.length = 0
  })
  /** An SDK whose service cannot be reached: what it gets, it gets in this process. */
  const notes = () =>
    sdk
      .init({
        env: 'local',
        secretId: 'a',
        secretKey: 'b',
        serviceUrl: 'http://127.0.0.1:9/admin',
        keepalive: false,
      })
      .database()
      .collection('notes')
  const pin = (): (() => void) => {
    const actions = engineActions(cloudbase.engine, () => cloudbase.now())
    return pinTransport(
      Db,
      inProcessRequests(
        () => actions,
        action => performed.push(action),
      ),
    )
  }

  test('stays under the SDK though the SDK puts its own there at every database()', async () => {
    const unpin = pin()
    expect(await totalOf(notes().count())).toBe(1)
    expect(await totalOf(notes().count())).toBe(1)
    expect(performed).toEqual(['database.calculateDocument', 'database.calculateDocument'])
    unpin()
  })

  test('gives the seam back', async () => {
    pin()()
    await expect(notes().count()).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    expect(performed).toEqual([])
  })

  test('refuses with the fields of the SDK’s own error', async () => {
    const unpin = pin()
    await expect(
      notes()
        .where({ n: { $nope: 1 } })
        .get(),
    ).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining('$nope') as string,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    })
    unpin()
  })

  test('finds the database class that a function’s SDK uses, and none where there is no SDK', () => {
    expect(findDatabaseClass(join(FIXTURE_FUNCTIONS, 'notes', 'index.js'))).toHaveProperty('name', 'Db')
    expect(findDatabaseClass('/index.js')).toBeNull()
  })
})

test('a plain script talks to a local CloudBase by its environment alone', async () => {
  const cloudbase = await startForTest({ schema: { notes: { indexes: [] } } })
  const script = `
    const sdk = require('@cloudbase/node-sdk')
    const notes = sdk.init({ env: sdk.SYMBOL_CURRENT_ENV }).database().collection('notes')
    notes.add({ text: 'from a script' }).then(() => notes.count()).then(({ total }) => console.log(total))`
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], {
    cwd: join(__dirname, '..', '..', '..'),
    env: { ...process.env, ...sdkEnvironment(cloudbase) },
  })
  expect(stdout).toBe('1\n')
  await cloudbase.close()
})
