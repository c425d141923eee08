import type { IssueAction } from '#contracts/issues'
import { rowOf } from '#domain/issues/actions'
import { capacityFor } from '#domain/issues/capacityFor'
import type { CallContext, Permit } from '../../../kit/CallContext'
import type { IssueRow } from '../../../stores/issues'

const permitFor = (action: IssueAction, issue: IssueRow, context: CallContext): Promise<Permit> => {
  switch (rowOf(action).doer) {
    case 'office':
      return context.permit(issue.standing.path)
    case 'handler':
    case 'officeOrHandler':
      return context.permit([issue.handler?.path, issue.standing.path], { prefer: issue.handler?.role })
    case 'called':
      return context.permit(issue.whistles.map(({ called }) => called.path))
    case 'neighbour':
    case 'reviewer':
      return context.permit(issue.compoundPath)
    case 'reporter':
      return context.self()
  }
}

/**
 * Lets the caller through by the permission table, and names the capacity in which the rules allow the action; where
 * they allow it in none, the capacity that the table saw, for the rules to refuse with their own reason.
 */
export const permitToChange = async (
  action: IssueAction,
  issue: IssueRow,
  context: CallContext,
): Promise<Permit> => {
  const permit = await permitFor(action, issue, context)
  const actor = capacityFor(issue, permit.person, action, context.now)
  return actor?.kind === 'person' ? { ...permit, actor } : permit
}
