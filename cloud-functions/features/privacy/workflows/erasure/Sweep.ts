import type { Redaction } from '#domain/privacy/redact'
import { erasedName, erasedPhone } from '#copy/privacy/names'
import { everyPageById } from '../../../../kit/everyPage'
import type { ErasureRow } from '../../../../stores/erasures'

/** One run over everything that names somebody who left. */
export interface Sweep {
  readonly erasure: ErasureRow
  readonly redaction: Redaction
  readonly now: number
  /** Whether there is time for more; what is left waits for the next run. */
  readonly hasTime: () => boolean
}

/** Works until nothing is left or the time is over; it may be done again. @returns how many documents it changed */
export type Step = (sweep: Sweep) => Promise<number>

export const pageSize = 50

export const sweepOf = (erasure: ErasureRow, now: number, hasTime: () => boolean): Sweep => ({
  erasure,
  redaction: { ...erasure.who, newName: erasedName, newPhone: erasedPhone },
  now,
  hasTime,
})

interface Pages<Row> {
  /** Those that come after `last` in the order of their ids. */
  readonly read: (last: string) => Promise<readonly Row[]>
  /** @returns whether there was something to change */
  readonly change: (row: Row) => Promise<boolean>
}

/** Page by page through documents that stay where they are. @returns how many were changed */
export const throughPages = async <Row extends { readonly _id: string }>(
  { hasTime }: Pick<Sweep, 'hasTime'>,
  { read, change }: Pages<Row>,
): Promise<number> => {
  let changed = 0
  for await (const rows of everyPageById({ size: pageSize, read, hasTime }))
    for (const row of rows) if (hasTime() && (await change(row))) changed += 1
  return changed
}
