import type { PersonActor } from '#domain/kernel/Actor'
import {
  deal,
  receiveShares,
  sealShare,
  type Dealing,
  type DealingSecrets,
  type KeyShare,
} from '#domain/votes/trustees/ceremony'
import { evolveKey } from '#domain/votes/trustees/key/evolveKey'
import { nameTrustees, type Candidate, type Trustee } from '#domain/votes/trustees/key/nameTrustees'
import {
  noteHeld,
  proveHeld,
  takeDealing,
  takeShares,
  type Doing,
  type KeyStep,
} from '#domain/votes/trustees/key/steps'
import type { VoteKey } from '#domain/votes/trustees/key/VoteKey'
import { china } from '../../given'
import { draw } from '../given'

export const now = china('2026-12-01 09:00')

export const candidate = (
  personId: string,
  ...posts: readonly (readonly [role: Candidate['posts'][number]['role'], orgUnitId: string])[]
): Candidate => ({
  ...{ personId, name: personId },
  posts: posts.map(([role, orgUnitId]) => ({ role, orgUnitId, orgName: orgUnitId })),
})
/** Lin of the branch, Xu of the owners' committee, Qian of the residents' committee. */
export const three: readonly Candidate[] = [
  candidate('lin', ['branchSecretary', 'banshan']),
  candidate('xu', ['ownersCommitteeMember', 'banshan']),
  candidate('qian', ['communitySecretary', 'xiejiao']),
]

export const named = (): VoteKey => {
  const made = nameTrustees(three, 60, now)
  if (!('trustees' in made)) throw new Error(made.check)
  return evolveKey(null, { kind: 'trusteesNamed', at: now, by: { kind: 'clock' }, voteId: 'v1', ...made })
}

export const trusteeIn = (key: VoteKey, number: number): Trustee => {
  const trustee = key.trustees[number - 1]
  if (trustee === undefined) throw new Error('no trustee')
  return trustee
}

/** As the trustee of this number, in the post in which they were named. */
export const as = (key: VoteKey, number: number, more: Partial<PersonActor> = {}): Doing => {
  const { personId, name, role, orgUnitId, orgName } = trusteeIn(key, number)
  return { now, actor: { kind: 'person', personId, name, role, orgUnitId, orgName, ...more } }
}

/** The key after a step that was let through. */
export const done = (key: VoteKey, step: KeyStep): VoteKey => {
  if (!('fact' in step)) throw new Error(step.check)
  return step.fact === null ? key : evolveKey(key, step.fact)
}

interface Devices {
  readonly dealings: readonly Dealing[]
  readonly secrets: readonly DealingSecrets[]
}
/** What the three devices make, each on its own. */
export const devices = (): Devices => {
  const dealt = ([1, 2, 3] as const).map(number => deal('v1', number, draw))
  return { dealings: dealt.map(({ dealing }) => dealing), secrets: dealt.map(({ secrets }) => secrets) }
}

/** The same after a journey over the wire, as a server has it. */
export const sent = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

export const sealedBy = ({ dealings, secrets }: Devices, number: number) => {
  const mine = secrets[number - 1]
  if (mine === undefined) throw new Error('no secrets')
  return sent(dealings.filter(({ trustee }) => trustee !== number).map(other => sealShare(mine, other, draw)))
}

export const dealtBy = (key: VoteKey, { dealings }: Devices, ...numbers: readonly number[]): VoteKey =>
  numbers.reduce((before, number) => {
    const dealing = dealings[number - 1]
    if (dealing === undefined) throw new Error('no dealing')
    return done(before, takeDealing(before, sent(dealing), as(before, number)))
  }, key)

/** In whatever order they come. */
export const dealtAndSealed = (made: Devices): VoteKey =>
  [3, 1, 2].reduce(
    (key, number) => done(key, takeShares(key, sealedBy(made, number), as(key, number))),
    dealtBy(named(), made, 2, 3, 1),
  )

/** The share that the device of a trustee finds in what the server hands it. */
export const shareFrom = (key: VoteKey, { secrets }: Devices, number: number): KeyShare => {
  const mine = secrets[number - 1]
  if (mine === undefined) throw new Error('no secrets')
  const received = receiveShares(mine, key.dealings, key.sealed)
  if (!('share' in received)) throw new Error(`share of ${received.from}`)
  return received.share
}

/** A key that all three have shown to hold. */
export const readyKey = (): { readonly key: VoteKey; readonly shares: readonly KeyShare[] } => {
  const made = devices()
  const sealed = dealtAndSealed(made)
  const shares = [1, 2, 3].map(number => shareFrom(sealed, made, number))
  const key = shares.reduce(
    (before, share) =>
      done(before, noteHeld(before, sent(proveHeld(share, draw)), as(before, share.trustee))),
    sealed,
  )
  return { key, shares }
}
