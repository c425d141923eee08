import type { Me } from '#contracts/account'

interface CompoundName {
  readonly id: string
  readonly name: string
}

/** Path of a compound: district, subdistrict, community, compound. */
const COMPOUND_DEPTH = 4

const depth = (path: string): number => path.split('/').filter(part => part !== '').length

/** The compounds a person lives in or holds a post at, each once, homes first. */
export const compoundsOf = (me: Pick<Me, 'occupancies' | 'posts'>): readonly CompoundName[] => {
  const all: readonly CompoundName[] = [
    ...me.occupancies.map(({ compoundId, compoundName }) => ({ id: compoundId, name: compoundName })),
    ...me.posts
      .filter(({ orgPath }) => depth(orgPath) >= COMPOUND_DEPTH)
      .map(({ orgUnitId, orgName }) => ({ id: orgUnitId, name: orgName })),
  ]
  return [...new Map(all.map(compound => [compound.id, compound])).values()]
}
