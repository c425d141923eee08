export { default } from '../../../features/showcase/ShowcasePage'
