import type { Building } from '../organisation/OrgUnit'
import type { UnitUse } from '../organisation/Unit'
import type { ProposedBuilding } from './NewBuilding'

/** A merged range of cells, all four counted from 0 and included. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** One sheet as plain texts: `rows[0]` is row 1 of the sheet, its first text is column A. */
export interface SheetCells {
  readonly sheet: string
  /** Texts as stored, numbers in plain digits; what was merged stands in each of its places. */
  readonly rows: readonly (readonly string[])[]
  readonly merges: readonly Merge[]
}

/** What is wrong, stable; each has its Chinese text in `copy`. */
export type ProblemKind =
  /** The file is none of the formats, damaged, or locked with a password (`why`). */
  | 'unreadableFile'
  /** No row of the sheet names the columns. */
  | 'noHeader'
  /** The columns are named, and one that is needed (`field`) is not among them. */
  | 'missingColumn'
  /** Two columns have the same meaning (`field`); the other one is `other`. */
  | 'doubleColumn'
  /** More lines than a roster can have (`limit`). */
  | 'tooManyLines'
  /** Neither the line nor the sheet says in which building. */
  | 'missingBuilding'
  /** The compound has no such building (`text`). */
  | 'unknownBuilding'
  /** The line's own column and its room name different buildings (`text`, `other`). */
  | 'buildingsDisagree'
  | 'missingRoom'
  | 'unreadableRoom'
  | 'missingArea'
  | 'unreadableArea'
  /** One merged area over several rooms (from row `first`): whose is how much? */
  | 'sharedArea'
  /** Not the size of a home, a shop or a parking space (`least`, `most` in 0.01 m²). */
  | 'areaOutOfRange'
  | 'missingOwner'
  | 'unreadableOwner'
  | 'unreadablePhone'
  /** So many names, and another number of phones (`owners`, `phones`). */
  | 'ownersAndPhonesDisagree'
  /** The same unit stands in another line (`sheet`, `row`); `disagree`: none, owners, area, both. */
  | 'duplicateUnit'
  | 'unknownUse'
  /** The room's own name says another use than the column. */
  | 'usesDisagree'

/** Worth knowing, yet no reason to leave the line out. */
export type NoteKind =
  /** Owners of this name without a phone have other units too: each counts as a head of its own. */
  | 'sameNameNoPhone'
  /** The room lies above the top floor that the compound's record knows (`floors`). */
  | 'aboveTopFloor'

/** Something about a place in the file, as a person finds it there: sheet 3栋, row 12, column D. */
export interface Remark<Kind extends string> {
  readonly sheet: string
  readonly row: number | null
  /** As the spreadsheet letters it; null where it concerns the whole row or sheet. */
  readonly column: string | null
  readonly kind: Kind
  readonly params: Readonly<Record<string, string | number>>
}
export type RosterProblem = Remark<ProblemKind>
export type RosterNote = Remark<NoteKind>

export interface NamedPerson {
  readonly name: string
  /** 11 digits, or a landline as `0752-2345678`; null where the file has none. */
  readonly phone: string | null
}

/** How the unit is numbered: by its room in a building, or in a series of its own for shops and parking spaces. */
export type UnitSeries = 'room' | 'shop' | 'parking'

/** Where a unit stands, however it was written. */
export interface UnitPlace {
  /** Null for a shop or a parking space that belongs to the compound as a whole. */
  readonly buildingId: string | null
  readonly entrance: string | null
  /** Without leading zeros; numbers of shops have at least two digits, of parking spaces three. */
  readonly room: string
  readonly series: UnitSeries
}

/** One unit as a line of the file has it. */
export interface RosterLine {
  readonly sheet: string
  readonly row: number
  readonly place: UnitPlace
  /** As people say it: 3栋1203. */
  readonly label: string
  readonly use: UnitUse
  /** Whether the file says the use, or it was taken for granted. */
  readonly useSaid: boolean
  /** Whole 0.01 m² */
  readonly area: number
  readonly owners: readonly NamedPerson[]
  /** Null where the file has no such column: then it says nothing about tenants. */
  readonly tenants: readonly NamedPerson[] | null
  /** Not sold yet: all such units are one head, the developer's. */
  readonly developer: boolean
  readonly notes: readonly RosterNote[]
}

/** A building that a line names and the compound does not have. */
export interface StrayBuilding {
  /** As {@link buildingKey} has it. */
  readonly key: string
  /** The line says no more than `12-1203`: the first number may be an entrance as well. */
  readonly guessed: boolean
}

/** A line that cannot be taken, with what could be read of it. */
export interface WrongLine {
  readonly sheet: string
  readonly row: number
  readonly label: string
  readonly place: UnitPlace | null
  readonly area: number | null
  readonly owners: readonly NamedPerson[]
  readonly tenants: readonly NamedPerson[]
  readonly problems: readonly RosterProblem[]
  /** Missing unless the building is what is wrong. */
  readonly stray?: StrayBuilding
}

export type ReadLine = ({ readonly readable: true } & RosterLine) | ({ readonly readable: false } & WrongLine)

/** What a file says, line by line in its order. */
export interface RosterReading {
  readonly lines: readonly ReadLine[]
  /** What concerns a sheet or the file as a whole. */
  readonly problems: readonly RosterProblem[]
  /** Names under which the file itself mentions the developer. */
  readonly developers: readonly string[]
  /** Buildings that the file brings: lines stand in them as in those that are there. */
  readonly buildings: readonly ProposedBuilding[]
}

/** What has to be known of a compound to read its roster. */
export interface RosterCompound {
  readonly _id: string
  readonly name: string
  readonly buildings: readonly Pick<Building, 'id' | 'name' | 'floors'>[]
}

/** More than the largest compound of the district has, homes, shops and parking spaces together, four times over. */
export const mostLines = 20_000
