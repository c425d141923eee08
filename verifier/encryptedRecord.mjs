import { canonical } from './canonical.mjs'
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
import { must } from './Fault.mjs'
import { generator, inverse, modulo, multiplyAll, neutral, writePoint } from './group.mjs'
import {
  allVanish,
  checkEquality,
  checkKnowledge,
  hidingPoint,
  mustVanish,
  pointAt,
  readOneOf,
} from './proofs.mjs'
import { checkResult, resultShape, weightOf } from './result.mjs'
import { fields, hex, list, oneOf, text } from './shape.mjs'
import { treeRoot } from './tree.mjs'

const element = hex(64)
const trustee = oneOf(1n, 2n, 3n)
const knowledge = fields({ commitment: element, response: element })
const branches = list(fields({ a: element, b: element, challenge: element, response: element }))

const shape = fields({
  ...{ format: oneOf('encrypted-vote-record'), version: oneOf(1n), secrecy: oneOf('trustees') },
  vote: voteShape,
  electorate: fields({ digest: digestShape, rights: rightsShape }),
  result: resultShape,
  dealings: list(
    fields({
      ...{ voteId: text, trustee, commitments: list(element), sealKey: element },
      proofs: fields({ secret: knowledge, sealKey: knowledge }),
    }),
  ),
  ballots: list(
    fields({
      ...{ voteId: text, rightId: text },
      answers: list(
        fields({
          questionId: text,
          options: list(fields({ alpha: element, beta: element, proof: branches })),
          proof: branches,
        }),
      ),
    }),
  ),
  openings: list(
    fields({
      ...{ voteId: text, trustee },
      parts: list(fields({ product: element, proof: fields({ a: element, b: element, response: element }) })),
    }),
  ),
  root: digestShape,
})

/** Three dealings in order, each by somebody who knows what is behind it. Answers the points of their lines. */
const checkDealings = (record, voteId) => {
  const dealings = record.get('dealings')
  must(dealings.length === 3, 'trustees', ['dealings'])
  return dealings.map((dealing, index) => {
    const path = ['dealings', index]
    must(dealing.get('voteId') === voteId, 'otherVote', [...path, 'voteId'])
    must(dealing.get('trustee') === BigInt(index + 1), 'trustees', [...path, 'trustee'])
    const commitments = dealing.get('commitments')
    must(commitments.length === 2, 'trustees', [...path, 'commitments'])
    const [start, slope] = commitments.map((each, place) =>
      hidingPoint(each, [...path, 'commitments', place]),
    )
    const sealKey = hidingPoint(dealing.get('sealKey'), [...path, 'sealKey'])
    const statement = [voteId, dealing.get('trustee'), commitments, dealing.get('sealKey')]
    const proofs = dealing.get('proofs')
    checkKnowledge('trustee secret', statement, start, proofs.get('secret'), [...path, 'proofs', 'secret'])
    checkKnowledge('trustee seal', statement, sealKey, proofs.get('sealKey'), [...path, 'proofs', 'sealKey'])
    return { start, slope }
  })
}

/** One answer: ciphertexts as points, and what must vanish for their proofs. */
const readAnswer = ({ voteId, key, keyHex, rightId, question }, answer, path) => {
  must(answer.get('questionId') === question, 'answers', [...path, 'questionId'])
  const options = answer.get('options')
  must(options.length === choices.length, 'answers', [...path, 'options'])
  const vanishing = []
  const points = options.map((option, place) => {
    const here = [...path, 'options', place]
    const [alphaHex, betaHex] = ['alpha', 'beta'].map(name => option.get(name))
    const alpha = hidingPoint(alphaHex, [...here, 'alpha'])
    const beta = hidingPoint(betaHex, [...here, 'beta'])
    const statement = [voteId, keyHex, rightId, question, choices[place], alphaHex, betaHex]
    const hidden = { key, alphas: [alpha], betas: [beta] }
    vanishing.push(
      ...readOneOf('option', statement, [0n, 1n], hidden, option.get('proof'), 'optionProof', [
        ...here,
        'proof',
      ]),
    )
    return { alpha, beta }
  })
  const shown = options.map(option => [option.get('alpha'), option.get('beta')])
  const statement = [voteId, keyHex, rightId, question, choices, shown]
  const hidden = { key, alphas: points.map(({ alpha }) => alpha), betas: points.map(({ beta }) => beta) }
  vanishing.push(
    ...readOneOf('sum', statement, [1n], hidden, answer.get('proof'), 'sumProof', [...path, 'proof']),
  )
  return { points, vanishing }
}

/** One ballot: of a right that comes after the one before, with answers in order. Answers its ciphertexts, weight, and what must vanish. */
const readBallot = (record, { voteId, key, keyHex, questions, areas }, index) => {
  const ballots = record.get('ballots')
  const ballot = ballots[index]
  const path = ['ballots', index]
  const rightId = ballot.get('rightId')
  const before = index === 0 ? '' : ballots[index - 1].get('rightId')
  must(ballot.get('voteId') === voteId, 'otherVote', [...path, 'voteId'])
  must(areas.has(rightId), 'right', [...path, 'rightId'], rightId)
  must(rightId !== before, 'rightVotedTwice', [...path, 'rightId'], rightId)
  must(rightId > before, 'ballotOrder', path)
  const answers = ballot.get('answers')
  must(answers.length === questions.length, 'answers', [...path, 'answers'])
  const read = answers.map((answer, place) => {
    const paper = { voteId, key, keyHex, rightId, question: questions[place] }
    return readAnswer(paper, answer, [...path, 'answers', place])
  })
  return {
    area: areas.get(rightId),
    answers: read.map(({ points }) => points),
    vanishing: read.flatMap(({ vanishing }) => vanishing),
  }
}

/** So many ballots are proved in one multiplication: more cost less each, and whoever waits hears of it less often. */
const ballotsAtOnce = 200

/** Every ballot, with proofs that hold. Answers the ciphertexts with their weight. */
function* checkBallots(record, { voteId, key, questions, areas }) {
  const paper = { voteId, key, keyHex: writePoint(key), questions, areas }
  const { length } = record.get('ballots')
  const ballots = []
  for (let from = 0; from < length; from += ballotsAtOnce) {
    yield { step: 'ballots', done: from, of: length }
    const some = []
    for (let index = from; index < Math.min(length, from + ballotsAtOnce); index += 1)
      some.push(readBallot(record, paper, index))
    allVanish(some.flatMap(({ vanishing }) => vanishing))
    ballots.push(...some.map(({ area, answers }) => ({ area, answers })))
  }
  return ballots
}

/** Adds up points that weigh the same, and multiplies each sum once. */
const weighedSum = (points, weights) => {
  const alike = new Map()
  points.forEach((point, index) =>
    alike.set(weights[index], (alike.get(weights[index]) ?? neutral).add(point)),
  )
  return multiplyAll([...alike].map(([weight, point]) => [point, weight]))
}

/** The sums that the trustees had to open, in their order: question, option, heads and then area. */
const sumsOf = (ballots, questions) =>
  questions.flatMap((question, at) =>
    choices.flatMap((option, place) =>
      ['heads', 'area'].map(measure => {
        const weights = ballots.map(({ area }) => (measure === 'heads' ? 1n : area))
        const column = name => ballots.map(({ answers }) => answers[at][place][name])
        const [alpha, beta] = ['alpha', 'beta'].map(name => weighedSum(column(name), weights))
        return { question, at, option, measure, alpha, beta }
      }),
    ),
  )

/** Two openings that belong to the trustees' lines and to the sums. Answers the products of both. */
const checkOpenings = (record, { voteId, lines, sums }) => {
  const openings = record.get('openings')
  must(openings.length === 2, 'trustees', ['openings'])
  const [one, other] = openings.map(opening => opening.get('trustee'))
  must(one !== other, 'trustees', ['openings', 1, 'trustee'])
  return openings.map((opening, index) => {
    const path = ['openings', index]
    const number = opening.get('trustee')
    must(opening.get('voteId') === voteId, 'otherVote', [...path, 'voteId'])
    must(opening.get('parts').length === sums.length, 'trustees', [...path, 'parts'])
    const known = multiplyAll(
      lines.flatMap(({ start, slope }) => [
        [start, 1n],
        [slope, number],
      ]),
    )
    const products = opening.get('parts').map((part, place) => {
      const here = [...path, 'parts', place]
      const { question, option, measure, alpha, beta } = sums[place]
      const product = pointAt(part, 'product', here)
      const statement = [voteId, number, question, option, measure, writePoint(alpha), writePoint(beta)]
      checkEquality('opening', statement, [alpha, known, product], part.get('proof'), here)
      return product
    })
    return { number, products }
  })
}

/** Where the line of two trustees meets zero, the first counts other / (other - one). */
const share = (one, other) => modulo(other * inverse(other - one))

/** Holds each total of the result against what was opened: total · G is what is left of the sum. */
const checkTotals = (record, sums, [one, other]) => {
  const [first, second] = [share(one.number, other.number), share(other.number, one.number)]
  const questions = record.get('result').get('questions')
  sums.forEach(({ at, option, measure, beta }, index) => {
    const path = ['result', 'questions', at, 'tally', option, measure]
    const total = questions[at].get('tally').get(option).get(measure)
    const terms = [
      ...[
        [beta, 1n],
        [one.products[index], -first],
        [other.products[index], -second],
      ],
      [generator, -total],
    ]
    mustVanish(terms, measure === 'heads' ? 'openedHeads' : 'openedArea', path)
  })
}

const known = proof => [proof.get('commitment'), proof.get('response')]
const ofBranches = list =>
  list.map(branch => ['a', 'b', 'challenge', 'response'].map(name => branch.get(name)))

const dealingText = dealing =>
  canonical([
    ...['dealing', 1n, dealing.get('voteId'), dealing.get('trustee')],
    ...[dealing.get('commitments'), dealing.get('sealKey')],
    ...['secret', 'sealKey'].map(name => known(dealing.get('proofs').get(name))),
  ])

const ballotText = ballot =>
  canonical([
    ...['encrypted ballot', 1n, ballot.get('voteId'), ballot.get('rightId')],
    ballot
      .get('answers')
      .map(answer => [
        answer.get('questionId'),
        answer
          .get('options')
          .map(option => [option.get('alpha'), option.get('beta'), ofBranches(option.get('proof'))]),
        ofBranches(answer.get('proof')),
      ]),
  ])

const openingText = opening =>
  canonical([
    ...['opening', 1n, opening.get('voteId'), opening.get('trustee')],
    opening
      .get('parts')
      .map(part => [part.get('product'), ...['a', 'b', 'response'].map(name => part.get('proof').get(name))]),
  ])

const checkRoot = record => {
  const leaves = [
    headText(record),
    ...record.get('dealings').map(dealingText),
    ...record.get('ballots').map(ballotText),
    ...record.get('openings').map(openingText),
  ]
  must(treeRoot(leaves) === record.get('root'), 'root', ['root'])
}

/** The totals as they were opened, to hold the rest of the result against. */
const openedSums = (record, questions) =>
  questions.map((_id, at) => {
    const tally = record.get('result').get('questions')[at].get('tally')
    return new Map(choices.map(choice => [choice, weightOf(tally.get(choice))]))
  })

/**
 * Counts a record of class `trustees` again: every proof of every ballot, the sums, the openings and the totals. Yields how far
 * it is; answers what was checked.
 * @throws Fault at the first thing that does not fit
 */
export function* checkEncryptedRecord(record) {
  shape(record, [])
  const questions = checkFrame(record, 'trustees')
  const told = record
    .get('result')
    .get('questions')
    .map(question => question.get('questionId'))
  must(canonical(told) === canonical(questions), 'questions', ['result', 'questions'])
  const areas = checkElectorate(record)
  const voteId = record.get('vote').get('id')
  const lines = checkDealings(record, voteId)
  const key = multiplyAll(lines.map(({ start }) => [start, 1n]))
  const ballots = yield* checkBallots(record, { voteId, key, questions, areas })
  must(BigInt(ballots.length) >= leastInSecret, 'tooFew', ['ballots'])
  yield { step: 'sums', done: ballots.length, of: ballots.length }
  const sums = sumsOf(ballots, questions)
  checkTotals(record, sums, checkOpenings(record, { voteId, lines, sums }))
  const area = ballots.reduce((sum, ballot) => sum + ballot.area, 0n)
  const counted = { questions, sums: openedSums(record, questions), heads: BigInt(ballots.length), area }
  checkResult(record.get('result'), counted)
  yield { step: 'root', done: ballots.length, of: ballots.length }
  checkRoot(record)
  return { secrecy: record.get('secrecy'), ballots: ballots.length, root: record.get('root') }
}
