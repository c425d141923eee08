import type { MyRight } from '#contracts/votes'

/** The units of a right, as people call them. */
export const unitLabels = ({ units }: Pick<MyRight, 'units'>): string =>
  units.map(({ label }) => label).join('、')
