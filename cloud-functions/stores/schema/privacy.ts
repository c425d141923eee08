import { collection, factCollection, index } from './declare'

export const privacyCollections = {
  /** Sensitive looks at somebody's data. */
  looks: factCollection(
    { without: ['due'], byAge: ['at', '_id'] },
    index('ofSubject', 'subjectId', '-at', '_id'),
  ),
  /** The work of taking somebody's name out of everything. */
  erasures: factCollection({ without: ['ofInvolved'], byAge: ['finishedAt', '_id'] }),
  /** Exports of people's data that lie in their folders. */
  dataExports: collection(index('ofPerson', 'personId'), index('byAge', 'at', '_id')),
  /** Jobs that run once a day: when they did. */
  dailyJobs: collection(),
}
