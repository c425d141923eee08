import { randomUUID } from 'node:crypto'
import type { Input } from '#contracts/calls'
import type { RosterImportView, RosterLineView } from '#contracts/rosters'
import type { Unit } from '#domain/organisation/Unit'
import type { RosterFile } from '../../domain/rosters/files/files'
import { openidOf } from './people'
import { addHomes, emptyHome, listed } from './residence'
import { request, type District } from './startDistrict'

export const rosterFile = (name: string, lines: readonly string[]): RosterFile => ({
  name,
  bytes: new TextEncoder().encode(lines.join('\n')),
})

/** Puts a file into somebody's folder. @returns its file id */
export const upload = async (
  district: District,
  { name, bytes }: RosterFile,
  part = 'property',
): Promise<string> => {
  const { uploadFolder } = await district.call(part, 'me', {})
  const { fileID } = await district.cloud.uploadFile({
    openid: openidOf(part),
    cloudPath: `${uploadFolder}${randomUUID()}.${name.split('.').at(-1) ?? ''}`,
    content: Buffer.from(bytes),
  })
  return fileID
}

/** Uploads and previews a file, as the property manager. */
export const preview = async (district: District, file: RosterFile): Promise<RosterImportView> => {
  const { import: previewed } = await district.call('property', 'previewRoster', {
    compoundId: 'banshan',
    fileId: await upload(district, file),
    fileName: file.name,
    requestId: request(),
  })
  return previewed
}

export const confirmed = async (
  district: District,
  { id }: RosterImportView,
  leaveOutWrong = false,
): Promise<RosterImportView> =>
  (await district.call('property', 'confirmRoster', { importId: id, leaveOutWrong, requestId: request() }))
    .import

/** Confirms an import, as the property manager and then the branch, after it was shown where it has to be. */
export const confirmedByTwo = async (
  district: District,
  shown: RosterImportView,
): Promise<RosterImportView> => {
  const { state, shownUntil, id } = await confirmed(district, shown)
  if (state === 'toConfirm' && shownUntil !== null) district.passTo(shownUntil)
  const word = { importId: id, leaveOutWrong: false, requestId: request() }
  return (await district.call('secretary', 'confirmRoster', word)).import
}

/** Goes on until nothing is left to write or to take back. */
export const finished = async (district: District, shown: RosterImportView): Promise<RosterImportView> => {
  let present = shown
  while (present.state === 'applying' || present.state === 'undoing')
    present = (
      await district.call('property', 'continueRoster', { importId: shown.id, requestId: request() })
    ).import
  return present
}

/** All lines of an import, or of one status, page by page. */
export const linesOf = async (
  district: District,
  { id }: RosterImportView,
  status: RosterLineView['status'] | 'all' = 'all',
): Promise<readonly RosterLineView[]> => {
  const lines: RosterLineView[] = []
  for (let cursor: string | null = null, isLast = false; !isLast;) {
    const page: { rows: RosterLineView[]; next: string | null } = await district.call(
      'property',
      'listRosterLines',
      {
        importId: id,
        status,
        cursor,
      },
    )
    lines.push(...page.rows)
    cursor = page.next
    isLast = cursor === null
  }
  return lines
}

/** All units of all compounds, as they are stored. */
export const unitsOf = async (district: District): Promise<readonly Unit[]> => {
  const all: Unit[] = []
  for (let last = ''; ;) {
    const page = await district.cloud.engine.find(
      'units',
      { _id: { $gt: last } },
      { order: { _id: 1 }, limit: 1_000 },
    )
    all.push(...(page as unknown as readonly Unit[]))
    const end = page.at(-1)
    if (!end) return all
    last = String(end._id)
  }
}

/** Units in short, heads by the first unit of each instead of by their keys. */
export const writtenDown = (units: readonly Unit[]): readonly string[] =>
  units.map(({ _id, label, use, area, owners, tenants, buyerKey }) =>
    [
      _id,
      label,
      use,
      area,
      owners.map(({ name, phone }) => `${name} ${phone ?? '-'}`).join('+'),
      ...(tenants.length > 0 ? [`let to ${tenants.map(({ name }) => name).join('+')}`] : []),
      `head ${buyerKey.endsWith(':developer') ? 'developer' : (units.find(unit => unit.buyerKey === buyerKey)?._id ?? '')}`,
    ].join(' '),
  )

/** Puts homes into the roster, of 半山名苑 by default, whose owners have one name and nothing that tells whether they are one. */
export const addNamesakes = (
  district: District,
  name: string,
  unitIds: readonly string[],
  {
    phones = [],
    compoundId = 'banshan',
  }: { readonly phones?: readonly string[]; readonly compoundId?: string } = {},
): Promise<void> =>
  addHomes(
    district,
    ...unitIds.map((id, at) => emptyHome(id, { compoundId, owners: [listed(name, phones[at] ?? null)] })),
  )

/** The first word on homes of one name. */
export const rulingOn = (
  unitIds: readonly string[],
  more: Partial<Input<'proposeRuling'>> = {},
): Input<'proposeRuling'> => ({
  compoundId: 'banshan',
  unitIds: [...unitIds],
  answer: 'one',
  evidence: 'certificate',
  note: '',
  requestId: request(),
  ...more,
})
