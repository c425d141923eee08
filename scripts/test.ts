/**
 * `npm test`: builds what the tests drive (functions, the compiled mini-program, the browser pages) unless it is fresh,
 * then runs every jest project. Arguments are handed to jest.
 */
import { spawnSync } from 'node:child_process'
import { buildIfStale } from './build/buildIfStale'
import { buildTargets } from './build/targets'

const main = async () => {
  for (const target of Object.values(buildTargets)) {
    const started = Date.now()
    const built = await buildIfStale(target)
    console.log(
      `${target.name}: ${built ? `built in ${Math.round((Date.now() - started) / 1000)} s` : 'fresh'}`,
    )
  }
  const jest = spawnSync('npx', ['jest', ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(jest.status ?? 1)
}

void main()
