import { factCollection, index } from './declare'

export const announcementCollections = {
  /** What a compound is told officially. What runs of it stands in the compound's own document too. */
  announcements: factCollection(
    { without: ['due', 'toSend'] },
    /** What is not over, and what was over last. */
    index('ofCompound', 'compoundId', '-overAt', '_id'),
  ),
}
