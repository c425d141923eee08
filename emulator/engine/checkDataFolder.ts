import { closeSync, existsSync, fstatSync, openSync, readSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isNoSpace } from '../system/noSpace'
import { DamagedDataError } from './DamagedDataError'

/**
 * LMDB's file as far as needed to see that it is whole. LMDB trusts what it maps into memory: handed a file that was
 * cut or overwritten it would take the process down instead of throwing.
 */
const HEADER_BYTES = 24
const META = { magic: 24, version: 28, pageBytes: 48, freeTree: 48, mainTree: 96, transaction: 152, end: 160 }
const TREE = { depth: 6, root: 40 }
const MAGIC = 0xbeefc0de
const VERSION = 2
const NO_PAGE = 0xffffffffffffffffn
const FLAG = { branch: 1, leaf: 2, meta: 8 }
/** Leaves looked at; in a larger file only the branches are looked at all, which is a hundredth of it. */
const LEAVES_CHECKED = 10_000

interface DataFile {
  readonly descriptor: number
  readonly pageBytes: number
  leavesLeft: number
}

/** How often, and how long apart in ms, a file is looked at again while another process may be writing to it. */
const LOOKS = 20
const PAUSE_MS = 50

const MARK = 'held'

/** Tells whether the folder was opened before: then an empty data file, or none, is one that was lost. */
const hasHeldData = (folder: string): boolean => existsSync(join(folder, MARK))

/**
 * Marks a folder whose data file is whole, so that its loss is noticed. A disk without space only leaves it unmarked.
 * @throws Error when the folder cannot be written for another reason
 */
export function markAsHeld(folder: string): void {
  if (hasHeldData(folder)) return
  try {
    writeFileSync(join(folder, MARK), 'This folder has held data: a missing or empty data file is damage.\n')
  } catch (error) {
    if (!isNoSpace(error)) throw error
  }
}

/**
 * Checks that LMDB can read the data file of a folder, before it is opened.
 * @throws DamagedDataError when the folder has a data file that LMDB could not read safely
 */
export function checkDataFolder(folder: string): void {
  const path = join(folder, 'data.mdb')
  if (!existsSync(path)) {
    if (hasHeldData(folder)) throw new DamagedDataError(folder, 'its data file is gone')
    return
  }
  if (statSync(path).size === 0 && hasHeldData(folder))
    throw new DamagedDataError(folder, 'its data file is empty')
  let lastSeen: string | undefined
  for (let look = 0; look < LOOKS; look++) {
    const flaw = findFlaw(path)
    if (flaw === null) return
    // A page of the state that is being looked at is used anew only after another commit. So a flaw is real when
    // nothing has been committed meanwhile.
    if (flaw.seen === lastSeen) throw new DamagedDataError(folder, flaw.message)
    lastSeen = flaw.seen
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
  }
}

function findFlaw(path: string): Flaw | null {
  const descriptor = openSync(path, 'r')
  try {
    // A process that died while it made the file leaves it empty; LMDB then begins anew, unless it has held data.
    if (fstatSync(descriptor).size > 0) checkFile(descriptor)
    return null
  } catch (error) {
    if (error instanceof Flaw) return error
    throw error
  } finally {
    closeSync(descriptor)
  }
}

class Flaw extends Error {
  /** The state in which it was found: the number of the last commit. */
  seen = 'none'
}

function checkFile(descriptor: number): void {
  const first = readMeta(descriptor, 0)
  const pageBytes = first.readUInt32LE(META.pageBytes)
  if (pageBytes < 256 || pageBytes > 65_536 || (pageBytes & (pageBytes - 1)) !== 0) {
    throw new Flaw('its page size makes no sense')
  }
  const second = readMeta(descriptor, pageBytes)
  const isNewer = second.readBigUInt64LE(META.transaction) > first.readBigUInt64LE(META.transaction)
  const meta = isNewer ? second : first
  try {
    checkTrees({ descriptor, pageBytes, leavesLeft: LEAVES_CHECKED }, meta)
  } catch (error) {
    if (error instanceof Flaw) error.seen = String(meta.readBigUInt64LE(META.transaction))
    throw error
  }
}

function checkTrees(file: DataFile, meta: Buffer): void {
  for (const tree of [META.freeTree, META.mainTree]) {
    const root = meta.readBigUInt64LE(tree + TREE.root)
    if (root !== NO_PAGE) checkTree(file, Number(root), meta.readUInt16LE(tree + TREE.depth))
  }
}

function readMeta(descriptor: number, position: number): Buffer {
  const meta = readAt(descriptor, position, META.end)
  const isMeta = (meta.readUInt16LE(18) & FLAG.meta) !== 0 && meta.readUInt32LE(META.magic) === MAGIC
  if (!isMeta) throw new Flaw('its header is not that of a data file')
  if ((meta.readUInt32LE(META.version) & 0xffff) !== VERSION) throw new Flaw('its format has another version')
  return meta
}

/** Every branch leads to pages that exist and are what they should be. */
function checkTree(file: DataFile, page: number, depth: number): void {
  if (depth <= 1) {
    if (file.leavesLeft-- > 0)
      checkHeader(readAt(file.descriptor, page * file.pageBytes, HEADER_BYTES), page, FLAG.leaf)
    return
  }
  const bytes = readAt(file.descriptor, page * file.pageBytes, file.pageBytes)
  checkHeader(bytes, page, FLAG.branch)
  const children = bytes.readUInt16LE(20) >> 1
  for (let at = 0; at < children; at++) {
    const pointer = HEADER_BYTES + 2 * at
    if (pointer + 2 > file.pageBytes) throw new Flaw(`page ${String(page)} is overwritten`)
    const node = HEADER_BYTES + bytes.readUInt16LE(pointer)
    if (node + 8 > file.pageBytes) throw new Flaw(`page ${String(page)} is overwritten`)
    checkTree(file, bytes.readUInt32LE(node) + bytes.readUInt16LE(node + 4) * 2 ** 32, depth - 1)
  }
}

function checkHeader(bytes: Buffer, page: number, flag: number): void {
  const isRight = bytes.readBigUInt64LE(0) === BigInt(page) && (bytes.readUInt16LE(18) & flag) !== 0
  if (!isRight) throw new Flaw(`page ${String(page)} is overwritten`)
}

function readAt(descriptor: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  if (readSync(descriptor, bytes, 0, length, position) < length) throw new Flaw('its end is missing')
  return bytes
}
