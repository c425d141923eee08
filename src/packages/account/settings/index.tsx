export { default } from '../../../features/account/settings/SettingsPage'
