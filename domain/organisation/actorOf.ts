import type { PersonActor } from '../kernel/Actor'
import type { Person, Post } from './Person'

/** Names a person as the one who acts: in a post, or as a resident where there is none. */
export const actorOf = (person: Pick<Person, '_id' | 'name'>, post: Post | null): PersonActor => ({
  kind: 'person',
  personId: person._id,
  name: person.name,
  role: post?.role ?? 'resident',
  orgUnitId: post?.orgUnitId ?? null,
  orgName: post?.orgName ?? null,
})
