import type { NamedPerson, ReadLine, RosterProblem, UnitPlace } from './Roster'
import type { SheetContext } from './locate'
import { placeKey } from './placeKey'
import { Asking, type Answers, type Asked, type RosterQuestion } from './questions'
import { lineOf, placeOfLine, readParts, type LineParts } from './readLine'
import type { SheetLine } from './SheetLine'

/** Several people one below the other, their home merged beside them: one home. */
const isMergedWithAbove = (line: SheetLine): boolean =>
  line.says('room') && line.rowsOf('room').top < line.index

/** A list of people: a line that says nothing of the place goes on with the home above. */
const goesOnWithAbove = (line: SheetLine): boolean =>
  line.has('relation') && !line.says('room') && !line.says('parking') && line.says('owners')

/** Gathers the lines of each home: one, or, where a column says what each person is, one for everybody. */
export const homesOf = (
  lines: readonly SheetLine[],
  context: SheetContext,
): readonly (readonly SheetLine[])[] => {
  const homes: SheetLine[][] = []
  const byPlace = new Map<string, SheetLine[]>()
  for (const line of lines) {
    const above = homes.at(-1)
    if (above && (isMergedWithAbove(line) || goesOnWithAbove(line))) {
      above.push(line)
      continue
    }
    const place = line.has('relation') ? placeOfLine(line, context, new Asking()) : null
    const same = place === null ? undefined : byPlace.get(placeKey(place))
    if (same) same.push(line)
    else {
      const home = [line]
      homes.push(home)
      if (place !== null) byPlace.set(placeKey(place), home)
    }
  }
  return homes
}

const joinPeople = (above: readonly NamedPerson[], below: readonly NamedPerson[]): readonly NamedPerson[] => [
  ...above,
  ...below.filter(person => !above.some(({ name, phone }) => name === person.name && phone === person.phone)),
]

/** What other lines of the same home may say instead: the area beside the first person, the owner in another row. */
const saidElsewhere: readonly RosterProblem['kind'][] = ['missingArea', 'missingOwner', 'missingRoom']

/** What several lines say of one home. */
const joined = (lines: readonly LineParts[]): LineParts => {
  const [first] = lines
  if (!first) throw new Error('a home without a line')
  const area = lines.find(line => line.area !== null)?.area ?? null
  const owners = lines.reduce<readonly NamedPerson[]>((all, line) => joinPeople(all, line.owners), [])
  const problems = lines.flatMap(line => line.problems)
  const unsaid: Readonly<Record<string, boolean>> = {
    missingRoom: !first.located.ok,
    missingArea: area === null,
    missingOwner: owners.length === 0,
  }
  const disagree = (line: LineParts): readonly RosterProblem[] => {
    const params = { sheet: first.sheet, row: first.row, disagree: 'area' }
    return line.area === null || line.area === area
      ? []
      : [{ sheet: line.sheet, row: line.row, column: null, kind: 'duplicateUnit', params }]
  }
  return {
    ...first,
    area,
    owners,
    tenants:
      first.tenants === null
        ? null
        : lines.reduce<readonly NamedPerson[]>((all, line) => joinPeople(all, line.tenants ?? []), []),
    developer: lines.every(line => line.developer),
    certificates: [...new Set(lines.flatMap(line => line.certificates))],
    delivered: lines.find(line => line.delivered !== null)?.delivered ?? null,
    problems: [
      ...problems.filter(({ kind }) => !saidElsewhere.includes(kind)),
      ...lines.flatMap(disagree),
      ...saidElsewhere.flatMap(kind =>
        unsaid[kind] ? problems.filter(each => each.kind === kind).slice(0, 1) : [],
      ),
    ],
    notes: lines.flatMap(line => line.notes),
  }
}

interface Outcome {
  readonly answers: Answers
  readonly line: ReadLine
}

/** One line can raise so many ways in which it could be read. */
const mostOutcomes = 64

/** Reads a home by every way in which its questions can be answered; those that are suggested come first. */
const outcomesOf = (
  read: (asking: Asking) => ReadLine,
  answers: Answers,
  questions: Map<string, RosterQuestion>,
  outcomes: Outcome[],
): void => {
  const asking = new Asking(answers)
  const line = read(asking)
  const [question] = asking.open
  if (!question) outcomes.push({ answers, line })
  if (!question || outcomes.length > mostOutcomes) return
  questions.set(question.id, question)
  const { id, choices, suggested } = question
  for (const choice of [suggested, ...choices.filter(each => each !== suggested)])
    outcomesOf(read, { ...answers, [id]: choice }, questions, outcomes)
}

/** The place that the home has however it is asked; null where an answer changes it, or leaves the home out. */
const samePlace = (outcomes: readonly Outcome[]): UnitPlace | null => {
  const [place = null, ...others] = outcomes.map(({ line }) => line.place)
  if (place === null) return null
  return others.every(other => other !== null && placeKey(other) === placeKey(place)) ? place : null
}

const held = (
  line: ReadLine,
  kind: RosterProblem['kind'],
  more: {
    readonly place: UnitPlace | null
    readonly params?: RosterProblem['params']
    readonly asked?: Asked
  },
): ReadLine => {
  const { sheet, row, label, area, owners, tenants } = line
  const problem: RosterProblem = { sheet, row, column: null, kind, params: more.params ?? {} }
  return {
    readable: false,
    ...{ sheet, row, label, area, owners },
    place: more.place,
    tenants: tenants ?? [],
    problems: [problem],
    notes: line.notes ?? [],
    ...(more.asked ? { asked: more.asked } : {}),
  }
}

/**
 * Reads the lines of one home. Where something has to be asked, the line waits for the answer.
 *
 * @throws Error when there is no line
 */
export const readHome = (lines: readonly SheetLine[], context: SheetContext): ReadLine => {
  const questions = new Map<string, RosterQuestion>()
  const outcomes: Outcome[] = []
  outcomesOf(
    asking => lineOf(joined(lines.map(line => readParts(line, context, asking)))),
    {},
    questions,
    outcomes,
  )
  const [first] = outcomes
  if (!first) throw new Error('a home that cannot be read in any way')
  if (questions.size === 0) return first.line
  const taken = outcomes.find(({ line }) => line.readable)
  // However it is answered, something else is wrong with it: there is nothing to ask yet.
  if (!taken) return (outcomes.find(({ line }) => !isLeftOut(line)) ?? first).line
  if (outcomes.length > mostOutcomes)
    return held(taken.line, 'tooManyQuestions', { place: null, params: { limit: mostOutcomes } })
  const asked: Asked = { questions: [...questions.values()], outcomes }
  return held(taken.line, 'asked', { place: samePlace(outcomes), asked })
}

const isLeftOut = (line: ReadLine): boolean =>
  !line.readable && line.problems.some(({ kind }) => kind === 'leftOut')
