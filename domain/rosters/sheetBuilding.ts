import type { RosterCompound, SheetCells } from './Roster'
import { buildingKey } from './buildingKey'
import { findHeader, type Header } from './findHeader'
import { buildingsByKey } from './locate'
import { closeText } from './plainText'

const named = /([A-Z]?\d{1,3}|[A-Z]|[一二三四五六七八九十]{1,3})(?:号楼|栋|幢|座)/g

/** Every building that the name of a sheet, or a line above its headings, speaks of. */
const spokenOf = ({ sheet, rows }: SheetCells, headings: number): ReadonlySet<string> =>
  new Set(
    [sheet, ...rows.slice(0, headings).flat()]
      .map(closeText)
      .flatMap(title => [...title.matchAll(named)].map(([name]) => buildingKey(name))),
  )

/**
 * Finds the building that the name of the sheet, or a line above the headings, speaks of; null unless it is exactly
 * one.
 */
export const buildingOfSheet = (
  cells: SheetCells,
  header: Header,
  compound: RosterCompound,
): string | null => {
  const keys = buildingsByKey(compound)
  const ofName = buildingKey(cells.sheet.replaceAll(compound.name, ''))
  if (keys.has(ofName)) return ofName
  const found = [...spokenOf(cells, header.top)].filter(key => keys.has(key))
  const [only] = found
  return found.length === 1 ? (only ?? null) : null
}

/**
 * Lists all buildings that the name of a sheet, or a line above the headings, may speak of, for whoever does not know
 * yet which there are.
 */
export const buildingsNamedBy = (cells: SheetCells): readonly string[] => {
  const found = findHeader(cells)
  return found ? [...spokenOf(cells, found.header.top)] : []
}

/**
 * Finds the building whose name is the whole name of a sheet; null where it says anything else.
 * @example nameOfTab('三栋', compound)
 */
export const nameOfTab = (sheet: string, { name }: RosterCompound): string | null => {
  const bare = closeText(sheet.replaceAll(name, ''))
  const [only] = bare.match(named) ?? []
  return only === bare ? buildingKey(bare) : null
}
