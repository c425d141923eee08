import type { Engine } from '../engine/Engine'
import type { ActionTable } from './Action'
import { aggregateActions } from './aggregateActions'
import { databaseActions } from './databaseActions'
import { transactionActions } from './transactionActions'

/**
 * Answers everything the SDK asks of the database: the part that both doors, the gateway and the in-process one, share.
 */
export function engineActions(engine: Engine, now: () => number): ActionTable {
  return { ...databaseActions(engine, now), ...aggregateActions(engine, now), ...transactionActions(engine) }
}

/** Tells whether an action is a request to the database, which is what the price list of CloudBase counts. */
export function isDatabaseAction(name: string): boolean {
  return name.startsWith('database.')
}
