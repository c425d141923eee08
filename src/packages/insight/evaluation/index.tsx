export { default } from '../../../features/evaluation/figures/EvaluationPage'
