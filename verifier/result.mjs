import { asked, outcomeOf } from './law.mjs'
import { must } from './Fault.mjs'
import { count, fields, list, oneOf, orNull, text, truth } from './shape.mjs'

const weight = fields({ heads: count, area: count })
const threshold = fields({ numerator: count, denominator: count, reachedByEqual: truth })
const both = fields({ heads: threshold, area: orNull(threshold) })
const outcome = oneOf('passed', 'notPassed', 'quorumShort')

/** The result as records hold it, of any class. */
export const resultShape = fields({
  electorate: weight,
  participating: weight,
  rule: fields({
    preset: oneOf('civilCode278General', 'civilCode278Special', 'assemblyMajority', 'consultationMajority'),
    sort: oneOf('statutory', 'assembly', 'consultation'),
    ...{ source: text, inForceSince: text, quorum: orNull(both), consent: both },
    ...{ noticeDays: count, objectionDays: count, secrecy: oneOf('open', 'secret') },
  }),
  questions: list(
    fields({
      questionId: text,
      tally: fields({ agree: weight, against: weight, abstain: weight }),
      checks: list(
        fields({
          ...{ of: oneOf('quorum', 'consent'), measure: oneOf('heads', 'area') },
          ...{ have: count, base: count, threshold, met: truth, missing: count },
        }),
      ),
      outcome,
    }),
  ),
  countedAt: count,
})

export const weightOf = map => ({ heads: map.get('heads'), area: map.get('area') })

const thresholdText = map =>
  map === null ? null : [map.get('numerator'), map.get('denominator'), map.get('reachedByEqual')]
const bothText = map =>
  map === null ? null : [thresholdText(map.get('heads')), thresholdText(map.get('area'))]

/** The rule as it stands in a leaf. */
export const ruleText = rule => [
  ...['preset', 'sort', 'source', 'inForceSince'].map(field => rule.get(field)),
  ...[bothText(rule.get('quorum')), bothText(rule.get('consent'))],
  ...['noticeDays', 'objectionDays', 'secrecy'].map(field => rule.get(field)),
]

const checkTurnout = (result, counted) => {
  const [electorate, participating] = ['electorate', 'participating'].map(part => weightOf(result.get(part)))
  must(participating.heads === counted.heads, 'participatingHeads', ['result', 'participating', 'heads'])
  must(counted.area === null || participating.area === counted.area, 'participatingArea', [
    'result',
    'participating',
    'area',
  ])
  for (const measure of ['heads', 'area'])
    must(participating[measure] <= electorate[measure], 'moreThanThereAre', [
      'result',
      'participating',
      measure,
    ])
  return { electorate, participating }
}

const checkTally = (tally, sums, participating, path) => {
  let area = 0n
  for (const [choice, sum] of sums) {
    const told = weightOf(tally.get(choice))
    must(told.heads === sum.heads, 'heads', [...path, choice, 'heads'])
    must(sum.area === null || told.area === sum.area, 'area', [...path, choice, 'area'])
    must(told.heads > 0n || told.area === 0n, 'areaOfNobody', [...path, choice, 'area'])
    area += told.area
  }
  must(area === participating.area, 'areaSum', path)
}

const checkChecks = (written, found, path) => {
  must(written.length === found.length, 'checks', path, `${found.length} are asked`)
  written.forEach((check, index) => {
    const right = found[index]
    const here = [...path, index]
    for (const field of ['of', 'measure', 'have', 'base', 'met', 'missing'])
      must(check.get(field) === right[field], 'checks', [...here, field], `${right[field]} is right`)
    const share = thresholdText(check.get('threshold'))
    must(
      share.every((part, place) => part === right.share[place]),
      'checks',
      [...here, 'threshold'],
    )
  })
}

/** Holds totals, checks and outcome of a result against what was added up. */
export const checkResult = (result, counted) => {
  const { electorate, participating } = checkTurnout(result, counted)
  const questions = result.get('questions')
  must(questions.length === counted.questions.length, 'questions', ['result', 'questions'], 'not the same')
  questions.forEach((question, index) => {
    const path = ['result', 'questions', index]
    must(question.get('questionId') === counted.questions[index], 'questions', [...path, 'questionId'])
    checkTally(question.get('tally'), counted.sums[index], participating, [...path, 'tally'])
    const agree = weightOf(question.get('tally').get('agree'))
    const found = asked(result.get('rule'), electorate, participating, agree)
    checkChecks(question.get('checks'), found, [...path, 'checks'])
    must(question.get('outcome') === outcomeOf(found), 'outcome', [...path, 'outcome'], outcomeOf(found))
  })
}
