export { default } from '../../../features/rosters/import/RosterPage'
