export { default } from '../../../features/evaluation/list/EvaluatedPage'
