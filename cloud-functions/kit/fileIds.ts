import { keyed, keyedBefore } from './idSecrets'
import { refusal } from './Refused'

/** Where photos lie that were taken in. */
const keptFolder = 'kept/'
const keptDigits = 40

/** Parts the id of a file in cloud storage: `cloud://environment.bucket`, and its path. */
export const placeOf = (fileId: string): readonly [root: string, path: string] => {
  const parts = fileId.split('/')
  return [parts.slice(0, 3).join('/'), parts.slice(3).join('/')]
}

const incomingName = (digest: string): string => `incoming/${digest.slice(0, keptDigits)}/`

/**
 * Names the folder in cloud storage into which one person uploads. Its name is told to nobody else and follows from nothing
 * that others know. Nothing is shown from there; what is used is taken in first.
 */
export const incomingFolder = (personId: string): string => incomingName(keyed('incoming', [personId]))

/**
 * Refuses files that somebody else has uploaded.
 * @throws Refused `file-not-yours` for the first file id that is not in the caller's folder
 */
export const refuseForeignFiles = (fileIds: readonly string[], personId: string, field: string): void => {
  // What was uploaded a moment before the secret was changed is theirs too.
  const folders = [incomingFolder(personId), ...keyedBefore('incoming', [personId]).map(incomingName)]
  fileIds.forEach((fileId, index) => {
    const [, path] = placeOf(fileId)
    if (
      !folders.some(folder => path.startsWith(folder)) ||
      path.split('/').some(part => part === '' || part === '.' || part === '..')
    )
      throw refusal('file-not-yours', { field: `${field}.${String(index)}` })
  })
}

const keptName = (digest: string): string => `${keptFolder}${digest.slice(0, keptDigits)}.jpg`

/** Tells whether a photo was taken in; those of before stand in older things under other paths. */
export const isKept = (fileId: string): boolean => placeOf(fileId)[1].startsWith(keptFolder)

/**
 * Names the place of a photo that is taken in, made of all that it is: for what it was sent, which file it was, and what is
 * in it. So the same request finds the same place, another content another, and no place tells of whom it is.
 *
 * @param use `requestId:call`
 * @param content SHA-256 of what is kept, in hex
 */
export const keptPlace = (fileId: string, use: string, content: string): string => {
  const [root, path] = placeOf(fileId)
  return `${root}/${keptName(keyed('picture', [use, path, content]))}`
}

/** Lists where a photo of the time before photos were taken in has its clean copy; first under the secret of now. */
export const cleanPlaces = (fileId: string): readonly [now: string, ...before: string[]] => {
  const [root, path] = placeOf(fileId)
  const placed = (digest: string) => `${root}/${keptName(digest)}`
  const parts = [path]
  return [placed(keyed('clean', parts)), ...keyedBefore('clean', parts).map(placed)]
}
