import type { Permission, PermissionRows } from '../kernel/Permission'
import type { Role } from '../kernel/roles'
import { handlers, officesOfAnyTier } from '../organisation/forces'
import { actionNames, issueActions, type Doer, type IssueAction } from './actions'
import { calledRoles, reviewers } from './besideOffice'

/** The row that goes with each doer: how far the edge looks before the rules ask for the very office or handler. */
const rowOfDoer: Readonly<Record<Doer, Permission>> = {
  office: { where: 'at', roles: officesOfAnyTier },
  handler: { where: 'at', roles: handlers },
  officeOrHandler: { where: 'at', roles: handlers },
  reporter: { where: 'anyone', roles: [] },
  neighbour: { where: 'living', roles: [] },
  called: { where: 'at', roles: calledRoles },
  reviewer: { where: 'over', roles: reviewers },
}

const ofActions = Object.fromEntries(
  actionNames.map(action => [action, rowOfDoer[issueActions[action].doer]]),
) as Readonly<Record<IssueAction, Permission>>

/** Who edits by what issues are sent to whom. */
const routers: readonly Role[] = ['districtOffice', 'administrator']

/** Who may raise, read and work on issues; what is done to one follows from who does it. */
export const issuePermissions = {
  raiseIssue: { where: 'living', roles: handlers },
  similarIssues: { where: 'living', roles: handlers },
  listIssues: { where: 'living', roles: handlers },
  getIssue: { where: 'living', roles: handlers },
  dispatchCatalogue: { where: 'living', roles: handlers },
  listRoutings: { where: 'over', roles: routers },
  tryRouting: { where: 'over', roles: routers },
  adoptRouting: { where: 'over', roles: routers },
  ...ofActions,
  workbench: { where: 'over', roles: handlers },
} as const satisfies PermissionRows
