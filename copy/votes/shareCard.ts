import type { VoteSummary } from '#contracts/votes'
import { pointsAtSomebody } from '#domain/privacy/pointsAtSomebody'
import { voteSortNames } from './names'

type Shown = Pick<VoteSummary, 'compoundName' | 'sort' | 'title'>

/** A title that names a home or a phone number is left out: those who may see it open the page. */
const aboutWhat = ({ sort, title }: Shown): string =>
  pointsAtSomebody(title) ? voteSortNames[sort] : `${voteSortNames[sort]}：${title}`

/** Writes the title of a forwarded vote: compound, sort and title, without who proposed it or how it stands. */
export const voteCardTitle = (vote: Shown): string => `${vote.compoundName} · ${aboutWhat(vote)}`

/** Writes the title of a forwarded result, without the result. */
export const resultCardTitle = (vote: Shown): string => `${vote.compoundName} · 结果 · ${aboutWhat(vote)}`
