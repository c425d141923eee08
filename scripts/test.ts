/**
 * `npm test`: builds what the tests drive (functions, the compiled mini-program, the browser pages) unless it is fresh,
 * then runs every jest project and says what took how long. Arguments are handed to jest.
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { buildTwoAtATime } from './build/buildTwoAtATime'
import { buildChains } from './build/targets'
import { reportTimes } from './tests/reportTimes'

const resultsFile = '.cache/test-results.json'

const main = async () => {
  await buildTwoAtATime(buildChains)
  rmSync(resultsFile, { force: true })
  const jest = spawnSync('npx', ['jest', '--json', `--outputFile=${resultsFile}`, ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  reportTimes(resultsFile)
  process.exit(jest.status ?? 1)
}

void main()
