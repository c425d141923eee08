import { go } from './go'

/** The queues of the post that somebody holds at an org unit. */
export const openQueue = (orgUnitId: string): void => {
  go('queue', { at: orgUnitId })
}
/** Claims and authorisations that wait at an org unit. */
export const openApprovals = (orgUnitId: string): void => {
  go('approvals', { at: orgUnitId })
}
export const openClaimToDecide = (claimId: string): void => {
  go('claimToDecide', { id: claimId })
}
export const openProxyToDecide = (proxyId: string): void => {
  go('proxyToDecide', { id: proxyId })
}
/** Votes with objections that wait at an org unit. */
export const openObjections = (orgUnitId: string): void => {
  go('objections', { at: orgUnitId })
}
export const openPosts = (orgUnitId: string): void => {
  go('posts', { at: orgUnitId })
}
export const openRosters = (orgUnitId: string): void => {
  go('rosters', { at: orgUnitId })
}
export const openRoster = (importId: string): void => {
  go('roster', { id: importId })
}
/** Owners of one name in a compound. */
export const openHeads = (compoundId: string): void => {
  go('heads', { at: compoundId })
}
/** By what issues are sent to whom. */
export const openRouting = (orgUnitId: string): void => {
  go('routing', { at: orgUnitId })
}
/** Who is responsible for what in a compound. */
export const openCatalogue = (compoundId: string): void => {
  go('catalogue', { compound: compoundId })
}
export const openAudit = (orgUnitId: string): void => {
  go('audit', { at: orgUnitId })
}
/** The figures of a body; of a compound's property company with `property`. */
export const openEvaluation = (orgUnitId: string, property = false): void => {
  go('evaluation', { at: orgUnitId, property: property ? 'yes' : undefined })
}
/** The issues that a figure counts. */
export const openEvaluated = (figure: {
  at: string
  month: string
  counted: string
  property?: 'yes' | undefined
  kept?: 'yes' | undefined
}): void => {
  go('evaluated', figure)
}
/** What is announced to a compound; at a community its compounds, to choose one. */
export const openAnnouncements = (orgUnitId: string): void => {
  go('announcements', { at: orgUnitId })
}
/** Who looks after a compound. */
export const openChart = (compoundId: string): void => {
  go('chart', { compound: compoundId })
}
export const openOrganisation = (orgUnitId: string): void => {
  go('orgUnit', { id: orgUnitId })
}
