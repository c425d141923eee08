import type { OrgUnit } from '#domain/organisation/OrgUnit'
import { closeText } from '#domain/rosters/plainText'
import type { Answerer } from '../../../kit/Answerer'
import { directory, type Directory } from '../../../stores/orgUnits'

const mostRows = 30

const nameAt = (level: OrgUnit['level'], ancestors: readonly OrgUnit[]): string =>
  ancestors.find(unit => unit.level === level)?.name ?? ''

const rowsOf = (all: Directory) =>
  all.units.flatMap(unit => {
    if (unit.level !== 'compound') return []
    const ancestors = all.ancestors(unit)
    const row = {
      id: unit._id,
      name: unit.name,
      communityName: nameAt('community', ancestors),
      subdistrictName: nameAt('subdistrict', ancestors),
      hasBranch: unit.hasBranch,
    }
    return [{ row, words: [row.name, row.communityName, row.subdistrictName].map(closeText) }]
  })

/** Names that begin with what is looked for come first; for those who have not joined too. At most one database call. */
export const compounds: Answerer<'compounds'> = async ({ search }) => {
  const wanted = closeText(search)
  const found = rowsOf(await directory())
    .filter(({ words }) => words.some(word => word.includes(wanted)))
    .sort((one, other) => rank(one.words, wanted) - rank(other.words, wanted))
    .map(({ row }) => row)
  return { rows: found.slice(0, mostRows), more: found.length > mostRows }
}

/** 0 where the compound's own name begins so, 1 where it holds it, 2 where its community or subdistrict does. */
const rank = ([name = '']: readonly string[], wanted: string): number => {
  const at = name.indexOf(wanted)
  return at < 0 ? 2 : Math.min(at, 1)
}
