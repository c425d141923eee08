import fc from 'fast-check'
import { domainRefusals } from '#domain/kernel/decision'
import type { Message } from '#domain/notices/Message'
import { walks } from '../../onDemand'
import { disagreements, untoldAtLast } from './agree'
import { Book } from './Book'
import { deedOf, instantAfter, isByNobody } from './choose'
import { stepsOfALife, type Deed, type Step } from './deeds'
import { Town } from './Town'

const toldTo = ({ kind, addressee }: Message): string => {
  switch (addressee.to) {
    case 'person':
      return `${kind} to ${addressee.personId}`
    case 'post':
      return `${kind} to ${addressee.role}@${addressee.orgUnitId}`
    case 'electorate':
    case 'followers':
      return `${kind} to everybody`
  }
}

/** What was done, or tried and refused, in words: it stands beside whatever is found wrong. */
interface Life {
  readonly town: Town
  readonly book: Book
  readonly done: readonly string[]
}

const doneBy = (town: Town, book: Book, deed: Deed): string => {
  const shall = book.allows(deed, town.now)
  const tells = book.tells(deed)
  const why = town.run(deed)
  const words = `${String(town.now)} ${JSON.stringify(deed)} ${why ?? 'done'}`
  if (shall !== null && shall !== (why === null))
    throw new Error(`${words}, by the book ${shall ? 'to be let through' : 'to be refused'}`)
  if (why !== null) {
    expect([...domainRefusals, 'not-found']).toContain(why)
    return words
  }
  book.note(deed, town.now)
  const told = town.messages.map(toldTo).sort().join()
  const shallBeTold = [...tells, ...book.told].sort().join()
  if (told !== shallBeTold) throw new Error(`${words}: ${told}, by the book ${shallBeTold}`)
  return words
}

const lived = (hasBranch: boolean, steps: readonly Step[]): Life => {
  const town = new Town(hasBranch)
  const book = new Book(hasBranch)
  const done: string[] = []
  const messageIds = new Set<string>()
  for (const step of steps) {
    if (step.try === 'wait' || step.try === 'border') {
      town.now = instantAfter(town, book, step)
      done.push(`${String(town.now)} it is`)
    } else {
      const deed = deedOf(town, book, step)
      if (!deed || isByNobody(book, deed)) continue
      try {
        done.push(doneBy(town, book, deed))
      } catch (fault) {
        throw new Error(`${String(fault)}\nafter\n${done.join('\n')}`, { cause: fault })
      }
    }
    for (const { id } of town.messages) {
      if (messageIds.has(id)) throw new Error(`${id} is told twice`)
      messageIds.add(id)
    }
    town.messages = []
    const wrong = disagreements(town, book)
    if (wrong.length > 0) throw new Error(`${wrong.join('\n')}\nafter\n${done.join('\n')}`)
  }
  expect(untoldAtLast(town)).toEqual([])
  return { town, book, done }
}

const runs = walks(40)
jest.setTimeout(300_000 + runs.numRuns * 200)

test(`whatever happens in a compound, who owns, who may cast, and who is told is what a second reading says (seed ${String(runs.seed)})`, () => {
  fc.assert(
    fc.property(fc.boolean(), stepsOfALife, (hasBranch, steps) => {
      lived(hasBranch, steps)
    }),
    runs,
  )
})

describe('the lives that are tried', () => {
  const lives = fc
    .sample(fc.tuple(fc.boolean(), stepsOfALife), { numRuns: 60, seed: 278 })
    .map(([hasBranch, steps]) => lived(hasBranch, steps))
  const outcomes = new Set(
    lives.flatMap(({ done }) =>
      done.flatMap(line => {
        const said = /"do":"(\w+)".* (\S+)$/.exec(line)
        return said ? [`${said[1] ?? ''} ${said[2] ?? ''}`] : []
      }),
    ),
  )

  test.each([
    ...['claim', 'approveClaim', 'refuseClaim', 'revokeClaim', 'appeal', 'withdraw', 'consent', 'moveOut'],
    ...['grant', 'approveProxy', 'refuseProxy', 'revokeProxy', 'import', 'undo', 'erase', 'cast'],
  ])('%s', deed => {
    expect(outcomes).toContain(`${deed} done`)
  })

  test.each([
    'claim already-claimed',
    'approveClaim own-request',
    'approveClaim not-on-roster',
    'approveClaim guardian-needed',
    'approveProxy proxy-term',
    'grant not-an-owner',
    'grant proxy-whole-head',
    'cast no-voting-right',
    'cast vote-closed',
    'undo changed-since',
  ])('are refused: %s', outcome => {
    expect(outcomes).toContain(outcome)
  })

  test('somebody sits for all co-owners, and somebody acts for others', () => {
    const units = lives.flatMap(({ town }) => [...town.units.values()])
    expect(units.some(unit => unit.representativeId !== null)).toBe(true)
    expect(lives.some(({ town }) => [...town.held.values()].some(({ acting }) => acting.length > 0))).toBe(
      true,
    )
  })
})
