import { createHash } from 'node:crypto'
import { pictureRulesAt } from '#domain/kernel/pictureRules'
import type { Instant } from '#domain/kernel/decision'
import { contentAt, removeFiles, storeFile, temporaryUrls } from '../files'
import { isKept, placeOf } from '../fileIds'
import { logLine } from '../logLine'
import { cleanPicture, NoPhoto } from './cleanPicture'
import type { StoredFileToMove } from './FileToMove'
import { cleanCopy } from './oldPictures'
import { sha256Of } from './takeIn'

interface Move {
  readonly from: string
  readonly to: string
  readonly content: string | null
}

/** As photos were named by the facts before they were taken in: by a hash of where they had been uploaded. */
const asMove = (file: StoredFileToMove): Move => {
  if (typeof file !== 'string') return file
  const [root, path] = placeOf(file)
  const folder = createHash('sha256').update(path).digest('hex').slice(0, 40)
  return { from: file, to: `${root}/shared/${folder}/${path.split('/').at(-1) ?? ''}`, content: null }
}

const move = async ({ from, to, content }: Move, now: Instant): Promise<void> => {
  const rules = pictureRulesAt(now)
  const url = (await temporaryUrls([from])).get(from)
  const read = url === undefined ? 'gone' : await contentAt(url, rules.mostBytes)
  if (typeof read === 'string') throw new NoPhoto('broken')
  const clean = await cleanPicture(read, rules)
  if (content !== null && sha256Of(clean) !== content) throw new NoPhoto('broken')
  // Older facts name another place, which is shown by its clean copy.
  const place = isKept(to) ? to : cleanCopy(to)
  await storeFile(placeOf(place)[1], clean)
  await removeFiles([from])
}

/**
 * Keeps photos that the storage would not keep when they were sent. One that is gone since, or is another than the one
 * that was looked at, is given up: nothing is ever shown in its place.
 *
 * @returns what the storage still would not take
 */
export const moveLater = async (
  files: readonly StoredFileToMove[],
  now: Instant,
): Promise<readonly StoredFileToMove[]> => {
  const left: StoredFileToMove[] = []
  for (const file of files) {
    try {
      await move(asMove(file), now)
    } catch (fault) {
      const isHopeless = fault instanceof NoPhoto
      logLine({ event: isHopeless ? 'photo-given-up' : 'photo-not-moved', fault: String(fault) })
      if (!isHopeless) left.push(file)
    }
  }
  return left
}
