import { checkRule } from './law.mjs'
import { must } from './Fault.mjs'
import { ruleText, weightOf } from './result.mjs'
import { canonical } from './canonical.mjs'
import { count, fields, hex, list, text } from './shape.mjs'
import { hexOf, sha256 } from './hashes.mjs'

export const choices = ['agree', 'against', 'abstain']
/** Fewer than this take part in nothing that is called secret. */
export const leastInSecret = 40n

/** What records of every class hold of the vote. */
export const voteShape = fields({
  ...{ id: text, compoundId: text, title: text, opensAt: count, closesAt: count, setAside: count },
  questions: list(fields({ id: text, text })),
})
export const rightsShape = list(fields({ rightId: text, label: text, area: count }))
export const digestShape = hex(64)

/** Questions, times, rule, and that the record is of the class that the rule asks for. Answers the ids of the questions. */
export const checkFrame = (record, secret) => {
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
  must(record.get('secrecy') === (rule.get('secrecy') === 'open' ? 'open' : secret), 'secrecy', ['secrecy'])
  return questions
}

/** Who may vote: each once, by id, heads and area as in the result, and the digest. Answers their areas. */
export const checkElectorate = record => {
  const rights = record.get('electorate').get('rights')
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
  const digest = hexOf(sha256(canonical(['electorate', 1n, record.get('vote').get('id'), rows])))
  must(digest === record.get('electorate').get('digest'), 'electorateDigest', ['electorate', 'digest'])
  return areas
}

const pair = weight => [weight.get('heads'), weight.get('area')]

/** The first leaf of every record. */
export const headText = record => {
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
