export { default } from '../../../features/announcements/list/AnnouncementsPage'
