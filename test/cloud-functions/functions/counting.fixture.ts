import { Collection } from '#cloud-functions/kit/Collection'
import { databaseCalls } from '#cloud-functions/kit/databaseCalls'
import { forget } from '#cloud-functions/kit/remembered'
import { recompute } from '#cloud-functions/features/evaluation/workflows/recompute'
import { sweepEvaluation } from '#cloud-functions/features/evaluation/sweeps/sweepEvaluation'

/**
 * A function that counts as the clock does: at an instant, for so many steps at most, and it dies at a write, before or
 * after it is done, where it is told to.
 */
export type Wish =
  | {
      readonly wish: 'sweep'
      readonly now: number
      readonly steps?: number
      readonly dieAt?: { readonly write: number; readonly done: boolean }
    }
  | { readonly wish: 'recompute' }

const writing = ['insert', 'insertAll', 'update', 'remove'] as const
let writes = 0
let deadly: { readonly write: number; readonly done: boolean } | null = null

const dying = (): boolean => deadly !== null && writes === deadly.write
const prototype = Collection.prototype as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>
for (const name of writing) {
  const plain = prototype[name]
  if (plain === undefined) throw new Error(`no ${name}`)
  prototype[name] = async function (this: unknown, ...given: unknown[]) {
    writes += 1
    if (dying() && deadly?.done === false) throw new Error('died before writing')
    const result = await plain.apply(this, given)
    if (dying()) throw new Error('died after writing')
    return result
  }
}

export const main = async (wish: Wish): Promise<unknown> => {
  forget()
  if (wish.wish === 'recompute') return recompute()
  const { now, steps = Infinity, dieAt = null } = wish
  deadly = dieAt
  writes = 0
  let left = steps
  const before = databaseCalls()
  try {
    const done = await sweepEvaluation({ now, hasTime: () => (left -= 1) >= 0 })
    return { done, calls: databaseCalls() - before, died: false }
  } catch (fault) {
    if (!String(fault).includes('died')) throw fault
    return { done: 0, calls: databaseCalls() - before, died: true }
  } finally {
    deadly = null
  }
}
