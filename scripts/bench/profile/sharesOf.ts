import type { Profiler, Runtime } from 'node:inspector'
import { moduleOf } from './moduleOf'

/** Microseconds of each module, itself without what it called. */
export type Shares = ReadonlyMap<string, number>

/** `dispatch` is the profiler's own: it begins and ends the profiles. */
const notOurs: ReadonlySet<string> = new Set(['(idle)', '(program)', '(root)', 'dispatch'])
const isIdle = ({ functionName, url }: Runtime.CallFrame): boolean => url === '' && notOurs.has(functionName)

/** Adds up over all threads what each module did itself. What is idle counts nowhere. */
const sharesOf = (profiles: readonly Profiler.Profile[], group = moduleOf): Shares => {
  const shares = new Map<string, number>()
  for (const { nodes, samples = [], timeDeltas = [] } of profiles) {
    const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
    for (const [at, id] of samples.entries()) {
      const frame = frames.get(id)
      if (!frame || isIdle(frame)) continue
      const name = group(frame)
      shares.set(name, (shares.get(name) ?? 0) + (timeDeltas[at] ?? 0))
    }
  }
  return shares
}

/** Our own files by folder, packages and the rest as they are. */
const folderOf = (module: string): string => {
  if (!module.endsWith('.ts')) return module
  return module.split('/').slice(0, 2).join('/')
}

const lines = (shares: Shares, most: number): readonly string[] => {
  const sum = [...shares.values()].reduce((total, share) => total + share, 0)
  return [...shares]
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([name, share]) => `${((100 * share) / sum).toFixed(1).padStart(5)} %  ${name}`)
}

/** The shares as text: of folders and packages, of files, of functions. */
export const sharesAsText = (profiles: readonly Profiler.Profile[]): string => {
  const byModule = sharesOf(profiles)
  const byFolder = new Map<string, number>()
  for (const [module, share] of byModule)
    byFolder.set(folderOf(module), (byFolder.get(folderOf(module)) ?? 0) + share)
  const byFunction = sharesOf(
    profiles,
    frame => `${frame.functionName || '(anonymous)'} in ${moduleOf(frame)}`,
  )
  return [
    'By folder and package:',
    ...lines(byFolder, 20),
    '\nBy file:',
    ...lines(byModule, 40),
    '\nBy function:',
    ...lines(byFunction, 40),
  ].join('\n')
}
