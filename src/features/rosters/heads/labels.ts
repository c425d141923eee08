import type { RulingView } from '#contracts/rosters'
import { sayArea } from '#copy/kernel/figures'
import { headWords } from '#copy/rosters/heads'

type Units = RulingView['heads'][number]['units']

/** Names the units of one head, with the area of each. */
export const labelOf = (units: Units): string => {
  const labels = units.map(({ label, area }) => `${label} ${sayArea(area)}`).join('、')
  return units.length > 1 ? headWords.together(labels) : labels
}

/** Names the units of several heads. */
export const labelsOf = (heads: readonly { readonly units: Units }[]): string =>
  heads.map(({ units }) => labelOf(units)).join('；')
