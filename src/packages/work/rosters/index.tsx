export { default } from '../../../features/rosters/list/RostersPage'
