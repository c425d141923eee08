export { default } from '../../../features/organisation/chart/ChartPage'
