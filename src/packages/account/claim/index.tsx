export { default } from '../../../features/residence/claim/ClaimPage'
