/** WeChat's tab bar lies beneath the page, not above it: a sheet ends where it begins. */
export const useCoveredTabBar = (): void => undefined
