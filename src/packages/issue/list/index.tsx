export { default } from '../../../features/issues/list/IssueListPage'
