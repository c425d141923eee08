export { default } from '../../../features/votes/propose/ProposePage'
