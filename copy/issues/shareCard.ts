import type { IssueSummary } from '#contracts/issues'
import { categoryNames } from './names'

/**
 * Writes the title of a forwarded issue: category, compound and number. The same for everybody who forwards it and for
 * every issue, so that a card tells neither who reported, where they live nor whether they are anonymous; what was
 * written is read on the page, by those who may.
 */
export const issueCardTitle = ({
  category,
  compoundName,
  number,
}: Pick<IssueSummary, 'category' | 'compoundName' | 'number'>): string =>
  `${categoryNames[category]} · ${compoundName} · ${number}`
