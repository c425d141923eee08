import { createHash } from 'node:crypto'
import { noLines, type ChainEnd } from '#domain/audit/chain'
import { breakAt, breakAtHead, type Break, type StoredLine } from '#domain/audit/verify'

/** The chain as it lies somewhere: its lines in the order of their ids, and the head. */
export interface KeptChain {
  readonly lines: AsyncIterable<StoredLine>
  readonly head: ChainEnd | null
}

export interface Verdict {
  /** Lines that are whole, from the first on. */
  readonly whole: number
  readonly broken: Break | null
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Holds numbers, links and hashes of all lines, and the head, against each other; stops at the first break. */
export const verifyChain = async ({ lines, head }: KeptChain): Promise<Verdict> => {
  let end: ChainEnd = noLines
  for await (const line of lines) {
    const broken = breakAt(end, line, sha256)
    if (broken) return { whole: Math.min(end.seq, broken.seq - 1), broken }
    end = line
  }
  const broken = breakAtHead(end, head)
  return { whole: broken ? Math.min(end.seq, broken.seq - 1) : end.seq, broken }
}

const words: Record<Break['what'], string> = {
  changed: 'was changed',
  removed: 'was removed',
  inserted: 'was inserted',
  cutOff: 'and all after it were cut off',
}

/** One line for a person to read: `42 lines, whole`, or the first broken line and what is wrong with it. */
export const sayVerdict = ({ whole, broken }: Verdict): string =>
  broken
    ? `line ${String(broken.seq)} ${words[broken.what]}: ${broken.why}; ${String(whole)} lines before it are whole`
    : `${String(whole)} lines, whole`
