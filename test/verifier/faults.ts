import { castBallotOf, sixty } from '../domain/votes/proof/given'
import { copyOf, openRecord, resealed, secretRecord, withDigest, type Forged } from './forged'

/** One kind of fault, planted at the n-th place where there can be one. */
export interface Kind {
  readonly what: string
  /** The check that must find it. */
  readonly check: string
  readonly plant: (n: number) => Forged
}

const at = <Row>(rows: readonly Row[], index: number): Row => {
  const row = rows[index % rows.length]
  if (row === undefined) throw new Error('nothing to plant a fault in')
  return row
}
const open = (change: (record: Forged, n: number) => void) => (n: number) => {
  const record = copyOf(openRecord)
  change(record, n)
  return record
}
const secret = (change: (record: Forged, n: number) => void) => (n: number) => {
  const record = copyOf(secretRecord)
  change(record, n)
  return record
}
/** Of either class in turn. */
const either = (change: (record: Forged, n: number) => void) => (n: number) =>
  (n % 2 ? open : secret)(change)(n)
const sealed = (plant: (n: number) => Forged) => (n: number) => resealed(plant(n))

const ballotAt = (record: Forged, n: number) => at(record.ballots, n * 5)
const choiceOf = (record: Forged, index: number, question = 0) =>
  at(at(record.ballots, index).answers, question)
const questionAt = (record: Forged, n: number) => at(record.result.questions, n)
const byReceipt = (record: Forged) => {
  record.ballots.sort((one, other) => (one.receipt < other.receipt ? -1 : 1))
}
const rightsOf = ({ electorate: { rights } }: Forged) => {
  if (rights === null) throw new Error('no rights are shown')
  return rights
}
/** Who took part in the open record, and who did not. */
const voted = new Set(openRecord.ballots.map(({ opening }) => opening?.rightId))
const silent = rightsOf(copyOf(openRecord)).filter(({ rightId }) => !voted.has(rightId))
const addBallot = (record: Forged, rightId: string, salt = '') => {
  const made = castBallotOf(rightId + salt, at(sixty, 0), ['agree', 'agree'])
  const { answers, receipt } = castBallotOf(rightId, at(sixty, 0), ['agree', 'agree'])
  record.ballots.push({
    receipt,
    answers: answers.map(answer => ({ ...answer })),
    opening: { rightId, salt: made.salt },
  })
  byReceipt(record)
}

const flip = (digit: string) => (digit === '0' ? '1' : '0')
const turned = (hex: string, n: number) =>
  hex.slice(0, n % 64) + flip(hex.charAt(n % 64)) + hex.slice((n % 64) + 1)

const ofShape: readonly Kind[] = [
  {
    what: 'a field is missing',
    check: 'shape',
    plant: either((record, n) => {
      Reflect.deleteProperty(
        at<object>([record, record.vote, record.result, ballotAt(record, n)], n),
        at(['root', 'title', 'countedAt', 'receipt'], n),
      )
    }),
  },
  {
    what: 'a field too many',
    check: 'shape',
    plant: either((record, n) => {
      Object.assign(at<object>([record, record.vote, record.electorate, ballotAt(record, n)], n), {
        weight: 2,
      })
    }),
  },
  {
    what: 'less than nobody',
    check: 'shape',
    plant: either((record, n) => {
      at(
        [record.result.participating, record.result.electorate, questionAt(record, n).tally.agree],
        n,
      ).heads = -1
    }),
  },
  {
    what: 'a choice that is none',
    check: 'shape',
    plant: either((record, n) => {
      Object.assign(at(ballotAt(record, n).answers, n), { choice: 'maybe' })
    }),
  },
]

const ofFrame: readonly Kind[] = [
  {
    what: 'a question twice',
    check: 'questions',
    plant: sealed(either(record => record.vote.questions.push(at(record.vote.questions, 0)))),
  },
  {
    what: 'a result for another question',
    check: 'questions',
    plant: sealed(either((record, n) => Object.assign(questionAt(record, n), { questionId: 'q9' }))),
  },
  {
    what: 'closed before it opened',
    check: 'times',
    plant: sealed(either((record, n) => (record.vote.closesAt = record.vote.opensAt - n))),
  },
  {
    what: 'counted before it closed',
    check: 'times',
    plant: sealed(either((record, n) => (record.result.countedAt = record.vote.closesAt - 1 - n))),
  },
  {
    what: 'a lower threshold than the law',
    check: 'rule',
    plant: sealed(
      either((record, n) => {
        const { rule } = record.result
        const share = at([rule.consent.heads, rule.consent.area, rule.quorum?.heads, rule.quorum?.area], n)
        if (share) share.numerator -= 1
      }),
    ),
  },
  {
    what: 'equality counted another way',
    check: 'rule',
    plant: sealed(
      either(record => Object.assign(record.result.rule.consent.heads, { reachedByEqual: false })),
    ),
  },
  {
    what: 'no quorum asked',
    check: 'rule',
    plant: sealed(either(record => (record.result.rule.quorum = null))),
  },
  {
    what: 'no area asked',
    check: 'rule',
    plant: sealed(either(record => (record.result.rule.consent.area = null))),
  },
  {
    what: 'of another sort',
    check: 'rule',
    plant: sealed(either(record => (record.result.rule.sort = 'assembly'))),
  },
  {
    what: 'the law of another majority',
    check: 'rule',
    plant: sealed(either(record => (record.result.rule.preset = 'civilCode278General'))),
  },
  {
    what: 'called open and not open',
    check: 'secrecy',
    plant: sealed(secret(record => (record.secrecy = 'open'))),
  },
  {
    what: 'the rule says it is secret',
    check: 'secrecy',
    plant: sealed(open(record => (record.result.rule.secrecy = 'secret'))),
  },
  {
    what: 'it is not shown whose a ballot is',
    check: 'secrecy',
    plant: sealed(open((record, n) => (ballotAt(record, n).opening = null))),
  },
  {
    what: 'it is shown whose a secret ballot is',
    check: 'secrecy',
    plant: sealed(secret((record, n) => (ballotAt(record, n).opening = { rightId: 'u1', salt: '' }))),
  },
  {
    what: 'the electorate is not shown',
    check: 'secrecy',
    plant: sealed(open(record => (record.electorate.rights = null))),
  },
  {
    what: 'secret with thirty-nine',
    check: 'tooFew',
    plant: sealed(secret((record, n) => record.ballots.splice(0, record.ballots.length - 39 + n))),
  },
]

const ofElectorate: readonly Kind[] = [
  {
    what: 'a right twice',
    check: 'rightTwice',
    plant: open((record, n) => {
      const rights = rightsOf(record)
      rights.splice(n * 3, 0, { ...at(rights, n * 3) })
    }),
  },
  {
    what: 'rights out of order',
    check: 'rightOrder',
    plant: open((record, n) => {
      const rights = rightsOf(record)
      rights.push(...rights.splice(n, 1))
    }),
  },
  {
    what: 'a right left out',
    check: 'electorateHeads',
    plant: sealed(
      open((record, n) => {
        record.electorate.rights = rightsOf(record).filter(({ rightId }) => rightId !== at(silent, n).rightId)
        withDigest(record)
      }),
    ),
  },
  {
    what: 'a right made up',
    check: 'electorateHeads',
    plant: sealed(
      open((record, n) => {
        rightsOf(record).push({ rightId: `u9${n}`, label: '3-9', area: 90_00 })
        withDigest(record)
      }),
    ),
  },
  {
    what: 'a home grown',
    check: 'electorateArea',
    plant: sealed(
      open((record, n) => {
        at(rightsOf(record), n * 4).area += 1 + n
        withDigest(record)
      }),
    ),
  },
  {
    what: 'area moved from home to home',
    check: 'electorateDigest',
    plant: sealed(
      open((record, n) => {
        at(rightsOf(record), n).area -= 1
        at(rightsOf(record), n + 7).area += 1
      }),
    ),
  },
  {
    what: 'another home of that name',
    check: 'electorateDigest',
    plant: sealed(open((record, n) => (at(rightsOf(record), n).label += 'a'))),
  },
  {
    what: 'another digest',
    check: 'electorateDigest',
    plant: sealed(open((record, n) => (record.electorate.digest = turned(record.electorate.digest, n)))),
  },
]

const ofBallots: readonly Kind[] = [
  {
    what: 'a ballot doubled',
    check: 'ballotTwice',
    plant: sealed(
      either((record, n) => record.ballots.splice(n * 4, 0, structuredClone(at(record.ballots, n * 4)))),
    ),
  },
  {
    what: 'a ballot moved',
    check: 'ballotOrder',
    plant: sealed(either((record, n) => record.ballots.push(...record.ballots.splice(n * 3, 1)))),
  },
  {
    what: 'a question unanswered',
    check: 'answers',
    plant: sealed(either((record, n) => ballotAt(record, n).answers.pop())),
  },
  {
    what: 'a question answered twice',
    check: 'answers',
    plant: sealed(
      either((record, n) => {
        const { answers } = ballotAt(record, n)
        answers.splice(1, 1, { ...at(answers, 0) })
      }),
    ),
  },
  {
    what: 'a ballot of nobody',
    check: 'right',
    plant: sealed(
      open((record, n) => Object.assign(ballotAt(record, n).opening ?? {}, { rightId: `x${n}` })),
    ),
  },
  {
    what: 'a second ballot of one right',
    check: 'rightVotedTwice',
    plant: sealed(
      open((record, n) => {
        const mine = castBallotOf(at([...voted], n * 3) ?? '', at(sixty, 0), ['abstain', 'abstain'])
        const { receipt, salt, rightId } = mine
        record.ballots.push({
          receipt,
          answers: mine.answers.map(answer => ({ ...answer })),
          opening: { rightId, salt },
        })
        byReceipt(record)
      }),
    ),
  },
  {
    what: 'another choice in an open ballot',
    check: 'receipt',
    plant: sealed(
      open((record, n) => (at(ballotAt(record, n).answers, n).choice = n % 2 ? 'against' : 'abstain')),
    ),
  },
  {
    what: 'another salt',
    check: 'receipt',
    plant: sealed(open((record, n) => Object.assign(ballotAt(record, n).opening ?? {}, { salt: `${n}` }))),
  },
  {
    what: 'a ballot given to another right',
    check: 'receipt',
    plant: sealed(
      open((record, n) =>
        Object.assign(ballotAt(record, n).opening ?? {}, { rightId: at(silent, n).rightId }),
      ),
    ),
  },
]

const ofTotals: readonly Kind[] = [
  {
    what: 'a ballot removed',
    check: 'participatingHeads',
    plant: sealed(either((record, n) => record.ballots.splice(n * 4, 1))),
  },
  {
    what: 'a ballot added for one who was silent',
    check: 'participatingHeads',
    plant: sealed(
      open((record, n) => {
        addBallot(record, at(silent, n).rightId)
      }),
    ),
  },
  {
    what: 'a ballot made up',
    check: 'participatingHeads',
    plant: sealed(
      secret((record, n) => {
        addBallot(record, `made up ${n}`)
        for (const ballot of record.ballots) ballot.opening = null
      }),
    ),
  },
  {
    what: 'more area took part',
    check: 'participatingArea',
    plant: sealed(open((record, n) => (record.result.participating.area += n + 1))),
  },
  {
    what: 'the weight of a ballot changed, by whoever knows every digest',
    check: 'participatingArea',
    plant: sealed(
      open((record, n) => {
        at(
          rightsOf(record).filter(({ rightId }) => voted.has(rightId)),
          n,
        ).area += 100
        const lighter = at(
          rightsOf(record).filter(({ rightId }) => !voted.has(rightId)),
          n,
        )
        lighter.area -= 100
        withDigest(record)
      }),
    ),
  },
  {
    what: 'more area than there is',
    check: 'moreThanThereAre',
    plant: sealed(
      secret((record, n) => (record.result.participating.area = record.result.electorate.area + 1 + n)),
    ),
  },
  {
    what: 'a head moved to another choice',
    check: 'heads',
    plant: sealed(
      either((record, n) => {
        const { tally } = questionAt(record, n)
        tally.agree.heads += 1
        tally[n % 2 ? 'abstain' : 'against'].heads -= 1
      }),
    ),
  },
  {
    what: 'another choice in a secret ballot',
    check: 'heads',
    plant: sealed(
      secret((record, n) => (choiceOf(record, n * 3, n % 2).choice = n % 2 ? 'against' : 'abstain')),
    ),
  },
  {
    what: 'area moved to another choice',
    check: 'area',
    plant: sealed(
      open((record, n) => {
        const { tally } = questionAt(record, n)
        tally.agree.area -= n + 1
        tally.abstain.area += n + 1
      }),
    ),
  },
  {
    what: 'area of a choice that nobody took',
    check: 'areaOfNobody',
    plant: sealed(
      secret((record, n) => {
        const { tally } = questionAt(record, 0)
        tally.abstain.area += n + 1
        tally.against.area -= n + 1
      }),
    ),
  },
  {
    what: 'more area in a choice',
    check: 'areaSum',
    plant: sealed(secret((record, n) => (questionAt(record, n).tally.agree.area += n + 1))),
  },
]

const ofReckoning: readonly Kind[] = [
  {
    what: 'reached, or not',
    check: 'checks',
    plant: sealed(
      either((record, n) => {
        const check = at(questionAt(record, n).checks, n)
        check.met = !check.met
      }),
    ),
  },
  {
    what: 'another number held against the rule',
    check: 'checks',
    plant: sealed(
      either((record, n) => {
        const check = at(questionAt(record, n).checks, n)
        check[at(['have', 'base', 'missing'] as const, n)] += 1
      }),
    ),
  },
  {
    what: 'another threshold than the rule has',
    check: 'checks',
    plant: sealed(either((record, n) => (at(questionAt(record, n).checks, n).threshold.denominator += 1))),
  },
  {
    what: 'a check left out',
    check: 'checks',
    plant: sealed(either((record, n) => questionAt(record, n).checks.splice(n % 4, 1))),
  },
  {
    what: 'another electorate',
    check: 'checks',
    plant: sealed(secret((record, n) => (record.result.electorate[n % 2 ? 'heads' : 'area'] += n + 1))),
  },
  {
    what: 'another outcome',
    check: 'outcome',
    plant: sealed(
      either((record, n) => {
        const question = questionAt(record, n)
        question.outcome = question.outcome === 'passed' ? 'notPassed' : 'passed'
      }),
    ),
  },
]

const ofRoot: readonly Kind[] = [
  {
    what: 'another root',
    check: 'root',
    plant: either((record, n) => (record.root = turned(record.root, n * 7))),
  },
  {
    what: 'another text, and the old root',
    check: 'root',
    plant: either((record, n) => {
      const text = at([record.vote, at(record.vote.questions, n)], n) as { title?: string; text?: string }
      if (text.title === undefined) text.text = 'another'
      else text.title = 'another'
    }),
  },
  {
    what: 'another article',
    check: 'root',
    plant: either((record, n) => (record.result.rule[n % 2 ? 'source' : 'inForceSince'] = 'another')),
  },
  {
    what: 'the choices of two secret ballots exchanged',
    check: 'root',
    plant: secret((record, n) => {
      const mine = choiceOf(record, n)
      const other = record.ballots
        .slice(n)
        .map(({ answers }) => at(answers, 0))
        .find(({ choice }) => choice !== mine.choice)
      if (!other) throw new Error('all chose the same')
      ;[mine.choice, other.choice] = [other.choice, mine.choice]
    }),
  },
  {
    what: 'another receipt between the same two',
    check: 'root',
    plant: secret((record, n) => {
      const ballot = ballotAt(record, n)
      ballot.receipt = ballot.receipt.slice(0, 63) + flip(ballot.receipt.charAt(63))
    }),
  },
  {
    what: 'fewer set aside',
    check: 'root',
    plant: either((record, n) => (record.vote.setAside += n + 1)),
  },
]

/** Every kind, by the part of a record it is planted in. */
export const kinds: readonly Kind[] = [
  ...ofShape,
  ...ofFrame,
  ...ofElectorate,
  ...ofBallots,
  ...ofTotals,
  ...ofReckoning,
  ...ofRoot,
]
