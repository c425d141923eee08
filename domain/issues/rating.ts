/** How far the reporter finds it solved. */
export const solvedDegrees = ['wholly', 'partly', 'not'] as const
export type SolvedDegree = (typeof solvedDegrees)[number]

/** What a reporter answered of the three questions. Each is voluntary: one left out is null, and counts as neither. */
export interface Rating {
  /** Whether somebody spoke to them about it. */
  readonly answered: boolean | null
  readonly solved: SolvedDegree | null
  /** 1 to 5, worst first. */
  readonly satisfied: number | null
}

/** Gives a rating, or null where no question was answered. */
export const ratingOf = ({ answered, solved, satisfied }: Rating): Rating | null =>
  answered === null && solved === null && satisfied === null ? null : { answered, solved, satisfied }
