/**
 * `npm run dev`: the running system, and everything in it rebuilt when its sources change. Takes the options of
 * `npm start`. A failed build is told and the last good one goes on.
 */
import { statSync, watch } from 'node:fs'
import { buildIfStale } from './build/buildIfStale'
import { buildTargets, type BuildTarget } from './build/targets'
import { start } from './local/start'

/** Editors write a file in several steps. */
const SETTLE_MS = 150

/** Runs `work` after changes have settled, one run at a time; a change during a run is followed by another. */
const afterChanges = (work: () => Promise<void>): (() => void) => {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  return () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(work)
    }, SETTLE_MS)
  }
}

const rebuild = (target: BuildTarget, then: () => Promise<void>) =>
  afterChanges(async () => {
    const started = Date.now()
    try {
      if (!(await buildIfStale(target))) return
      await then()
      console.log(`${target.name} rebuilt in ${((Date.now() - started) / 1000).toFixed(1)} s`)
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
    }
  })

const watchInputs = (target: BuildTarget, changed: () => void): void => {
  for (const input of target.inputs) watch(input, { recursive: statSync(input).isDirectory() }, changed)
}

const main = async () => {
  const cloudbase = await start()
  watchInputs(
    buildTargets.functions,
    rebuild(buildTargets.functions, () => cloudbase.reloadFunctions()),
  )
  watchInputs(
    buildTargets.browserPages,
    // The pages' build has emptied the folder in which the samples lie.
    rebuild(buildTargets.browserPages, async () => {
      await buildIfStale(buildTargets.sampleRosters)
    }),
  )
  console.log('Watching for changes; reload the page after a rebuild.')
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
