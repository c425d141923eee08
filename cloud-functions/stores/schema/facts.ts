import { collection } from './declare'

export const factCollections = {
  /** Facts that have left the document of a thing: `_id` is `collection:id:000000`, and they are read by it alone. */
  factTails: collection(),
}
