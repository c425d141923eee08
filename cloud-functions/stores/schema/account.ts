import { collection, index, unique } from './declare'

export const accountCollections = {
  people: collection(
    unique('openid', 'openid'),
    /** Whom somebody names by phone and name. */
    index('ofPhone', 'phone'),
    /** Whose papers are to be deleted, since they have withdrawn the consent to them. */
    index('papersWithdrawn', 'papersWithdrawnAt', '_id'),
  ),
  /** How often somebody has made a call in a day: `_id` is `personId:call:day`. */
  dailyCounts: collection(index('ofPerson', 'personId'), index('byAge', 'at', '_id')),
}
