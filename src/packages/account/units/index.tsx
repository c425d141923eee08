export { default } from '../../../features/residence/units/UnitsPage'
