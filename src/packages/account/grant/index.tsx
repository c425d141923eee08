export { default } from '../../../features/residence/grant/GrantPage'
