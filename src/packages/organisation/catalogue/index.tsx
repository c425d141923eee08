export { default } from '../../../features/issues/catalogue/CataloguePage'
