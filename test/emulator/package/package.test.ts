import { cpSync, existsSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildIfStale } from '../../../scripts/build/buildIfStale'
import { buildTargets } from '../../../scripts/build/targets'
import { Project } from './Project'

/** What a plain script does with the unpatched SDK. */
const SCRIPT = `
const cloudbase = require('@cloudbase/node-sdk')
const main = async () => {
  const app = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV })
  const db = app.database()
  await db.createCollection('places')
  await db.collection('places').add({ name: '半山', location: new db.Geo.Point(114.4, 23.05) })
  const near = { near: new db.Geo.Point(114.4, 23.06), distanceField: 'metres', spherical: true }
  const { data: places } = await db.collection('places').aggregate().geoNear(near).end()
  const { result } = await app.callFunction({ name: 'notes', data: { text: 'from a script' } })
  await db.runTransaction(async transaction => {
    const { data } = await transaction.collection('places').doc(places[0]._id).get()
    await transaction.collection('places').doc(data._id).update({ seen: true })
  })
  const { data: seen } = await db.collection('places').where({ seen: true }).get()
  const twice = await app.callFunction({ name: 'notes', data: { text: 'from a script' } }).catch(error => error.code)
  console.log(JSON.stringify({ metres: Math.round(places[0].metres), result, seen: seen.length, twice }))
}
main().catch(error => { console.error(error); process.exit(1) })
`

const OWN_SERVER = `
import { startCloudBase, uploadsMatching, PortTakenError } from 'cloudbase-emulator'
import { readFileSync } from 'node:fs'
const read = name => JSON.parse(readFileSync('sample/' + name, 'utf8'))
const cloudbase = await startCloudBase({
  dataDir: 'own', functionsDir: 'sample/functions', config: read('cloudbaserc.json'), schema: read('schema.json'),
  transport: 'in-process', storageRule: uploadsMatching('uploads/{openid}/**'),
})
const answer = await cloudbase.callFunction({ name: 'notes', data: { text: 'hello' }, openid: 'oLin' })
const taken = await startCloudBase({ dataDir: 'other', port: cloudbase.port }).catch(error => error instanceof PortTakenError)
await cloudbase.close()
console.log(JSON.stringify({ answer, taken }))
`

const TYPED = `
import { startCloudBase, type CloudBase, type Schema } from 'cloudbase-emulator'
const schema: Schema = { notes: { indexes: [{ name: 'a', keys: [{ path: 'a', direction: 1 }] }] } }
export const start = (): Promise<CloudBase> => startCloudBase({ dataDir: 'd', schema, transport: 'in-process' })
export const port = async (): Promise<number> => (await start()).port
// @ts-expect-error a transport has one of two names
export const wrong = startCloudBase({ dataDir: 'd', transport: 'pigeon' })
`

const install = (leaveOut: readonly string[] = []): Project => {
  const project = new Project(leaveOut)
  project.link('@cloudbase/node-sdk')
  cpSync(project.path('node_modules', 'cloudbase-emulator', 'sample'), project.path('sample'), {
    recursive: true,
  })
  return project
}

const READY = /ready at (http:\S+) in/
const start = async (project: Project, transport: string): Promise<string> => {
  const [, url = ''] = await project.start(
    'cloudbase-emulator',
    [
      ...['--data', 'data', '--port', '0', '--transport', transport, '--access', '/notes=notes'],
      ...['--functions', 'sample/functions', '--config', 'sample/cloudbaserc.json'],
      ...['--schema', 'sample/schema.json'],
    ],
    READY,
  )
  return url
}
const asScript = (url: string) => ({
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'local',
  TENCENTCLOUD_SECRETID: 'local-id',
  TENCENTCLOUD_SECRETKEY: 'local-key',
  TENCENTCLOUD_SESSIONTOKEN: 'local-token',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
})

describe('the package, installed by somebody else', () => {
  const projects: Project[] = []
  const installed = (leaveOut: readonly string[] = []): Project => {
    const project = install(leaveOut)
    projects.push(project)
    return project
  }
  beforeAll(() => buildIfStale(buildTargets.emulatorPackage))
  afterEach(async () => {
    await Promise.all(projects.splice(0).map(project => project.remove()))
  })

  test.each(['gateway', 'in-process'])('its command serves the sample and the SDK, %s', async transport => {
    const project = installed()
    const url = await start(project, transport)
    writeFileSync(project.path('script.js'), SCRIPT)
    const script = await project.run(process.execPath, ['script.js'], asScript(url))
    expect(script).toEqual({ code: 0, output: expect.stringMatching(/^\{/) as string })
    expect(JSON.parse(script.output)).toEqual({
      metres: 1_113,
      result: { openid: 'nobody', notes: ['from a script'] },
      seen: 1,
      twice: 'FUNCTIONS_EXECUTE_FAIL',
    })
    const phone = await fetch(`${url}/emulator/client/call`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'notes', data: { text: '明天开会' }, openid: 'oLin' }),
    })
    expect(await phone.text()).toContain('{"openid":"oLin","notes":["明天开会"]}')
    expect((await fetch(`${url}/emulator/`)).status).toBe(200)
    expect(await project.stop()).toEqual([0])
    // What was acknowledged is there at the next start.
    const again = await start(project, transport)
    expect(await (await fetch(`${again}/emulator/collections.json`)).text()).toContain('notes')
  })

  test('a program imports it, and finds the errors that it names', async () => {
    const project = installed()
    writeFileSync(project.path('server.mjs'), OWN_SERVER)
    const program = await project.run(process.execPath, ['server.mjs'])
    expect(program).toEqual({ code: 0, output: expect.stringMatching(/^\{/) as string })
    expect(JSON.parse(program.output)).toEqual({ answer: { openid: 'oLin', notes: ['hello'] }, taken: true })
  })

  test('its declarations are those of a strict TypeScript program', async () => {
    const project = installed()
    project.link('@types/node')
    writeFileSync(project.path('program.ts'), TYPED)
    const tsc = resolve('node_modules', 'typescript', 'bin', 'tsc')
    const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'node16', '--types', 'node']
    expect(await project.run(process.execPath, [tsc, ...options, 'program.ts'])).toEqual({
      code: 0,
      output: '',
    })
  })

  test('it holds its licence and its readme, and no source', () => {
    const project = installed()
    const inPackage = (file: string) => existsSync(project.path('node_modules', 'cloudbase-emulator', file))
    expect(['LICENSE', 'README.md', 'CHANGELOG.md', 'lib/index.d.ts'].filter(inPackage)).toHaveLength(4)
    expect(['cli.ts', 'lib/cli.ts', 'tsconfig.json', 'node_modules'].filter(inPackage)).toEqual([])
  })

  test('one that declares too little does not start', async () => {
    const project = installed(['croner'])
    await expect(start(project, 'gateway')).rejects.toThrow("Cannot find module 'croner'")
  })

  test('its command says what it takes', async () => {
    const project = installed()
    expect(await project.run('cloudbase-emulator', ['--help'])).toMatchObject({
      code: 0,
      output: expect.stringContaining('--functions DIR') as string,
    })
    expect(await project.run('cloudbase-emulator', [])).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^--data is missing\ncloudbase-emulator /) as string,
    })
  })
})
