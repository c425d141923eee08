/**
 * `npm run test:long`: the tests whose length is a choice, much longer than in `npm test`: random walks and properties,
 * hostile inputs, kills. Each prints its seed; the same seed in the environment walks the same way again. A variable
 * that is set already (`KILLS=500 npm run test:long -- kills`) is left as it is. Arguments choose among the parts.
 */
import { spawnSync } from 'node:child_process'
import { buildIfStale } from './build/buildIfStale'
import { buildTargets } from './build/targets'
import { longParts } from './tests/longParts'

const wanted = process.argv.slice(2)

const main = async (): Promise<void> => {
  const unknown = wanted.filter(name => !longParts.some(part => part.name === name))
  if (unknown.length > 0)
    throw new Error(
      `no part ${unknown.join(', ')}: there are ${longParts.map(({ name }) => name).join(', ')}`,
    )
  await buildIfStale(buildTargets.functions)
  const failed = longParts
    .filter(({ name }) => wanted.length === 0 || wanted.includes(name))
    .filter(({ tests, lengths }) => {
      const env = { ...lengths, ...process.env }
      return spawnSync('npx', ['jest', ...tests], { stdio: 'inherit', env }).status !== 0
    })
  if (failed.length > 0) console.error(`failed: ${failed.map(({ name }) => name).join(', ')}`)
  process.exit(failed.length > 0 ? 1 : 0)
}

void main()
