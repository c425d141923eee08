import { buildIfStale } from './buildIfStale'
import type { BuildTarget } from './targets'

/** As many as a small machine has processors: one build keeps one busy. */
const AT_ONCE = 2

const buildInOrder = async (targets: readonly BuildTarget[]): Promise<void> => {
  for (const target of targets) {
    const started = Date.now()
    const built = await buildIfStale(target)
    const seconds = String(Math.round((Date.now() - started) / 1000))
    console.log(`${target.name}: ${built ? `built in ${seconds} s` : 'fresh'}`)
  }
}

/** Builds what is stale, two at a time. @param chains targets of which each needs the one before it in its chain */
export const buildTwoAtATime = async (chains: readonly (readonly BuildTarget[])[]): Promise<void> => {
  const waiting = [...chains]
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await buildInOrder(next)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}
