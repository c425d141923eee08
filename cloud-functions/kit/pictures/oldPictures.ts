import { MINUTE } from '#domain/kernel/lengths'
import { pictureRulesAt } from '#domain/kernel/pictureRules'
import { contentAt, removeFiles, storeFile, temporaryUrls } from '../files'
import { cleanPlaces, isKept, placeOf } from '../fileIds'
import { logLine } from '../logLine'
import { Remembered } from '../remembered'
import { cleanPicture } from './cleanPicture'
import { uploadOf, type StoredFileToMove } from './FileToMove'

/** What one call makes clean copies of: each takes a quarter of a second, and a list has twenty. */
const mostCopiesACall = 4

/** Links last for two hours: those who turn pages, and all who open one list, are shown the same for a minute. */
const linksMilliseconds = MINUTE
const links = new Remembered<string>(linksMilliseconds, 1_000)

/** As `temporaryUrls`, and no request where all were asked for within the last minute. What is missing is asked for again. */
const linksTo = async (fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const known = new Map(
    fileIds.flatMap(fileId => {
      const link = links.peek(fileId)
      return link === undefined ? [] : [[fileId, link] as const]
    }),
  )
  const fresh = await temporaryUrls(fileIds.filter(fileId => !known.has(fileId)))
  for (const [fileId, link] of fresh) links.keep(fileId, link)
  return new Map([...known, ...fresh])
}

/** Names the id of the clean copy of a photo from before photos were taken in. */
export const cleanCopy = (fileId: string): string => cleanPlaces(fileId)[0]

/** Whether there is a clean copy now. */
const copied = async (fileId: string): Promise<boolean> => {
  const rules = pictureRulesAt(Date.now())
  const url = (await temporaryUrls([fileId])).get(fileId)
  if (url === undefined) return false
  try {
    const content = await contentAt(url, rules.mostBytes)
    if (typeof content === 'string') return false
    await storeFile(placeOf(cleanCopy(fileId))[1], await cleanPicture(content, rules))
    return true
  } catch (fault) {
    logLine({ event: 'old-photo-not-shown', fault: String(fault) })
    return false
  }
}

/**
 * Makes links that show photos for two hours: the only way by which anybody gets to see one. Those of the time before photos
 * were taken in hold what the phone had put into them, and their paths name whose they are or follow from it: of these a
 * clean copy is made when they are first looked at, a few in each call, and the link leads there. A photo that is gone
 * or damaged is missing, and so is an old one whose turn comes with the next call.
 */
export const pictureUrls = async (fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const shown = (fileId: string) => (isKept(fileId) ? fileId : cleanCopy(fileId))
  const known = await linksTo(fileIds.map(shown))
  const old = [...new Set(fileIds)].filter(fileId => !isKept(fileId) && !known.has(shown(fileId)))
  const made: string[] = []
  for (const fileId of old.slice(0, mostCopiesACall)) if (await copied(fileId)) made.push(fileId)
  const fresh = await linksTo(made.map(shown))
  return new Map(
    fileIds.flatMap(fileId => {
      const url = known.get(shown(fileId)) ?? fresh.get(shown(fileId))
      return url === undefined ? [] : [[fileId, url] as const]
    }),
  )
}

/**
 * Throws photos away, and the clean copies of old ones, under whatever secret these were made.
 *
 * @param waiting uploads that are still to be kept: without them they never are
 * @throws as {@link removeFiles}
 */
export const removePictures = (
  fileIds: readonly string[],
  waiting: readonly StoredFileToMove[] = [],
): Promise<void> => {
  const gone = [
    ...waiting.map(uploadOf),
    ...fileIds.flatMap(fileId => (isKept(fileId) ? [fileId] : [fileId, ...cleanPlaces(fileId)])),
  ]
  for (const fileId of gone) links.drop(fileId)
  return removeFiles(gone)
}
