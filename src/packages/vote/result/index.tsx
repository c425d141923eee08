export { default } from '../../../features/votes/result/ResultPage'
