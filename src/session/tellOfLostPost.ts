import { sayRefusal } from '#copy/refusals'
import { onPostLost } from '../cloud/acting'
import { loadMe } from '../cloud/useMe'
import { toast } from '../components/toast/message'

/** Says that a post is not held any more when a call was refused for it, and asks anew who is here. */
export const tellOfLostPost = (): void => {
  onPostLost(() => {
    // The page that was in front may go with the post, and what it would have said with it.
    toast(sayRefusal({ kind: 'post-not-held' }), 'warn')
    void loadMe()
  })
}
