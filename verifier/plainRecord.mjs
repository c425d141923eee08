import { canonical } from './canonical.mjs'
import { must } from './Fault.mjs'
import {
  checkElectorate,
  checkFrame,
  choices,
  digestShape,
  headText,
  leastInSecret,
  rightsShape,
  voteShape,
} from './frame.mjs'
import { hexOf, sha256 } from './hashes.mjs'
import { checkResult, resultShape } from './result.mjs'
import { fields, list, oneOf, orNull, text } from './shape.mjs'
import { treeRoot } from './tree.mjs'

const shape = fields({
  format: oneOf('vote-record'),
  version: oneOf(1n),
  secrecy: oneOf('open', 'staffBlind'),
  vote: voteShape,
  electorate: fields({ digest: digestShape, rights: orNull(rightsShape) }),
  result: resultShape,
  ballots: list(
    fields({
      receipt: digestShape,
      answers: list(fields({ questionId: text, choice: oneOf(...choices) })),
      opening: orNull(fields({ rightId: text, salt: text })),
    }),
  ),
  root: digestShape,
})

/** So many ballots are checked before whoever waits is told how far it is. */
const ballotsAtOnce = 200

const checkAnswers = (answers, questions, path) => {
  must(answers.length === questions.length, 'answers', path, 'not one to each question')
  answers.forEach((answer, index) =>
    must(answer.get('questionId') === questions[index], 'answers', [...path, index], 'to another question'),
  )
}

/** That a receipt is the one which this ballot of this right was given. */
const checkOpening = (record, ballot, path) => {
  const opening = ballot.get('opening')
  const answers = ballot.get('answers').map(answer => [answer.get('questionId'), answer.get('choice')])
  answers.sort(([one], [other]) => (one < other ? -1 : 1))
  const told = [
    'ballot',
    1n,
    record.get('vote').get('id'),
    opening.get('rightId'),
    answers,
    opening.get('salt'),
  ]
  const receipt = hexOf(sha256(canonical(told)))
  must(receipt === ballot.get('receipt'), 'receipt', [...path, 'receipt'])
}

/** Each ballot by itself and after the one before. Answers the area of each; null where areas are not shown. */
function* checkBallots(record, questions, areas) {
  const ballots = record.get('ballots')
  const taken = new Map()
  const weights = []
  for (let index = 0; index < ballots.length; index += 1) {
    if (index % ballotsAtOnce === 0) yield { step: 'ballots', done: index, of: ballots.length }
    weights.push(checkBallot(record, { questions, areas, taken }, index))
  }
  return weights
}

const checkBallot = (record, { questions, areas, taken }, index) => {
  const ballots = record.get('ballots')
  const ballot = ballots[index]
  const path = ['ballots', index]
  const before = index === 0 ? '' : ballots[index - 1].get('receipt')
  must(ballot.get('receipt') !== before, 'ballotTwice', path)
  must(ballot.get('receipt') > before, 'ballotOrder', path)
  checkAnswers(ballot.get('answers'), questions, [...path, 'answers'])
  const opening = ballot.get('opening')
  must((opening !== null) === (areas !== null), 'secrecy', [...path, 'opening'])
  if (areas === null) return null
  const id = opening.get('rightId')
  must(areas.has(id), 'right', [...path, 'opening', 'rightId'], id)
  must(!taken.has(id), 'rightVotedTwice', [...path, 'opening', 'rightId'], id)
  taken.set(id, index)
  checkOpening(record, ballot, path)
  return areas.get(id)
}

const ballotText = ballot =>
  canonical([
    ...['leaf', 1n, ballot.get('receipt')],
    ballot.get('answers').map(answer => [answer.get('questionId'), answer.get('choice')]),
  ])

const checkRoot = record => {
  const leaves = [headText(record), ...record.get('ballots').map(ballotText)]
  must(treeRoot(leaves) === record.get('root'), 'root', ['root'])
}

/** Adds the ballots up, question by question. */
const addUp = (record, questions, areas) =>
  questions.map((_id, at) => {
    const sums = new Map(choices.map(choice => [choice, { heads: 0n, area: areas === null ? null : 0n }]))
    record.get('ballots').forEach((ballot, index) => {
      const sum = sums.get(ballot.get('answers')[at].get('choice'))
      sum.heads += 1n
      if (areas !== null) sum.area += areas[index]
    })
    return sums
  })

/**
 * Counts a record of class `open` or `staffBlind` again, and yields how far it is. Answers what was checked.
 * @throws Fault at the first thing that does not fit
 */
export function* checkPlainRecord(record) {
  shape(record, [])
  const questions = checkFrame(record, 'staffBlind')
  const isOpen = record.get('secrecy') === 'open'
  const isShown = record.get('electorate').get('rights') !== null
  must(isShown === isOpen, 'secrecy', ['electorate', 'rights'])
  const areas = isOpen ? checkElectorate(record) : null
  const weights = yield* checkBallots(record, questions, areas)
  must(isOpen || BigInt(weights.length) >= leastInSecret, 'tooFew', ['ballots'])
  yield { step: 'sums', done: weights.length, of: weights.length }
  const area = isOpen ? weights.reduce((sum, each) => sum + each, 0n) : null
  const sums = addUp(record, questions, isOpen ? weights : null)
  checkResult(record.get('result'), { questions, sums, heads: BigInt(weights.length), area })
  yield { step: 'root', done: weights.length, of: weights.length }
  checkRoot(record)
  return { secrecy: record.get('secrecy'), ballots: weights.length, root: record.get('root') }
}
