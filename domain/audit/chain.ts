import type { OrgPath } from '../organisation/OrgUnit'
import type { AuditEntry, AuditLine } from './AuditLine'
import { beforeTheFirst, lineText } from './lineText'

/** The end of a chain, or of a part of it. */
export interface ChainEnd {
  readonly seq: number
  readonly hash: string
}

/** SHA-256 of a text's UTF-8 bytes, in hex; hashing belongs to the edge. */
export type Sha256 = (text: string) => string

export const noLines: ChainEnd = { seq: 0, hash: beforeTheFirst }

/** Links entries into the lines that come after `end`, in their order. */
export const chained = (
  end: ChainEnd,
  entries: readonly AuditEntry[],
  sha256: Sha256,
): readonly AuditLine[] => {
  const lines: AuditLine[] = []
  for (const { id, at, thing, deed, by, path, request, seal } of entries) {
    const { seq, hash } = lines.at(-1) ?? end
    const sealed = seal === undefined ? {} : { seal }
    const line = { id, at, thing, deed, by, path, request, ...sealed, seq: seq + 1, previous: hash }
    lines.push({ ...line, hash: sha256(lineText(line)) })
  }
  return lines
}

const digits = 12

/**
 * Makes the document id of a line: in the order of ids the lines lie in the order of the chain, and no number exists
 * twice.
 */
export const lineId = (seq: number): string => String(seq).padStart(digits, '0')

/**
 * Lists a path and those of everything above it: `/zk/`, `/zk/huihuan/` …
 * @example pathsAbove('/zk/huihuan/') // ['/zk/', '/zk/huihuan/']
 */
export const pathsAbove = (path: OrgPath): readonly OrgPath[] => {
  const parts = path.split('/').filter(part => part !== '')
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}/`)
}
