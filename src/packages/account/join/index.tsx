export { default } from '../../../features/account/join/JoinPage'
