export { default } from '../../features/account/me/MePage'
