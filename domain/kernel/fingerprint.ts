/**
 * Makes 32 bits of a text (FNV-1a over its UTF-16 units), the same on every host. For short names of things, never for
 * anything secret.
 * @example fingerprint('issue-1') // 3000629842
 */
export const fingerprint = (text: string, seed = 0x811c9dc5): number => {
  let hash = seed
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
