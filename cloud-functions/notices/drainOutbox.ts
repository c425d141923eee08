import type { Instant } from '#domain/decision'
import type { Message } from '#domain/notices/Message'
import { eachDue } from '../kit/eachDue'
import { logLine } from '../kit/logLine'
import type { Run } from '../kit/runByTimer'
import type { FactStore, Row } from '../stores/FactStore'
import { issues } from '../stores/issues'
import { votes } from '../stores/votes'
import { deliver } from './deliver'

const againAfterMilliseconds = 60_000

/** Delivers what it can. @returns what is left for later */
const deliverAll = async (messages: readonly Message[], now: Instant): Promise<readonly Message[]> => {
  const left: Message[] = []
  for (const message of messages) {
    try {
      await deliver(message, now)
    } catch (fault) {
      logLine({ event: 'fault', name: 'deliver', message: message.id, fault: String(fault) })
      left.push(message)
    }
  }
  return left
}

const drain = <State extends object, Fact>(run: Run, name: string, store: FactStore<State, Fact>) =>
  eachDue<Row<State, Fact>>(run, {
    name,
    path: 'outboxDueAt',
    read: (filter, options) => store.rows(filter, options),
    dueAt: row => row.outboxDueAt,
    work: async row => {
      const left = await deliverAll(row.outbox, run.now)
      await store.clearOutbox(row, left, left.length === 0 ? null : run.now + againAfterMilliseconds)
      return row.outbox.length - left.length
    },
  })

/**
 * Delivers the messages that lie in the documents whose facts they tell of. They are taken out after delivery, over the
 * revision that was read: if that fails, or the function dies between, they are delivered again, and nobody sees them
 * twice. @returns messages delivered
 */
export const drainOutbox = async (run: Run): Promise<number> =>
  (await drain(run, 'issueMessages', issues)) + (await drain(run, 'voteMessages', votes))
