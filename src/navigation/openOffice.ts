import Taro from '@tarojs/taro'

const go = (url: string): void => {
  void Taro.navigateTo({ url })
}

/** Claims and authorisations that wait at an org unit. */
export const openApprovals = (orgUnitId: string): void => {
  go(`/packages/work/approvals/index?at=${orgUnitId}`)
}
export const openClaimToDecide = (claimId: string): void => {
  go(`/packages/work/claim/index?id=${claimId}`)
}
export const openProxyToDecide = (proxyId: string): void => {
  go(`/packages/work/proxy/index?id=${proxyId}`)
}
export const openPosts = (orgUnitId: string): void => {
  go(`/packages/work/posts/index?at=${orgUnitId}`)
}
export const openRosters = (orgUnitId: string): void => {
  go(`/packages/work/rosters/index?at=${orgUnitId}`)
}
export const openRoster = (importId: string): void => {
  go(`/packages/work/roster/index?id=${importId}`)
}
export const openAudit = (orgUnitId: string): void => {
  go(`/packages/work/audit/index?at=${orgUnitId}`)
}
/** Who looks after a compound. */
export const openChart = (compoundId: string): void => {
  go(`/packages/organisation/chart/index?compound=${compoundId}`)
}
export const openOrganisation = (orgUnitId: string): void => {
  go(`/packages/organisation/unit/index?id=${orgUnitId}`)
}
