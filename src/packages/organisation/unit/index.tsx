export { default } from '../../../features/organisation/unit/UnitPage'
