import type { TimelineEntry } from '#contracts/issues'
import type { DatedFact } from '#domain/kernel/fact'
import type { IssueFact } from '#domain/issues/Issue'
import type { ShownActor } from '#domain/issues/shownActor'

/** How a line is shown to one reader. */
interface Reader {
  readonly by: (fact: IssueFact) => ShownActor
  readonly words: (text: string) => string
  /** The number of a fact among those of the case; null for what stands beside it. */
  readonly entry: (fact: IssueFact) => number | null
  /** Whether the words of an entry were taken from view. */
  readonly redacted: (entry: number) => boolean
}

type Told = Partial<Omit<TimelineEntry, 'kind' | 'at' | 'by'>>

type FieldOf<Fact> = Fact extends DatedFact ? Exclude<keyof Fact, keyof DatedFact> : never
type ValueOf<Fact, Name extends PropertyKey> =
  Fact extends Readonly<Record<Name, infer Value>> ? Value : never

/** How a line shows what facts carry, by the field's name; null where it does not. A field left out is a type error. */
const tellField: {
  readonly [Name in FieldOf<IssueFact>]: null | ((value: ValueOf<IssueFact, Name>) => Told)
} = {
  note: text => ({ text }),
  reason: text => ({ text }),
  comment: text => ({ text }),
  photos: photos => ({ photos: [...photos] }),
  evidence: photos => ({ photos: [...photos] }),
  arrival: ({ standing: { tier } }) => ({ tier }),
  cause: cause => ({ cause }),
  handler: handler => ({ handler }),
  until: until => ({ until }),
  confirmBy: until => ({ until }),
  answerBy: until => ({ until }),
  appealBy: until => ({ until }),
  due: until => ({ until }),
  rating: rating => ({ rating }),
  number: other => ({ other }),
  // The head of the page has the deadlines, the step up or down its tier.
  deadline: null,
  deadlines: null,
  breached: null,
  from: null,
  into: null,
  issueId: null,
  whistleId: null,
  called: handler => ({ handler }),
  need: text => ({ text }),
  reportBy: null,
  closeBy: null,
  grade: null,
  step: null,
  entry: null,
  service: null,
  sort: null,
  code: null,
  review: null,
  standsStillUntil: null,
  people: null,
  why: null,
  outcome: null,
  v: null,
  personId: null,
  name: null,
  told: null,
  // What was reported stands above the timeline.
  compoundId: null,
  compoundName: null,
  compoundPath: null,
  category: null,
  urgency: null,
  text: text => ({ text }),
  place: null,
  reporter: null,
}

const told = (fact: IssueFact): Told => {
  if (fact.kind === 'raised') return { tier: fact.arrival.standing.tier }
  const fields: readonly (readonly [string, unknown])[] = Object.entries(fact)
  const tell: Readonly<Record<string, null | ((value: never) => Told)>> = tellField
  return Object.assign({}, ...fields.map(([name, value]) => tell[name]?.(value as never))) as Told
}

const nothing = {
  text: null,
  photos: [],
  tier: null,
  cause: null,
  handler: null,
  until: null,
  rating: null,
  other: null,
}

const withoutWords = (line: Told): Told => ({ ...line, text: null, photos: [] })

/** The facts of an issue with those that stand beside it, each where it happened; of one instant, its own first. */
export const inOrder = (facts: readonly IssueFact[], beside: readonly IssueFact[]): readonly IssueFact[] =>
  beside.length === 0 ? facts : [...facts, ...beside].sort((one, other) => one.at - other.at)

/** Who did what when, oldest first. Photos are still file ids. */
export const timelineOf = (
  facts: readonly IssueFact[],
  { by, words, entry, redacted }: Reader,
): TimelineEntry[] =>
  facts.map(fact => {
    const number = entry(fact)
    const isRedacted = number !== null && redacted(number)
    const { text = null, ...more } = isRedacted ? withoutWords(told(fact)) : told(fact)
    // An empty note is no note.
    return {
      kind: fact.kind,
      at: fact.at,
      by: by(fact),
      entry: number,
      redacted: isRedacted,
      ...nothing,
      ...more,
      text: text === '' || text === null ? null : words(text),
    }
  })
