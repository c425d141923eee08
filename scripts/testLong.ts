/**
 * `npm run test:long`: the tests whose length is a choice, much longer than in `npm test`: random walks and properties,
 * hostile inputs, kills. Each prints its seed; the same seed in the environment walks the same way again. A variable
 * that is set already (`KILLS=500 npm run test:long -- kills`) is left as it is. Arguments choose among the parts.
 */
import { spawnSync } from 'node:child_process'
import { buildIfStale } from './build/buildIfStale'
import { buildTargets } from './build/targets'

interface Part {
  readonly name: string
  readonly tests: readonly string[]
  readonly lengths: Readonly<Record<string, string>>
}

const parts: readonly Part[] = [
  {
    name: 'rules',
    tests: ['test/domain/.*/walk/', 'test/domain/rosters/buildings'],
    lengths: { PROPERTY_RUNS: '3000', PROPERTY_STEPS: '60' },
  },
  { name: 'rosters', tests: ['test/domain/rosters/ugly'], lengths: { UGLY_ROSTERS: '2000' } },
  {
    name: 'engine',
    tests: ['test/emulator/engine/likePlain'],
    lengths: { ENGINE_PROPERTY_RUNS: '2000' },
  },
  {
    name: 'walks',
    tests: ['residence/residenceWalk', 'rosters/rosterBuildings'].map(test => `test/cloud-functions/${test}`),
    lengths: { PROPERTY_ROUNDS: '200', PROPERTY_RUNS: '60' },
  },
  {
    name: 'evaluation',
    tests: ['test/cloud-functions/evaluation/scale'],
    lengths: { EVALUATION_ISSUES: '100000' },
  },
  { name: 'fuzz', tests: ['test/cloud-functions/attacks/fuzz'], lengths: { FUZZ_INPUTS: '1000' } },
  { name: 'kills', tests: ['test/scenarios/kills'], lengths: { KILLS: '50' } },
]

const wanted = process.argv.slice(2)

const main = async (): Promise<void> => {
  const unknown = wanted.filter(name => !parts.some(part => part.name === name))
  if (unknown.length > 0)
    throw new Error(`no part ${unknown.join(', ')}: there are ${parts.map(({ name }) => name).join(', ')}`)
  await buildIfStale(buildTargets.functions)
  const failed = parts
    .filter(({ name }) => wanted.length === 0 || wanted.includes(name))
    .filter(({ tests, lengths }) => {
      const env = { ...lengths, ...process.env }
      return spawnSync('npx', ['jest', ...tests], { stdio: 'inherit', env }).status !== 0
    })
  if (failed.length > 0) console.error(`failed: ${failed.map(({ name }) => name).join(', ')}`)
  process.exit(failed.length > 0 ? 1 : 0)
}

void main()
