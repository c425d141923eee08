import type { Building } from '../organisation/OrgUnit'
import type { UnitUse } from '../organisation/Unit'
import type { Seal } from './heads/paperNumbers'
import type { ProposedBuilding } from './NewBuilding'
import type { NewBuildingRules } from './newBuildingRules'
import type { Asked } from './questions'

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
  /** Neither home, shop nor parking space: a store room, something below ground (`text`). */
  | 'otherRoom'
  | 'missingOwner'
  | 'unreadableOwner'
  /** Not sold, and yet somebody is named as its owner. */
  | 'soldOrNot'
  /** The same unit stands in another line (`sheet`, `row`); `disagree`: none, owners, area, both. */
  | 'duplicateUnit'
  /** The room's own name says another use than the column. */
  | 'usesDisagree'
  /** Something about it has to be asked before it can be written down. */
  | 'asked'
  /** Asked, and answered that it is not to be written. */
  | 'leftOut'
  /** More to be asked than a person can answer (`limit`), in the file or of this line. */
  | 'tooManyQuestions'

/** Worth knowing, yet no reason to leave the line out. */
export type NoteKind =
  /** Owners of this name have other units too, and nothing tells whether they are one: that is to be decided by two people. */
  | 'sameNameNoPhone'
  /** The room lies above the top floor that the compound's record knows (`floors`). */
  | 'aboveTopFloor'
  /** Words of the column of uses that name none (`text`): the room says what it is. */
  | 'unknownUse'
  | 'unreadablePhone'
  /** So many names, and another number of phones (`owners`, `phones`): nobody can say whose they are. */
  | 'ownersAndPhonesDisagree'
  /** One person's second phone, and further ones (`count`): one is kept. */
  | 'morePhones'
  /** The number says itself that somebody else answers it. */
  | 'phoneOfAnother'
  | 'extensionNotKept'
  /** The number of a paper is not whole, or a program has cut it: it is not kept. */
  | 'unreadableDocument'
  /** So many names, and another number of papers (`owners`, `documents`). */
  | 'ownersAndDocumentsDisagree'
  /** Neither handed over nor not (`text`): the home counts as before. */
  | 'unknownDelivery'
  /** Somebody of the household who is neither owner nor tenant. */
  | 'familyNotKept'
  | 'unreadableTenant'
  /** A parking space in the line of a home: it needs a line of its own (`text`). */
  | 'parkingBeside'
  /** What else was written in the cell (`text`). */
  | 'notKept'
  /** A column that holds data and is not used (`heading`, `cells`). */
  | 'unusedColumn'
  /** Rows that are no homes (`why`, `rows`, `count`). */
  | 'unusedRows'
  /** A sheet that lists nobody, by its name. */
  | 'unusedSheet'
  | 'hiddenSheet'
  /** The file ends in the middle of a character: what came after it is missing. */
  | 'cutOff'

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
  /** 11 digits, a landline as `0752-2345678`, or one abroad as `+852-91234567`; null where the file has none. */
  readonly phone: string | null
  /** The number of their paper, sealed; missing where the file has none. */
  readonly document?: string
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
  /** Sealed numbers of the certificates of title; missing where the file has none. */
  readonly certificates?: readonly string[]
  /** Whether it was handed over to whoever bought it; missing where the file does not say. */
  readonly delivered?: boolean
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
  /** Missing in lines that were read before they were kept. */
  readonly notes?: readonly RosterNote[]
  /** Missing unless the building is what is wrong. */
  readonly stray?: StrayBuilding
  /** Missing unless something has to be asked: then the rest of the line is as the suggested answers make it. */
  readonly asked?: Asked
}

export type ReadLine = ({ readonly readable: true } & RosterLine) | ({ readonly readable: false } & WrongLine)

/** What a file says, line by line in its order. */
export interface RosterReading {
  readonly lines: readonly ReadLine[]
  /** What concerns a sheet or the file as a whole. */
  readonly problems: readonly RosterProblem[]
  /** What of a sheet or the file is not in the lines: worth knowing, and no reason to refuse it. */
  readonly remarks: readonly RosterNote[]
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

/** By what a roster is read besides the compound. */
export interface ReadingRules {
  /** In force; the latest by default. */
  readonly buildings?: NewBuildingRules
  /** Seals numbers of papers; without it they are not kept at all. */
  readonly seal?: Seal
}

/** More than the largest compound of the district has, homes, shops and parking spaces together, four times over. */
export const mostLines = 20_000
