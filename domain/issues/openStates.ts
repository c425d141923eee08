import { issueStates, type IssueState } from './Issue'

/** States in which somebody still has to do something; `handled` waits for the reporter. */
export const openStates: readonly IssueState[] = ['submitted', 'accepted', 'handling', 'handled']
export const endedStates: readonly IssueState[] = issueStates.filter(state => !openStates.includes(state))
