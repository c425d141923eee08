export { default } from '../../../features/notices/inbox/InboxPage'
