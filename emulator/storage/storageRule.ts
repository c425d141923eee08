/** An upload that a client, not a function, asks for. */
export interface ClientUpload {
  readonly path: string
  /** The caller as the platform knows them, or null for nobody. */
  readonly openid: string | null
  /** Whether a file is there already. */
  readonly exists: boolean
}

/** Says whether a client may upload to a path. Functions are not asked: they are administrators. */
export type StorageRule = (upload: ClientUpload) => boolean

/** Refuses every upload: the rule of a storage that declares none. */
export const refuseUploads: StorageRule = () => false

/** Makes a rule by which, besides, nobody writes over a file that is there. */
export const neverOver =
  (rule: StorageRule): StorageRule =>
  upload =>
    !upload.exists && rule(upload)

/**
 * Makes a rule of a pattern: `{openid}` stands for the caller (nobody matches it), `*` for one segment of a path, `**`
 * at the end for all that follow.
 *
 * @example uploadsMatching('uploads/{openid}/**')
 */
export function uploadsMatching(pattern: string): StorageRule {
  const wanted = pattern.split('/')
  return ({ path, openid }) => {
    const segments = path.split('/')
    const open = wanted.at(-1) === '**'
    const fixed = open ? wanted.slice(0, -1) : wanted
    if (open ? segments.length <= fixed.length : segments.length !== fixed.length) return false
    return fixed.every((part, index) => matches(part, segments[index] ?? '', openid))
  }
}

function matches(part: string, segment: string, openid: string | null): boolean {
  if (part === '*') return segment !== ''
  if (part === '{openid}') return openid !== null && openid !== '' && segment === openid
  return part === segment
}
