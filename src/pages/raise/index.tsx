export { default } from '../../features/issues/raise/RaisePage'
