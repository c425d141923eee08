import { repeatable, type RepeatableId } from './repeatableId'

/** Lists the ids that the person behind an openid may have: the one that they get when they join now, then those of before. */
export const personIds = (openid: string): RepeatableId => repeatable('person', 'p', [openid])

/**
 * Makes the id of the person behind an openid, so that a ballot can be tied to its voter without a look-up: `p` and 24 hex
 * digits of a keyed hash. Neither can an openid be read back from it, nor can who knows one find the person.
 */
export const personId = (openid: string): string => personIds(openid)[0]
