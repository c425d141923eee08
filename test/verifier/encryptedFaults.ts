import { electorateDigest } from '#domain/votes/proof/canonical'
import { encryptedRootOf } from '#domain/votes/trustees/canonical'
import type { EncryptedRecord } from '#domain/votes/trustees/EncryptedRecord'
import { generator, pointHex, scalarHex, toPoint, toScalar } from '#domain/votes/trustees/group'
import { sheetOf } from '#domain/votes/trustees/makeEncryptedRecord'
import { openSums } from '#domain/votes/trustees/opening'
import { sumClosedVote } from '#domain/votes/trustees/makeEncryptedRecord'
import { sha256, type Cast } from '../domain/votes/proof/given'
import { cast, ceremonyOf, draw, drawWeight, shareOf } from '../domain/votes/trustees/given'
import { closedOf, encryptedRecordOf } from '../domain/votes/trustees/record'
import type { Loose } from './forged'

type Forged = Loose<EncryptedRecord>

/** Forty-one who take part, and four who do not. */
const casts: readonly Cast[] = Array.from({ length: 45 }, (_, index) => ({
  area: [89_50, 102_30, 120_00][index % 3] ?? 0,
  chosen: index % 11 === 10 ? null : [index % 4 === 3 ? 'against' : 'agree'],
}))
const closed = closedOf(casts)
export const honest = encryptedRecordOf(closed)
const sheet = sheetOf(closed.closed.vote, closed.ceremony.dealings)
const another = ceremonyOf('v1')

const at = <Row>(rows: readonly Row[], index: number): Row => {
  const row = rows[index % rows.length]
  if (row === undefined) throw new Error('nothing to plant a fault in')
  return row
}
const ballot = (record: Forged, index = 20) => at(record.ballots, index)
const option = (record: Forged, place = 0) => at(at(ballot(record).answers, 0).options, place)
const tally = (record: Forged) => at(record.result.questions, 0).tally
const silent = at(honest.electorate.rights, 10).rightId
const outside = 'ff'.repeat(32)
const next = (hex: string) => scalarHex((toScalar(hex) ?? BigInt(0)) + BigInt(1))
const shifted = (hex: string) => pointHex((toPoint(hex) ?? generator).add(generator))
const byRight = (record: Forged) => {
  record.ballots.sort((one, other) => (one.rightId < other.rightId ? -1 : 1))
}

/** What is changed, the check that must find it, and how. All are sealed anew but those of the last kind. */
type Kind = readonly [what: string, check: string, change: (record: Forged) => void]

const ofDealings: readonly Kind[] = [
  ['two trustees', 'trustees', record => record.dealings.pop()],
  ['out of order', 'trustees', record => record.dealings.reverse()],
  ['a commitment too many', 'trustees', record => at(record.dealings, 0).commitments.push(outside)],
  ['a dealing for another vote', 'otherVote', record => (at(record.dealings, 1).voteId = 'v2')],
  ['no point', 'notInGroup', record => (at(record.dealings, 1).sealKey = outside)],
  [
    'a forged trustee',
    'trusteeProof',
    record => Object.assign(at(record.dealings, 2), { commitments: at(another.dealings, 2).commitments }),
  ],
  [
    'another proof',
    'trusteeProof',
    record =>
      (at(record.dealings, 2).proofs.sealKey.response = next(at(record.dealings, 2).proofs.sealKey.response)),
  ],
  [
    'a line with another slope',
    'trusteeProof',
    record => (at(record.dealings, 0).commitments[1] = shifted(at(at(record.dealings, 0).commitments, 1))),
  ],
]

const ofBallots: readonly Kind[] = [
  ['of another vote', 'otherVote', record => (ballot(record).voteId = 'v2')],
  ['of nobody', 'right', record => (ballot(record).rightId = 'x')],
  ['twice', 'rightVotedTwice', record => record.ballots.splice(21, 0, ballot(record))],
  ['moved', 'ballotOrder', record => record.ballots.push(...record.ballots.splice(4, 1))],
  ['a question too many', 'answers', record => ballot(record).answers.push(at(ballot(record).answers, 0))],
  ['an option too little', 'answers', record => at(ballot(record).answers, 0).options.pop()],
  ['to another question', 'answers', record => (at(ballot(record).answers, 0).questionId = 'q2')],
  [
    'given to who was silent',
    'optionProof',
    record => {
      ballot(record, 5).rightId = silent
      byRight(record)
    },
  ],
  ['copied from another', 'optionProof', record => (ballot(record).answers = ballot(record, 21).answers)],
  ['of two instead of one', 'optionProof', record => (option(record).beta = shifted(option(record).beta))],
  ['options exchanged', 'optionProof', record => at(ballot(record).answers, 0).options.reverse()],
  [
    'proofs exchanged',
    'optionProof',
    record =>
      ([option(record, 0).proof, option(record, 1).proof] = [
        option(record, 1).proof,
        option(record, 0).proof,
      ]),
  ],
  [
    'another response',
    'optionProof',
    record => (at(option(record).proof, 1).response = next(at(option(record).proof, 1).response)),
  ],
  [
    'another challenge',
    'optionProof',
    record => (at(option(record).proof, 0).challenge = next(at(option(record).proof, 0).challenge)),
  ],
  [
    'to another key',
    'optionProof',
    record =>
      Object.assign(
        ballot(record),
        cast({ ...sheet, key: another.key }, ballot(record).rightId, { q1: ['agree'] }),
      ),
  ],
  ['of two options', 'sumProof', record => Object.assign(ballot(record), twoOptions(ballot(record).rightId))],
  [
    'another response of the sum',
    'sumProof',
    record => {
      const [branch] = at(ballot(record).answers, 0).proof
      if (branch) branch.response = next(branch.response)
    },
  ],
  ['no point', 'notInGroup', record => (option(record, 2).alpha = outside)],
  ['the neutral point', 'notInGroup', record => (option(record, 2).alpha = '00'.repeat(32))],
  ['no scalar', 'notInGroup', record => (at(option(record).proof, 0).challenge = outside)],
  ['left out', 'openingProof', record => record.ballots.splice(30, 1)],
  ['too few', 'tooFew', record => record.ballots.splice(0, 2)],
]

/** Two ones, each proven, with the sum's proof as it is made where two are allowed. */
const twoOptions = (rightId: string) => {
  const wide = { ...sheet, questions: sheet.questions.map(question => ({ ...question, most: 2 })) }
  const made = cast(wide, rightId, { q1: ['agree', 'against'] })
  return { answers: made.answers.map(answer => ({ ...answer, proof: answer.proof.slice(0, 1) })) }
}

/** The trustees open other ballots than those that are published. */
const opensOthers = (record: Forged) => {
  const less = sumClosedVote({ ...closed.closed, ballots: closed.closed.ballots.slice(1) }, drawWeight)
  if ('check' in less) throw new Error(less.check)
  record.openings = [1, 3].map(number =>
    openSums(shareOf(closed.ceremony, number as 1 | 3), less.sums, draw),
  ) as never
}

const ofOpenings: readonly Kind[] = [
  ['by one alone', 'trustees', record => (record.openings[1] = at(record.openings, 0))],
  ['a part too little', 'trustees', record => at(record.openings, 1).parts.pop()],
  ['of another vote', 'otherVote', record => (at(record.openings, 0).voteId = 'v2')],
  ['under the name of another', 'openingProof', record => (at(record.openings, 1).trustee = 2)],
  ['of other ballots', 'openingProof', opensOthers],
  [
    'another product',
    'openingProof',
    record =>
      (at(at(record.openings, 0).parts, 2).product = shifted(at(at(record.openings, 0).parts, 2).product)),
  ],
  ['no point', 'notInGroup', record => (at(at(record.openings, 0).parts, 2).product = outside)],
]

const ofTotals: readonly Kind[] = [
  [
    'a head moved',
    'openedHeads',
    record => {
      tally(record).agree.heads -= 1
      tally(record).against.heads += 1
    },
  ],
  [
    'area moved',
    'openedArea',
    record => {
      tally(record).agree.area -= 1
      tally(record).against.area += 1
    },
  ],
  ['more took part', 'participatingHeads', record => (record.result.participating.heads += 1)],
  ['more area took part', 'participatingArea', record => (record.result.participating.area += 1)],
  ['another outcome', 'outcome', record => (at(record.result.questions, 0).outcome = 'quorumShort')],
  [
    'reached, or not',
    'checks',
    record =>
      (at(at(record.result.questions, 0).checks, 1).met = !at(at(record.result.questions, 0).checks, 1).met),
  ],
  ['for another question', 'questions', record => (at(record.result.questions, 0).questionId = 'q2')],
  ['called open', 'shape', record => (record.secrecy = 'open' as never)],
  ['by a rule that says open', 'secrecy', record => (record.result.rule.secrecy = 'open')],
  [
    'a weight changed',
    'openingProof',
    record => {
      at(record.electorate.rights, 0).area += 1
      at(record.electorate.rights, 1).area -= 1
      record.electorate.digest = electorateDigest('v1', record.electorate.rights, sha256)
    },
  ],
  [
    'a weight changed, and the old digest',
    'electorateDigest',
    record => {
      at(record.electorate.rights, 0).area += 1
      at(record.electorate.rights, 1).area -= 1
    },
  ],
]

const unsealed: readonly Kind[] = [
  ['another title', 'root', record => (record.vote.title = 'another')],
  ['another root', 'root', record => (record.root = sha256Of(record.root))],
]

const sha256Of = (text: string) => Buffer.from(sha256(Buffer.from(text))).toString('hex')

const planted = (kinds: readonly Kind[], isSealed: boolean) =>
  kinds.map(([what, check, change]) => {
    const plant = (): Forged => {
      const record = JSON.parse(JSON.stringify(honest)) as Forged
      change(record)
      return isSealed
        ? { ...record, root: encryptedRootOf(record as unknown as EncryptedRecord, sha256) }
        : record
    }
    return { what, check, plant }
  })

/** Every kind of fault of an encrypted record. */
export const encryptedKinds = [
  ...planted([...ofDealings, ...ofBallots, ...ofOpenings, ...ofTotals], true),
  ...planted(unsealed, false),
]
