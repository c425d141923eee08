export { default } from '../../features/services/ServicesPage'
