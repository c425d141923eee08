export { default } from '../../../features/residence/approvals/ApprovalsPage'
