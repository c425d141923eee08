import { createHash, randomBytes } from 'node:crypto'
import { theClock, type Actor } from '#domain/kernel/Actor'
import { DAY } from '#domain/kernel/lengths'
import { tallyRows } from '#domain/votes/tallyRows'
import { countVote } from '#domain/votes/count'
import { fold } from '#domain/votes/evolve'
import { rulePresetAt } from '#domain/votes/presets'
import { encryptedReceipt } from '#domain/votes/trustees/canonical'
import {
  deal,
  isShareOf,
  receiveShares,
  sealShare,
  trusteeNumbers,
  type Dealing,
  type KeyShare,
} from '#domain/votes/trustees/ceremony'
import { bytesForBallot, encryptBallot, type EncryptedBallot } from '#domain/votes/trustees/encryptBallot'
import type { EncryptedRecord } from '#domain/votes/trustees/EncryptedRecord'
import {
  makeEncryptedRecord,
  sheetOf,
  sumClosedVote,
  type ClosedEncryptedVote,
} from '#domain/votes/trustees/makeEncryptedRecord'
import { openSums } from '#domain/votes/trustees/opening'
import { paperCode, readPaperCode } from '#domain/votes/trustees/paperCode'
import { bytesForScalars, scalarsFrom } from '#domain/votes/trustees/randomness'
import { choices, type Choice, type Vote } from '#domain/votes/Vote'

const sha256 = (bytes: Uint8Array): Uint8Array => Uint8Array.from(createHash('sha256').update(bytes).digest())
const drawWeight = (): bigint => BigInt(`0x${randomBytes(16).toString('hex')}`)
const draw = (scalars: number) => scalarsFrom(randomBytes(bytesForScalars(scalars)))

const secretary: Actor = {
  ...{ kind: 'person', personId: 'lin', name: 'Lin', role: 'branchSecretary' },
  ...{ orgUnitId: 'rehearsal', orgName: 'Rehearsal' },
}
const begins = Date.UTC(2026, 11, 1)

interface Household {
  readonly rightId: string
  readonly label: string
  /** 0.01 m² */
  readonly area: number
  readonly choice: Choice
}

/** Layouts and choices as a compound might have them; what was chosen is known only here, to compare in the end. */
const householdsOf = (count: number): readonly Household[] =>
  Array.from({ length: count }, (_, index) => ({
    rightId: `u${String(index + 1).padStart(5, '0')}`,
    label: String(index + 1),
    area: 70_00 + ((index * 613) % 8_000),
    choice: choices[index % 10 < 7 ? 0 : (index % 2) + 1] ?? 'abstain',
  }))

const openVoteOf = (households: readonly Household[]): Vote =>
  fold('rehearsal', [
    {
      ...{ kind: 'proposed', v: 2, at: begins, by: secretary, compoundId: 'rehearsal' },
      ...{ compoundName: 'Rehearsal', compoundPath: '/rehearsal/', title: 'Rehearsal', body: 'Rehearsal' },
      ...{ effect: 'None', rule: rulePresetAt('civilCode278General', begins), matter: null, convened: null },
      questions: [{ id: 'q1', form: 'agreeAgainstAbstain', text: 'Shall it be rehearsed?' }],
    },
    { kind: 'announced', at: begins, by: secretary, opensAt: begins + 15 * DAY, closesAt: begins + 30 * DAY },
    {
      ...{ kind: 'opened', at: begins + 15 * DAY, by: theClock },
      electorate: {
        heads: households.length,
        area: households.reduce((sum, { area }) => sum + area, 0),
      },
    },
  ])

const dealt = (
  voteId: string,
): { readonly dealings: readonly Dealing[]; readonly shares: readonly KeyShare[] } => {
  const begun = trusteeNumbers.map(number => deal(voteId, number, draw(5)))
  const dealings = begun.map(({ dealing }) => dealing)
  const sealed = begun.flatMap(({ secrets }) =>
    dealings
      .filter(({ trustee }) => trustee !== secrets.trustee)
      .map(other => sealShare(secrets, other, draw(1))),
  )
  const shares = begun.map(({ secrets }) => {
    const received = receiveShares(secrets, dealings, sealed)
    if (!('share' in received)) throw new Error(`the share of trustee ${received.from} is not right`)
    return received.share
  })
  return { dealings, shares }
}

/** A trustee writes their share down, loses the phone, and types the code in again. */
const overPaper = (share: KeyShare, dealings: readonly Dealing[]): KeyShare => {
  const read = readPaperCode(share.voteId, paperCode(share).toLowerCase())
  if (!('share' in read) || !isShareOf(dealings, read.share))
    throw new Error('the code on paper is not right')
  return read.share
}

/** What one step took: seconds of one processor, and by the clock on the wall. */
export interface Took {
  readonly what: string
  readonly processor: number
  readonly wall: number
}

/** Measures steps one after the other. */
const stopwatch = () => {
  const took: Took[] = []
  const measure = <Result>(what: string, step: () => Result): Result => {
    const [began, before] = [Date.now(), process.cpuUsage()]
    const result = step()
    const { user, system } = process.cpuUsage(before)
    took.push({ what, processor: (user + system) / 1e6, wall: (Date.now() - began) / 1_000 })
    return result
  }
  return { took, measure }
}

/** The two who open: the first, and the third over paper. The second has lost theirs. */
const openedBy = (shares: readonly KeyShare[], dealings: readonly Dealing[]) => {
  const [first, , third] = shares
  if (first === undefined || third === undefined) throw new Error('there are not three trustees')
  return [first, overPaper(third, dealings)] as const
}

const encrypted = (closed: Omit<ClosedEncryptedVote, 'ballots'>, households: readonly Household[]) => {
  const sheet = sheetOf(closed.vote, closed.dealings)
  return households.map(({ rightId, choice }): EncryptedBallot =>
    encryptBallot(
      ...([
        sheet,
        rightId,
        new Map([['q1', [choice]]]),
        scalarsFrom(randomBytes(bytesForBallot(sheet))),
      ] as const),
    ),
  )
}

/** Throws when a voter does not find the ballot of which their phone has kept the receipt. */
const assertFound = (ballots: readonly EncryptedBallot[], record: EncryptedRecord): void => {
  const there = new Set(record.ballots.map(ballot => encryptedReceipt(ballot, sha256)))
  if (!ballots.every(ballot => there.has(encryptedReceipt(ballot, sha256))))
    throw new Error('a ballot is not found by its receipt')
}

/** Throws when what was opened is not what was chosen. */
const assertAsChosen = (vote: Vote, households: readonly Household[], { result }: EncryptedRecord): void => {
  const plain = households.map(({ area, choice }) => ({ area, answers: [{ questionId: 'q1', choice }] }))
  const expected = countVote(vote, tallyRows(plain), result.countedAt)
  if (JSON.stringify(expected.questions) !== JSON.stringify(result.questions))
    throw new Error('what was opened is not what was chosen')
}

/**
 * Rehearses an encrypted vote from the making of the key to the record, with one question of three options, and measures
 * each step.
 *
 * @throws Error when anything does not fit, or what is opened is not what was chosen.
 */
export const rehearse = (
  count: number,
): { readonly record: EncryptedRecord; readonly took: readonly Took[] } => {
  const { took, measure } = stopwatch()
  const rights = householdsOf(count)
  const vote = openVoteOf(rights)
  const { dealings, shares } = measure('three trustees make the key', () => dealt(vote.id))
  const ballots = measure('ballots are encrypted', () => encrypted({ vote, rights, dealings }, rights))
  const closed = { vote, rights, dealings, ballots }
  const summed = measure('ballots are checked and added up', () => sumClosedVote(closed, drawWeight))
  if ('check' in summed) throw new Error(`refused: ${summed.check}`)
  const [one, other] = measure('two trustees open the sums', () => {
    const [first, third] = openedBy(shares, dealings)
    const parts = summed.sums.length
    return [openSums(first, summed.sums, draw(parts)), openSums(third, summed.sums, draw(parts))] as const
  })
  const made = measure('all is checked again, totals are found, the record is made', () =>
    makeEncryptedRecord(closed, [one, other], begins + 30 * DAY + 90_000, { sha256, drawWeight }),
  )
  if (!('record' in made)) throw new Error(`refused: ${JSON.stringify(made)}`)
  assertFound(ballots, made.record)
  assertAsChosen(vote, rights, made.record)
  return { record: made.record, took }
}
