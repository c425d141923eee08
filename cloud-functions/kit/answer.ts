import { calls, type CallName, type Output } from '#contracts/calls'
import { textsShown } from '#contracts/freeTexts'
import { permissions } from '#domain/permissions'
import type { Instant } from '#domain/kernel/decision'
import { postsActedIn, type ActingAs } from '#domain/organisation/actingAs'
import { postsHeld, type Person } from '#domain/organisation/Person'
import { actorOf } from '#domain/organisation/actorOf'
import { permitOf, type CallContext } from './CallContext'
import { withinTheDay, type DailyCounter } from './dailyCounter'
import { noteUndeclared } from './noteUndeclared'
import type { Answerers } from './Answerer'
import { refuseUnsafeTexts } from './contentCheck'
import { parseInput } from './parseInput'
import { refusal, Refused } from './Refused'
import { StaleWrite } from './StaleWrite'

/** How the person behind an openid is found; `recent` allows an answer that is a few seconds old. */
export type LoadPerson = (id: string, freshness: 'now' | 'recent') => Promise<Person | null>

/** How people are known. */
export interface Known {
  /** The id of the person behind an openid, or that they will have. */
  readonly idOf: (openid: string) => Promise<string>
  readonly load: LoadPerson
}

interface Caller {
  readonly openid: string
  readonly personId: string
  readonly now: Instant
  readonly requestId: string
  readonly actingAs: ActingAs | undefined
}

/** The person with the posts they act in. @throws Refused `post-not-held` for one that is over, or never was theirs */
const narrowed = (person: Person, { actingAs, now }: Caller): Person => {
  if (actingAs === undefined) return person
  const posts = postsActedIn(postsHeld(person, now), actingAs)
  if (actingAs !== 'resident' && posts.length === 0) throw refusal('post-not-held')
  return { ...person, posts }
}

/** @returns the context, and whether the answerer has asked for its permission */
const contextFor = (
  name: CallName,
  caller: Caller,
  find: () => Promise<Person | null>,
  refuseUnsafeTexts: () => Promise<void>,
) => {
  let permitted = false
  const person = async (): Promise<Person> => {
    const found = await find()
    if (!found) throw refusal('unknown-person')
    return narrowed(found, caller)
  }
  const context: CallContext = {
    ...caller,
    person,
    refuseUnsafeTexts,
    permit: async (paths, { as = name, ...options } = {}) => {
      const wanted = typeof paths === 'string' ? [paths] : paths
      const permit = permitOf(await person(), as, wanted, caller.now, options)
      permitted = true
      await refuseUnsafeTexts()
      return permit
    },
    self: async () => {
      const found = await person()
      await refuseUnsafeTexts()
      return { person: found, post: null, actor: actorOf(found, null) }
    },
  }
  return { context, hasAsked: () => permitted || permissions[name].where === 'anyone' }
}

/** Looks the caller up once, however often they are asked for. */
const lookUp = (id: string, freshness: 'now' | 'recent', load: LoadPerson) => {
  let loading: Promise<Person | null> | undefined
  return {
    find: () => (loading ??= load(id, freshness)),
    /** Whether the answer rests on somebody who has changed since: joined, moved in, appointed. */
    isOutdated: async () => {
      if (freshness === 'now' || loading === undefined) return false
      const [seen, current] = await Promise.all([loading, load(id, 'now')])
      return seen?.rev !== current?.rev
    },
  }
}

/** Photos that are missing may have been taken in by the same request, delivered twice at once. */
const mayBeOutdated = async ({ refusal }: Refused, known: ReturnType<typeof lookUp>): Promise<boolean> =>
  refusal.kind === 'photo-missing' || (await known.isOutdated())

/** Checks at the first request, however often it is asked to. */
const checkingOnce = (check: () => Promise<void>) => {
  let checking: Promise<void> | undefined
  return { check: () => (checking ??= check()), hasChecked: () => checking !== undefined }
}

/** Hands a fault on; one that is a refusal is held against the contract. */
const heldAgainst = (name: CallName, fault: unknown, { requestId }: Caller): unknown => {
  if (fault instanceof Refused) noteUndeclared(name, fault.refusal.kind, requestId)
  return fault
}

/** What stands behind every call: how people are known, and how often they have called. */
export interface Grounds extends Known {
  readonly counter: DailyCounter
}

/** Runs an answerer, and once more where somebody was faster or the caller has changed. */
const runTwice = async <Name extends CallName>(
  name: Name,
  caller: Caller,
  load: LoadPerson,
  once: (find: () => Promise<Person | null>) => Promise<Output<Name>>,
): Promise<Output<Name>> => {
  const id = caller.personId
  const known = lookUp(id, calls[name].writes ? 'now' : 'recent', load)
  try {
    return await once(known.find)
  } catch (fault) {
    const again =
      fault instanceof StaleWrite || (fault instanceof Refused && (await mayBeOutdated(fault, known)))
    if (!again) throw fault
  }
  try {
    return await once(lookUp(id, 'now', load).find)
  } catch (fault) {
    throw fault instanceof StaleWrite ? refusal('conflict') : fault
  }
}

/**
 * Parses, counts, runs and re-runs one answerer: once more when somebody else was faster to write, and when a refusal
 * may rest on what is not so any more. The output passes through its contract, so that a field
 * which the contract does not name cannot leave by mistake.
 *
 * @throws Refused for what is expected, any other error for a bug
 */
export const answer = async <Name extends CallName>(
  answerers: Answerers,
  name: Name,
  input: unknown,
  caller: Caller,
  { load, counter }: Omit<Grounds, 'idOf'>,
): Promise<Output<Name>> => {
  const parsed = parseInput(name, input)
  const texts = checkingOnce(() => refuseUnsafeTexts(name, parsed, caller.openid))
  const once = async (find: () => Promise<Person | null>) => {
    const { context, hasAsked } = contextFor(name, caller, find, texts.check)
    const output = await answerers[name](parsed, context)
    if (!hasAsked()) throw new Error(`${name} answered without asking for permission`)
    if (textsShown(name).length > 0 && !texts.hasChecked())
      throw new Error(`${name} wrote texts that nobody has checked`)
    return calls[name].output.parse(output) as Output<Name>
  }
  try {
    return await withinTheDay(counter, name, parsed, caller, () => runTwice(name, caller, load, once))
  } catch (fault) {
    throw heldAgainst(name, fault, caller)
  }
}
