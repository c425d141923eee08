import { randomBytes } from 'node:crypto'
import {
  deal,
  electionKey,
  receiveShares,
  sealShare,
  trusteeNumbers,
  type Dealing,
  type DealingSecrets,
  type KeyShare,
  type TrusteeNumber,
} from '#domain/votes/trustees/ceremony'
import { checkBallots, type ReadBallot } from '#domain/votes/trustees/checkBallots'
import {
  bytesForBallot,
  encryptBallot,
  type EncryptedBallot,
  type EncryptedQuestion,
  type EncryptedSheet,
} from '#domain/votes/trustees/encryptBallot'
import { scalarsFrom } from '#domain/votes/trustees/randomness'

/** Scalars of the machine's strong source, as many as are asked for. */
export const draw = scalarsFrom(randomBytes(64 * 20_000))
export const drawWeight = (): bigint => BigInt(`0x${randomBytes(16).toString('hex')}`)

export interface Ceremony {
  readonly dealings: readonly Dealing[]
  readonly secrets: readonly DealingSecrets[]
  readonly shares: readonly KeyShare[]
  readonly key: string
}

/** Three trustees make a key, each by their own; every message goes over the wire as JSON. */
export const ceremonyOf = (voteId: string): Ceremony => {
  const dealt = trusteeNumbers.map(number => deal(voteId, number, draw))
  const dealings = JSON.parse(JSON.stringify(dealt.map(({ dealing }) => dealing))) as readonly Dealing[]
  const secrets = dealt.map(each => each.secrets)
  const sealed = secrets.flatMap(mine =>
    dealings.filter(({ trustee }) => trustee !== mine.trustee).map(other => sealShare(mine, other, draw)),
  )
  const shares = secrets.map(mine => {
    const received = receiveShares(mine, dealings, sealed)
    if (!('share' in received)) throw new Error(`share of ${received.from}`)
    return received.share
  })
  return { dealings, secrets, shares, key: electionKey(dealings) }
}

export const shareOf = ({ shares }: Ceremony, number: TrusteeNumber): KeyShare => {
  const share = shares.find(({ trustee }) => trustee === number)
  if (!share) throw new Error('no share')
  return share
}

export const oneOfThree: EncryptedQuestion = {
  ...{ id: 'q1', least: 1, most: 1 },
  options: ['agree', 'against', 'abstain'],
}
export const upToTwo: EncryptedQuestion = {
  id: 'q2',
  least: 0,
  most: 2,
  options: ['lin', 'chen', 'wu', 'he'],
}

export const cast = (
  sheet: EncryptedSheet,
  rightId: string,
  taken: Readonly<Record<string, readonly string[]>>,
): EncryptedBallot =>
  encryptBallot(
    sheet,
    rightId,
    new Map(Object.entries(taken)),
    scalarsFrom(randomBytes(bytesForBallot(sheet))),
  )

/** Ballots as points, all of which fit. */
export const readOf = (sheet: EncryptedSheet, ballots: readonly EncryptedBallot[]): readonly ReadBallot[] => {
  const checked = checkBallots(sheet, ballots, drawWeight)
  if (!('ballots' in checked)) throw new Error(`ballot ${checked.index}: ${checked.check}`)
  return checked.ballots
}
