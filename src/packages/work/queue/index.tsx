export { default } from '../../../features/issues/workbench/QueuePage'
