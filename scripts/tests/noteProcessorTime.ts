import { appendFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { processorTimesFile } from './processorTimesFile'

/**
 * Beside each suite: notes what it took of the processor, in its own process with all its threads. That depends on the
 * machine's other work far less than the wall clock does. A browser is a process of its own and not in it.
 */
const begun = process.cpuUsage()

afterAll(() => {
  const { user, system } = process.cpuUsage(begun)
  const file = path.relative(process.cwd(), expect.getState().testPath ?? '')
  mkdirSync(path.dirname(processorTimesFile), { recursive: true })
  appendFileSync(processorTimesFile, `${JSON.stringify({ file, seconds: (user + system) / 1e6 })}\n`)
})
