export { default } from '../../../features/rosters/heads/HeadsPage'
