/**
 * The back end in a process of its own, to be killed: `node --import tsx system.fixture.ts DATA FUNCTIONS [AHEAD]`,
 * its clock so many ms ahead.
 * It prints its address as soon as it answers.
 */
import { schema } from '../../../cloud-functions/schema'
import { startCloudBase } from '../../../emulator/startCloudBase'
import { localFunctions } from '../../../scripts/local/localSystem'

const [dataDir = '', functionsDir = '', ahead = '0'] = process.argv.slice(2)

const main = async (): Promise<void> => {
  const cloud = await startCloudBase({
    dataDir,
    functionsDir,
    config: localFunctions(dataDir),
    schema,
    transport: 'in-process',
    clock: { offsetMs: Number(ahead) },
    instances: { min: 0, max: 1 },
    httpAccess: { '/api': 'api' },
  })
  // Up is what has answered a voter, not what listens.
  const call = { call: 'getVote', input: { voteId: 'vote-large' } }
  await cloud.callFunction({ name: 'api', data: call, openid: 'nobody' })
  process.stdout.write(`${cloud.url}\n`)
}

void main()
