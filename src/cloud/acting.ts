import type { Me } from '#contracts/account'
import type { ActingAs } from '#domain/organisation/actingAs'
import { dropKept, keep, readKept } from '../storage/phoneStorage'

const KEY = 'actingAs'

/** As what every call is made; undefined until it is known who is here. */
let present: ActingAs | undefined
export const actingNow = (): ActingAs | undefined => present
export const callAs = (acting: ActingAs | undefined): void => {
  present = acting
}

interface Post {
  readonly role: string
  readonly orgUnitId: string
}
const isPost = (kept: unknown): kept is Post =>
  typeof kept === 'object' &&
  kept !== null &&
  'role' in kept &&
  typeof kept.role === 'string' &&
  'orgUnitId' in kept &&
  typeof kept.orgUnitId === 'string'

/** The post somebody chose on this phone. Whatever else stands there, as an older version kept it, is no choice. */
const chosen = (): Post | null => {
  const kept = readKept(KEY)
  return isPost(kept) ? kept : null
}

/** Keeps the choice; as a resident is what one is without any. */
export const keepChoice = (acting: ActingAs): void => {
  if (acting === 'resident') dropKept(KEY)
  else keep(KEY, acting)
}

export const forgetChoice = (): void => {
  dropKept(KEY)
}

/** The choice while its post is held; else as a resident, or in the first post for whoever only works here. */
export const actingFor = ({ posts, occupancies }: Pick<Me, 'posts' | 'occupancies'>): ActingAs => {
  const choice = chosen()
  const held = posts.find(({ role, orgUnitId }) => role === choice?.role && orgUnitId === choice.orgUnitId)
  const post = held ?? (occupancies.length === 0 ? posts[0] : undefined)
  return post === undefined ? 'resident' : { role: post.role, orgUnitId: post.orgUnitId }
}

/** Two ways of acting are the same when their keys are. */
export const keyOfActing = (acting: ActingAs): string =>
  acting === 'resident' ? acting : `${acting.role} ${acting.orgUnitId}`

let afterLoss = (): void => undefined
/** What is done when a call was refused because the post is not held any more. */
export const onPostLost = (then: () => void): void => {
  afterLoss = then
}
export const postLost = (): void => {
  afterLoss()
}
