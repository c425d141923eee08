export { default } from '../../../features/audit/AuditPage'
