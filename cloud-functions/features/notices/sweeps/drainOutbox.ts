import { MINUTE } from '#domain/kernel/lengths'
import type { Instant } from '#domain/kernel/decision'
import type { Message } from '#domain/notices/Message'
import { eachDue } from '../../../kit/eachDue'
import { publishNowOrLater } from '../../../kit/files'
import { logLine } from '../../../kit/logLine'
import type { Run } from '../../../kit/runByTimer'
import type { FactStore, Row } from '../../../stores/FactStore'
import { claims } from '../../../stores/claims'
import { erasures } from '../../../stores/erasures'
import { issues } from '../../../stores/issues'
import { looks } from '../../../stores/looks'
import { proxies } from '../../../stores/proxies'
import { rosterImports } from '../../../stores/rosterImports'
import { votes } from '../../../stores/votes'
import { chainDeeds } from '../../audit/workflows/chainDeeds'
import { deliver } from '../workflows/deliver'

const againAfterMilliseconds = MINUTE

/** Delivers what it can. @returns what is left for later */
const deliverAll = async (messages: readonly Message[], now: Instant): Promise<readonly Message[]> => {
  const left: Message[] = []
  for (const message of messages) {
    try {
      await deliver(message, now, messages)
    } catch (fault) {
      logLine({ event: 'fault', name: 'deliver', message: message.id, fault: String(fault) })
      left.push(message)
    }
  }
  return left
}

/** The deeds of a whole page of things are chained at once, before any of them is taken out of its document. */
const drain = <State extends object, Fact>(run: Run, name: string, store: FactStore<State, Fact>) => {
  let chained = false
  return eachDue<Row<State, Fact>>(run, {
    name,
    path: 'outboxDueAt',
    read: async (filter, options) => {
      const rows = await store.rows(filter, options)
      chained = await chainDeeds(rows.flatMap(({ auditOutbox }) => auditOutbox))
      return rows
    },
    dueAt: row => row.outboxDueAt,
    work: async row => {
      const outbox = await deliverAll(row.outbox, run.now)
      const auditOutbox = chained ? [] : row.auditOutbox
      const { left: filesToMove } = await publishNowOrLater(row.filesToMove ?? [])
      const isDone = outbox.length + auditOutbox.length + filesToMove.length === 0
      const left = { outbox, auditOutbox, filesToMove }
      await store.clearOutbox(row, left, isDone ? null : run.now + againAfterMilliseconds)
      return row.outbox.length - outbox.length
    },
  })
}

/**
 * Delivers the messages, chains the deeds, and moves the photos, that lie in the documents whose facts they tell of or
 * belong to. They are taken out after that, over the revision that was read: if that fails, or the function dies
 * between, all of it is done again, and nobody sees it twice. @returns messages delivered
 */
export const drainOutbox = async (run: Run): Promise<number> =>
  (await drain(run, 'issueMessages', issues)) +
  (await drain(run, 'voteMessages', votes)) +
  (await drain(run, 'claimMessages', claims)) +
  (await drain(run, 'proxyMessages', proxies)) +
  (await drain(run, 'lookMessages', looks)) +
  (await drain(run, 'rosterDeeds', rosterImports)) +
  (await drain(run, 'erasureDeeds', erasures))
