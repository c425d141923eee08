export { default } from '../../../features/issues/routing/RoutingPage'
