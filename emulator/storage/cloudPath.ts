import { ActionFault } from '../actions/ActionFault'
import { LIMITS } from '../limits'

/**
 * Characters refused in a path of the storage: control characters, the backslash, and those at which a link would end or
 * be read as something else. CloudBase advises against these; the local one refuses them.
 */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const FORBIDDEN = /[\u0000-\u001f\u007f\\%#?]/

/**
 * Reads where a file lies in the storage, such as `photos/2026/a.jpg`.
 * @throws ActionFault `INVALID_PARAM`
 */
export function readCloudPath(path: string): string {
  const segments = path.split('/')
  const faulty =
    path.length > LIMITS.cloudPathCharacters ||
    FORBIDDEN.test(path) ||
    segments.some(segment => segment === '' || segment === '.' || segment === '..')
  if (faulty) throw new ActionFault('INVALID_PARAM', `not a path of the cloud storage: ${path.slice(0, 100)}`)
  return path
}

/** The bucket an environment's file ids name. */
function bucketOf(env: string): string {
  return `${env}.6c6f-${env}-1300000000`
}

/** Makes the file id of a path in the storage of an environment. */
export function fileIdOf(env: string, path: string): string {
  return `cloud://${bucketOf(env)}/${path}`
}

/** Finds the path a file id names, or null when it is of another environment or no file id at all. */
export function pathOfFileId(env: string, fileId: string): string | null {
  const prefix = `cloud://${bucketOf(env)}/`
  if (!fileId.startsWith(prefix)) return null
  try {
    return readCloudPath(fileId.slice(prefix.length))
  } catch {
    return null
  }
}
