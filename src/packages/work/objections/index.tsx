export { default } from '../../../features/votes/objections/ObjectionsPage'
