import { MINUTE } from '#domain/kernel/lengths'
import type { Instant } from '#domain/kernel/decision'
import type { Message } from '#domain/notices/Message'
import { eachDue } from '../../../kit/eachDue'
import { logLine } from '../../../kit/logLine'
import { moveLater } from '../../../kit/pictures/moveLater'
import type { Run } from '../../../kit/runByTimer'
import { StaleWrite } from '../../../kit/StaleWrite'
import type { FactStore, Row, Waiting } from '../../../stores/FactStore'
import { claims } from '../../../stores/claims'
import { erasures } from '../../../stores/erasures'
import { headRulings } from '../../../stores/headRulings'
import { issues } from '../../../stores/issues'
import { looks } from '../../../stores/looks'
import { proxies } from '../../../stores/proxies'
import { rosterImports } from '../../../stores/rosterImports'
import { votes } from '../../../stores/votes'
import { chainDeeds } from '../../audit/workflows/chainDeeds'
import { deliverOn } from '../workflows/deliver'

const againAfterMilliseconds = MINUTE

/** What a run has done of an outbox. */
interface Delivered {
  readonly left: readonly Message[]
  /** Whether something went wrong, so that it is better tried again later than at once. */
  readonly failed: boolean
}

/**
 * Delivers what it can while there is time, and keeps how far a message to many has got after each batch: whoever goes on
 * with it, goes on there.
 * @param keep writes what is still to be delivered
 */
const deliverAll = async (
  messages: readonly Message[],
  run: Run,
  keep: (left: readonly Message[]) => Promise<void>,
): Promise<Delivered> => {
  const left: Message[] = []
  let failed = false
  for (const [index, message] of messages.entries()) {
    let rest: Message | null = message
    try {
      while (rest !== null && run.hasTime()) {
        rest = await deliverOn(rest, run.now, messages)
        if (rest !== null) await keep([...left, rest, ...messages.slice(index + 1)])
      }
    } catch (fault) {
      if (fault instanceof StaleWrite) throw fault
      logLine({ event: 'fault', name: 'deliver', message: message.id, fault: String(fault) })
      failed = true
    }
    if (rest !== null) left.push(rest)
  }
  return { left, failed }
}

/** Writes what waits in a row's outbox, each time over the revision that it has written before. */
const keeperOf = <State extends object, Fact>(store: FactStore<State, Fact>, row: Row<State, Fact>) => {
  let latest = row
  return async (left: Waiting, dueAt: Instant | null): Promise<void> => {
    if (!(await store.clearOutbox(latest, left, dueAt))) throw new StaleWrite(row._id)
    latest = { ...latest, rev: latest.rev + 1 }
  }
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
      const keep = keeperOf(store, row)
      const waiting = { auditOutbox: row.auditOutbox, filesToMove: row.filesToMove ?? [] }
      const delivered = await deliverAll(row.outbox, run, outbox =>
        keep({ ...waiting, outbox }, row.outboxDueAt),
      )
      const auditOutbox = chained ? [] : row.auditOutbox
      const filesToMove = await moveLater(row.filesToMove ?? [], run.now)
      const left = { outbox: delivered.left, auditOutbox, filesToMove }
      const isDone = left.outbox.length + auditOutbox.length + filesToMove.length === 0
      const hasFailed = delivered.failed || auditOutbox.length + filesToMove.length > 0
      await keep(left, isDone ? null : hasFailed ? run.now + againAfterMilliseconds : run.now)
      return row.outbox.length - left.outbox.length
    },
  })
}

/**
 * Delivers the messages, chains the deeds, and moves the photos, that lie in the documents whose facts they tell of or
 * belong to. They are taken out after that, over the revision that was read: if that fails, or the function dies
 * between, what was not written down is done again, and nobody sees it twice. @returns messages delivered
 */
export const drainOutbox = async (run: Run): Promise<number> =>
  (await drain(run, 'issueMessages', issues)) +
  (await drain(run, 'voteMessages', votes)) +
  (await drain(run, 'claimMessages', claims)) +
  (await drain(run, 'proxyMessages', proxies)) +
  (await drain(run, 'lookMessages', looks)) +
  (await drain(run, 'rosterDeeds', rosterImports)) +
  (await drain(run, 'rulingMessages', headRulings)) +
  (await drain(run, 'erasureDeeds', erasures))
