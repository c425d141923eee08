/**
 * `npm test`: builds what the tests drive (functions, the compiled mini-program, the browser pages) unless it is fresh,
 * then runs every jest project and says what took how long. Arguments are handed to jest.
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { buildTwoAtATime } from './build/buildTwoAtATime'
import { buildChains } from './build/targets'
import { processorTimesFile } from './tests/processorTimesFile'
import { reportTimes } from './tests/reportTimes'

/**
 * Rules and functions side by side; then pages one suite at a time, since each of those keeps a browser or a phone, the
 * functions and the database busy by itself.
 */
const rounds: readonly (readonly string[])[] = [
  ['--selectProjects', 'domain', 'emulator', 'cloud-functions'],
  ['--selectProjects', 'miniprogram', 'browser', '--runInBand'],
]

const run = (round: readonly string[], resultsFile: string): number => {
  rmSync(resultsFile, { force: true })
  const jest = spawnSync('npx', ['jest', ...round, '--json', `--outputFile=${resultsFile}`], {
    stdio: 'inherit',
  })
  return jest.status ?? 1
}

const main = async () => {
  await buildTwoAtATime(buildChains)
  const asked = process.argv.slice(2)
  const runs = asked.length > 0 ? [asked] : rounds
  const files = runs.map((_, index) => `.cache/test-results-${String(index)}.json`)
  rmSync(processorTimesFile, { force: true })
  const failed = runs.map((round, index) => run(round, files[index] ?? '')).filter(status => status !== 0)
  reportTimes(files)
  process.exit(failed[0] ?? 0)
}

void main()
