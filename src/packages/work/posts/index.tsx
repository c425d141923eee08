export { default } from '../../../features/organisation/posts/PostsPage'
