export { default } from '../../../features/issues/detail/IssuePage'
