export { default } from '../../../features/votes/detail/VotePage'
