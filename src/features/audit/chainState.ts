import type { Output } from '#contracts/calls'
import { lineText } from '#domain/audit/lineText'
import { sha256Hex } from '../../hashing/sha256Hex'

export type ShownLine = Output<'audit'>['rows'][number]

/**
 * What this device found out about a line: `linked` when its own hash is right and the line before, where it was read
 * too, is the one it follows; `whole` when only its own could be computed; `broken` when something was changed.
 */
export type ChainState = 'linked' | 'whole' | 'broken'

/** The hash of a line as this device computes it. */
export const computedHash = (line: ShownLine): string => sha256Hex(lineText(line))

/** The state of every line that was read, by its number. */
export const chainStates = (lines: readonly ShownLine[]): ReadonlyMap<number, ChainState> => {
  const bySeq = new Map(lines.map(line => [line.seq, line]))
  return new Map(
    lines.map(line => {
      const before = bySeq.get(line.seq - 1)
      if (computedHash(line) !== line.hash) return [line.seq, 'broken']
      if (before === undefined) return [line.seq, 'whole']
      return [line.seq, before.hash === line.previous ? 'linked' : 'broken']
    }),
  )
}
