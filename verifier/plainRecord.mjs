import { Buffer } from 'node:buffer'
import { checkRule } from './law.mjs'
import { must } from './Fault.mjs'
import { checkResult, resultShape, ruleText, weightOf } from './result.mjs'
import { count, fields, hex, list, oneOf, orNull, text } from './shape.mjs'
import { sha256, treeRoot } from './tree.mjs'

export const choices = ['agree', 'against', 'abstain']
const leastInSecret = 40n

const shape = fields({
  format: oneOf('vote-record'),
  version: oneOf(1n),
  secrecy: oneOf('open', 'staffBlind'),
  vote: fields({
    ...{ id: text, compoundId: text, title: text, opensAt: count, closesAt: count, setAside: count },
    questions: list(fields({ id: text, text })),
  }),
  electorate: fields({
    digest: hex(64),
    rights: orNull(list(fields({ rightId: text, label: text, area: count }))),
  }),
  result: resultShape,
  ballots: list(
    fields({
      receipt: hex(64),
      answers: list(fields({ questionId: text, choice: oneOf(...choices) })),
      opening: orNull(fields({ rightId: text, salt: text })),
    }),
  ),
  root: hex(64),
})

/** A canonical text as records use it: JSON without blanks, whole numbers as digits. */
const canonical = value => {
  if (typeof value === 'bigint') return value.toString()
  return Array.isArray(value) ? `[${value.map(canonical).join(',')}]` : JSON.stringify(value)
}

const checkFrame = record => {
  const vote = record.get('vote')
  const questions = vote.get('questions').map(question => question.get('id'))
  must(questions.length > 0, 'questions', ['vote', 'questions'], 'none')
  questions.forEach((id, index) =>
    must(questions.indexOf(id) === index, 'questions', ['vote', 'questions', index, 'id'], 'twice'),
  )
  must(vote.get('opensAt') < vote.get('closesAt'), 'times', ['vote', 'closesAt'])
  must(vote.get('closesAt') <= record.get('result').get('countedAt'), 'times', ['result', 'countedAt'])
  const rule = record.get('result').get('rule')
  checkRule(rule, ['result', 'rule'])
  const expected = rule.get('secrecy') === 'open' ? 'open' : 'staffBlind'
  must(record.get('secrecy') === expected, 'secrecy', ['secrecy'])
  return questions
}

/** Open: who may vote, by id, with area. */
const checkElectorate = record => {
  const rights = record.get('electorate').get('rights')
  must((rights !== null) === (record.get('secrecy') === 'open'), 'secrecy', ['electorate', 'rights'])
  if (rights === null) return null
  const areas = new Map()
  let area = 0n
  rights.forEach((right, index) => {
    const path = ['electorate', 'rights', index]
    const id = right.get('rightId')
    must(!areas.has(id), 'rightTwice', path, id)
    must(index === 0 || rights[index - 1].get('rightId') < id, 'rightOrder', path, id)
    areas.set(id, right.get('area'))
    area += right.get('area')
  })
  const { heads, area: told } = weightOf(record.get('result').get('electorate'))
  must(BigInt(rights.length) === heads, 'electorateHeads', ['result', 'electorate', 'heads'])
  must(area === told, 'electorateArea', ['result', 'electorate', 'area'])
  const rows = rights.map(right => ['rightId', 'label', 'area'].map(field => right.get(field)))
  const digest = sha256(canonical(['electorate', 1n, record.get('vote').get('id'), rows])).toString('hex')
  must(digest === record.get('electorate').get('digest'), 'electorateDigest', ['electorate', 'digest'])
  return areas
}

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
  const receipt = sha256(canonical(told)).toString('hex')
  must(receipt === ballot.get('receipt'), 'receipt', [...path, 'receipt'])
}

/** Each ballot by itself and after the one before. Answers the area of each; null where areas are not shown. */
const checkBallots = (record, questions, areas) => {
  const ballots = record.get('ballots')
  const taken = new Map()
  return ballots.map((ballot, index) => {
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
  })
}

const pair = weight => [weight.get('heads'), weight.get('area')]

const headText = record => {
  const [vote, electorate, result] = ['vote', 'electorate', 'result'].map(part => record.get(part))
  return canonical([
    ...['vote record', 1n, vote.get('id'), vote.get('compoundId'), vote.get('title')],
    vote.get('questions').map(question => [question.get('id'), question.get('text')]),
    ...[vote.get('opensAt'), vote.get('closesAt'), vote.get('setAside'), result.get('countedAt')],
    ruleText(result.get('rule')),
    ...[electorate.get('digest'), pair(result.get('electorate')), pair(result.get('participating'))],
    result
      .get('questions')
      .map(question => [
        question.get('questionId'),
        ...choices.map(choice => pair(question.get('tally').get(choice))),
        question.get('outcome'),
      ]),
  ])
}

const ballotText = ballot =>
  canonical([
    ...['leaf', 1n, ballot.get('receipt')],
    ballot.get('answers').map(answer => [answer.get('questionId'), answer.get('choice')]),
  ])

const checkRoot = record => {
  const leaves = [headText(record), ...record.get('ballots').map(ballotText)]
  must(treeRoot(leaves.map(leaf => Buffer.from(leaf, 'utf8'))) === record.get('root'), 'root', ['root'])
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
 * Counts a record of class `open` or `staffBlind` again. Answers what was checked.
 * @throws Fault at the first thing that does not fit
 */
export const checkPlainRecord = record => {
  shape(record, [])
  const questions = checkFrame(record)
  const areas = checkElectorate(record)
  const weights = checkBallots(record, questions, areas)
  const isOpen = areas !== null
  must(isOpen || BigInt(weights.length) >= leastInSecret, 'tooFew', ['ballots'])
  const area = isOpen ? weights.reduce((sum, each) => sum + each, 0n) : null
  const sums = addUp(record, questions, isOpen ? weights : null)
  checkResult(record.get('result'), { questions, sums, heads: BigInt(weights.length), area })
  checkRoot(record)
  return { secrecy: record.get('secrecy'), ballots: weights.length, root: record.get('root') }
}
