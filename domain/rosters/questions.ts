import type { ReadLine, Remark } from './Roster'

/** What has to be asked about a line; each has its Chinese text, and each of its choices, in `copy`. */
export type QuestionKind =
  /** What the people are of whom a column says `text`: owners, tenants, family. One question for the whole column. */
  | 'whoIs'
  /** `text` has a comma or a slash: two people, or two ways to write one. */
  | 'onePersonOrTwo'
  /** Beside the name stands `text`: dead, sold at auction. Is this the owner still? */
  | 'stillOwner'
  /** A number at the end of a name (`text`). */
  | 'nameWithDigits'
  /** `text` are two rooms: one home that was made of both, or two. */
  | 'joinedRooms'
  /** `text` is most likely this room, and could be something else. */
  | 'whichRoom'

/** The line is not to be written: it will be mended in the file. */
export const leaveOut = 'leaveOut'

/** Something about a place in the file that only a person knows. */
export interface RosterQuestion extends Remark<QuestionKind> {
  readonly id: string
  readonly choices: readonly string[]
  /** What a clerk would most likely answer: one of the choices. */
  readonly suggested: string
}

/** Choices by the ids of their questions. */
export type Answers = Readonly<Record<string, string>>

/** What a line becomes by each way in which its questions can be answered. */
export interface Asked {
  readonly questions: readonly RosterQuestion[]
  readonly outcomes: readonly { readonly answers: Answers; readonly line: ReadLine }[]
}

/** So many questions can one file raise: whoever has more to answer mends the file faster. */
export const mostQuestions = 200

/** Goes along while a line is read: gives the answers that there are, and collects what is still to be asked. */
export class Asking {
  readonly open: RosterQuestion[] = []

  constructor(private readonly answers: Answers = {}) {}

  /** @returns the answer, or the suggested one for as long as there is none */
  ask(question: RosterQuestion): string {
    const answer = this.answers[question.id]
    if (answer !== undefined) return answer
    if (!this.open.some(({ id }) => id === question.id)) this.open.push(question)
    return question.suggested
  }
}
