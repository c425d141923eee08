import * as z from 'zod/mini'

import type { Engine } from '../engine/Engine'
import type { ActionTable } from './Action'
import { readParams } from './readParams'

const Transaction = z.object({ transactionId: z.string() })

/**
 * Answers the requests that begin, commit and roll back transactions. The id of a new one stands at the top of the
 * reply, not under `data` as everything else does.
 */
export function transactionActions(engine: Engine): ActionTable {
  return {
    'database.startTransaction': async () => ({ transactionId: await engine.begin() }),
    'database.commitTransaction': async params => {
      await engine.commit(readParams(Transaction, params).transactionId)
      return {}
    },
    'database.abortTransaction': async params => {
      await engine.abort(readParams(Transaction, params).transactionId)
      return {}
    },
  }
}
