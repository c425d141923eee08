import { createHash } from 'node:crypto'
import { pictureRulesAt, type PictureRules } from '#domain/kernel/pictureRules'
import type { Instant } from '#domain/kernel/decision'
import { contentAt, removeFiles, storeFile, temporaryUrls } from '../files'
import { keptPlace, placeOf, refuseForeignFiles } from '../fileIds'
import { logLine } from '../logLine'
import { refusal, type Refused } from '../Refused'
import { cleanPicture, NoPhoto } from './cleanPicture'
import type { FileToMove } from './FileToMove'

/** For what photos are taken in. */
export interface Intake {
  /** Whose uploads they must be. */
  readonly personId: string
  readonly now: Instant
  /** The field of the input that names them. */
  readonly field: string
  /** The request that sends them, `requestId:call`: the same one finds what it has taken in. */
  readonly use: string
}

/** Photos that were taken in. */
export interface TakenIn {
  /** Their new ids, in the same order: there already, or as soon as `left` are moved. */
  readonly fileIds: readonly string[]
  /** Those that the storage would not keep now: what a person sends does not wait for it. */
  readonly left: readonly FileToMove[]
  /** To be called once the new ids are stored: throws the uploads away. It never fails. */
  readonly done: () => Promise<void>
}

const photoRefusal = (
  kind: 'photo-missing' | 'photo-broken' | 'photo-too-large',
  field: string,
  index: number,
) => refusal(kind, { field: `${field}.${String(index)}`, params: { number: index + 1 } })

const cleanedOf = async (
  url: string | undefined,
  rules: PictureRules,
  refused: (kind: Parameters<typeof photoRefusal>[0]) => Refused,
): Promise<Buffer> => {
  const content = url === undefined ? 'gone' : await contentAt(url, rules.mostBytes)
  if (content === 'gone') throw refused('photo-missing')
  if (content === 'too-large') throw refused('photo-too-large')
  try {
    return await cleanPicture(content, rules)
  } catch (fault) {
    if (!(fault instanceof NoPhoto)) throw fault
    throw refused(fault.why === 'broken' ? 'photo-broken' : 'photo-too-large')
  }
}

/** Hashes the content of a file by SHA-256, in hex. */
export const sha256Of = (content: Buffer): string => createHash('sha256').update(content).digest('hex')

/** Whether it could be stored. */
const stored = async (fileId: string, content: Buffer): Promise<boolean> => {
  try {
    await storeFile(placeOf(fileId)[1], content)
    return true
  } catch (fault) {
    logLine({ event: 'photo-not-kept', fault: String(fault) })
    return false
  }
}

const throwAway = async (fileIds: readonly string[]): Promise<void> => {
  try {
    await removeFiles(fileIds)
  } catch (fault) {
    logLine({ event: 'uploads-left', count: fileIds.length, fault: String(fault) })
  }
}

interface Photo {
  readonly from: string
  readonly to: string
  readonly content: Buffer
}

const readAll = async (
  fileIds: readonly string[],
  { now, field, use }: Intake,
): Promise<readonly Photo[]> => {
  const urls = await temporaryUrls(fileIds)
  const rules = pictureRulesAt(now)
  const photos: Photo[] = []
  // One after the other: unpacked, each takes a part of the memory that a function has.
  for (const [index, from] of fileIds.entries()) {
    const content = await cleanedOf(urls.get(from), rules, kind => photoRefusal(kind, field, index))
    photos.push({ from, to: keptPlace(from, use, sha256Of(content)), content })
  }
  return photos
}

/**
 * Takes photos in: the one door through which every picture goes that anybody sends with anything. Each is read once,
 * must be a picture, is made anew of its pixels alone (see {@link cleanPicture}) and is kept under a name that follows
 * from its content, where no client can write; what is uploaded afterwards under the old name is nothing any more. Three
 * requests to the storage and two more for each photo, none for no photos.
 *
 * @throws Refused `file-not-yours`, `photo-missing`, `photo-broken` or `photo-too-large`, with the photo's field
 * @throws Error when the storage cannot be read
 */
export const takeIn = async (fileIds: readonly string[], intake: Intake): Promise<TakenIn> => {
  if (fileIds.length === 0) return { fileIds, left: [], done: () => Promise.resolve() }
  refuseForeignFiles(fileIds, intake.personId, intake.field)
  const photos = await readAll(fileIds, intake)
  // The same content has the same name: what is there was kept by the same request, and is not written again.
  const there = await temporaryUrls(photos.map(({ to }) => to))
  const left: FileToMove[] = []
  for (const { from, to, content } of photos)
    if (!there.has(to) && !(await stored(to, content))) left.push({ from, to, content: sha256Of(content) })
  const waiting = new Set(left.map(({ from }) => from))
  return {
    fileIds: photos.map(({ to }) => to),
    left,
    done: () => throwAway(fileIds.filter(fileId => !waiting.has(fileId))),
  }
}
