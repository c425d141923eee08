export { default } from '../../../features/votes/recount/RecountPage'
