export { default } from '../../features/votes/list/VotesPage'
