export { default } from '../../../features/residence/decide-proxy/ProxyPage'
