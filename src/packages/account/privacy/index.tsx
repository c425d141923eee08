export { default } from '../../../features/privacy/mine/PrivacyPage'
