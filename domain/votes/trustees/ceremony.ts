import { holds } from './equations'
import {
  challengeOf,
  generator,
  mod,
  neutral,
  pointHex,
  scalarHex,
  times,
  timesPublic,
  toHidingPoint,
  toScalar,
  type Point,
  type Statement,
} from './group'
import { knowledgeEquation, proveKnowledge, type KnowledgeProof } from './proofs'
import type { DrawScalar } from './randomness'

/** Three trustees hold the key of a vote between them; any two of them open its sums, and one alone opens nothing. */
export const trusteeNumbers = [1, 2, 3] as const
export type TrusteeNumber = (typeof trusteeNumbers)[number]

/**
 * What a trustee says to everybody (Feldman): commitments to the two coefficients of a line of their own, and a key to which
 * shares are sealed. The proofs keep anybody from choosing theirs after they have seen those of the others.
 */
export interface Dealing {
  readonly voteId: string
  readonly trustee: TrusteeNumber
  readonly commitments: readonly [string, string]
  readonly sealKey: string
  readonly proofs: { readonly secret: KnowledgeProof; readonly sealKey: KnowledgeProof }
}

/** What a trustee keeps until the shares are dealt. */
export interface DealingSecrets {
  readonly voteId: string
  readonly trustee: TrusteeNumber
  readonly line: readonly [bigint, bigint]
  readonly seal: bigint
}

/** A point of one trustee's line, for the eyes of another. */
export interface SealedShare {
  readonly voteId: string
  readonly from: TrusteeNumber
  readonly to: TrusteeNumber
  /** Of a Diffie–Hellman exchange with the other's seal key. */
  readonly ephemeral: string
  /** The share, plus a number that only the two can know. */
  readonly masked: string
}

/** A trustee's part of the key: who loses it leaves two others, who suffice. */
export interface KeyShare {
  readonly voteId: string
  readonly trustee: TrusteeNumber
  readonly secret: bigint
}

const dealingStatement = (dealing: Omit<Dealing, 'proofs'>): Statement => [
  ...[dealing.voteId, dealing.trustee, dealing.commitments, dealing.sealKey],
]

/** Begins a trustee's part of the making of a key. The secrets stay with the trustee; five scalars are drawn. */
export const deal = (
  voteId: string,
  trustee: TrusteeNumber,
  draw: DrawScalar,
): { readonly dealing: Dealing; readonly secrets: DealingSecrets } => {
  const line = [draw(), draw()] as const
  const seal = draw()
  const said = {
    ...{ voteId, trustee, sealKey: pointHex(times(generator, seal)) },
    commitments: [pointHex(times(generator, line[0])), pointHex(times(generator, line[1]))] as const,
  }
  const statement = dealingStatement(said)
  const proofs = {
    secret: proveKnowledge('trustee secret', statement, line[0], draw),
    sealKey: proveKnowledge('trustee seal', statement, seal, draw),
  }
  return { dealing: { ...said, proofs }, secrets: { voteId, trustee, line, seal } }
}

/** Why the dealings make no key. */
export type DealingFault =
  | { readonly check: 'trustees' }
  | { readonly check: 'notInGroup' | 'trusteeProof'; readonly trustee: TrusteeNumber }

/** Finds what is wrong with one trustee's dealing for a vote: points that hide nothing, or proofs that do not hold. */
export const faultOfDealing = (voteId: string, dealing: Dealing): DealingFault | null => {
  const { trustee, proofs } = dealing
  const [secret, slope, sealKey] = [...dealing.commitments, dealing.sealKey].map(toHidingPoint)
  if (!secret || !slope || !sealKey) return { check: 'notInGroup', trustee }
  const statement = dealingStatement({ ...dealing, voteId })
  const equations = [
    knowledgeEquation('trustee secret', statement, secret, proofs.secret),
    knowledgeEquation('trustee seal', statement, sealKey, proofs.sealKey),
  ]
  return equations.every(equation => equation !== null && holds(equation))
    ? null
    : { check: 'trusteeProof', trustee }
}

/** Finds what is wrong with the dealings of three trustees for a vote: `trustees`, `notInGroup`, `trusteeProof`. */
export const faultOfDealings = (voteId: string, dealings: readonly Dealing[]): DealingFault | null => {
  const isComplete =
    dealings.length === trusteeNumbers.length &&
    trusteeNumbers.every((number, index) => dealings[index]?.trustee === number)
  if (!isComplete) return { check: 'trustees' }
  return dealings.reduce<DealingFault | null>(
    (found, dealing) => found ?? faultOfDealing(voteId, dealing),
    null,
  )
}

/** Reads a commitment of a dealing that was checked. */
const committed = (hex: string): Point => {
  const point = toHidingPoint(hex)
  if (point === null) throw new Error('A dealing was not checked')
  return point
}

const atNumber = (dealing: Dealing, number: TrusteeNumber): Point => {
  const [start, slope] = dealing.commitments.map(committed)
  if (!start || !slope) throw new Error('A dealing was not checked')
  return start.add(timesPublic(slope, BigInt(number)))
}

const total = (points: readonly Point[]): Point => points.reduce((sum, point) => sum.add(point), neutral)

/** Computes the key to which ballots are encrypted, of dealings that were checked. Nobody ever holds its secret. */
export const electionKey = (dealings: readonly Dealing[]): string =>
  pointHex(total(dealings.map(({ commitments }) => committed(commitments[0]))))

/** Computes the public point of a trustee's share, against which their part of an opening is held. */
export const publicShare = (dealings: readonly Dealing[], trustee: TrusteeNumber): Point =>
  total(dealings.map(dealing => atNumber(dealing, trustee)))

const maskOf = ({ voteId, from, to, ephemeral }: Omit<SealedShare, 'masked'>, shared: Point): bigint =>
  challengeOf('share mask', [voteId, from, to, ephemeral, pointHex(shared)])

/** Seals a point of a trustee's line to another trustee. One scalar is drawn. */
export const sealShare = (
  { voteId, trustee, line }: DealingSecrets,
  other: Dealing,
  draw: DrawScalar,
): SealedShare => {
  const nonce = draw()
  const said = {
    ...{ voteId, from: trustee, to: other.trustee },
    ephemeral: pointHex(times(generator, nonce)),
  }
  const share = line[0] + line[1] * BigInt(other.trustee)
  return { ...said, masked: scalarHex(share + maskOf(said, times(committed(other.sealKey), nonce))) }
}

/** Either a share of the key, or the trustee whose sealed share does not lie on the line that they committed to. */
export type Received =
  { readonly share: KeyShare } | { readonly check: 'share'; readonly from: TrusteeNumber }

/** Adds up what the others sealed to a trustee, and what they keep themselves; holds each against its dealing. */
export const receiveShares = (
  { voteId, trustee, line, seal }: DealingSecrets,
  dealings: readonly Dealing[],
  sealed: readonly SealedShare[],
): Received => {
  let secret = mod(line[0] + line[1] * BigInt(trustee))
  for (const dealing of dealings.filter(other => other.trustee !== trustee)) {
    const from = dealing.trustee
    const message = sealed.find(each => each.from === from && each.to === trustee && each.voteId === voteId)
    const [ephemeral, masked] = [toHidingPoint(message?.ephemeral ?? ''), toScalar(message?.masked ?? '')]
    if (message === undefined || ephemeral === null || masked === null) return { check: 'share', from }
    const share = mod(masked - maskOf(message, times(ephemeral, seal)))
    if (!times(generator, share).equals(atNumber(dealing, trustee))) return { check: 'share', from }
    secret = mod(secret + share)
  }
  return { share: { voteId, trustee, secret } }
}

/** Tells whether a share is the one that belongs to its trustee: read from paper, or before the vote opens. */
export const isShareOf = (dealings: readonly Dealing[], { trustee, secret }: KeyShare): boolean =>
  times(generator, secret).equals(publicShare(dealings, trustee))
