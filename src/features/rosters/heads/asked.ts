import type { HeadGroupView, RulingView } from '#contracts/rosters'

/** Homes of one name, one entry for each head, of whose owners it is asked whether they are one. */
export interface Asked {
  readonly name: string
  readonly heads: readonly (Pick<HeadGroupView['heads'][number], 'units'> &
    Partial<HeadGroupView['heads'][number]>)[]
}

/** What was ruled of may be asked anew: two people may have been mistaken. */
export const askedOf = ({ name, heads }: RulingView): Asked => ({ name, heads })
