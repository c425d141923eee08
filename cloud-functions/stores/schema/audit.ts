import { collection, index, unique } from './declare'

export const auditCollections = {
  /** The audit chain: `_id` is the line's number, padded; an entry stands in it once. */
  auditLog: collection(
    unique('entry', 'id'),
    /** Lines of an org unit and below (`within` holds every path above a line), latest first; of one sort of thing. */
    index('under', 'within', '-seq', '_id'),
    index('underOfThing', 'within', 'thing.kind', '-seq', '_id'),
  ),
  /** One document: number and hash of the chain's last line. */
  auditHead: collection(),
  /** Deeds of writes that carry no outbox of their own, until they are chained. */
  auditPending: collection(index('inOrder', 'at', '_id')),
}
