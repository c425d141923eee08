export { default } from '../../../features/residence/decide-claim/ClaimPage'
