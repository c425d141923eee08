export { default } from '../../../features/residence/proxies/ProxiesPage'
