import type { Document } from './Engine'
import { decode } from './storedDocument'
import { textAt, textToZero } from './textAt'
import type { WantedFields } from './wantedFields'

/** The types of BSON that documents are mostly made of; those that hold others are left to the library. */
const TYPE = {
  double: 0x01,
  text: 0x02,
  document: 0x03,
  list: 0x04,
  boolean: 0x08,
  date: 0x09,
  null: 0x0a,
  int32: 0x10,
  int64: 0x12,
} as const

const LENGTH_BYTES = 4
const HIGH_WORD = 0x1_0000_0000

/** Thrown where a document holds what is left to the library. */
const UNUSUAL = new Error('a type that is left to the library')

/**
 * Decodes the fields that are wanted, as `decode` decodes them all: what is not wanted is passed over by its length, so
 * the work is that of what is asked for.
 * @throws Error for what is no BSON
 */
export function decodeFields(bson: Uint8Array, wanted: WantedFields): Document {
  try {
    return new Reading(bson).document(0, wanted)
  } catch (error) {
    if (error === UNUSUAL || error instanceof RangeError) return decode(bson)
    throw error
  }
}

/** One document that is being read. */
class Reading {
  private readonly bytes: Buffer
  /** Where the next byte is read. */
  private at = 0

  constructor(bson: Uint8Array) {
    this.bytes = Buffer.from(bson.buffer, bson.byteOffset, bson.byteLength)
  }

  private readonly afterZero = (zero: number): void => {
    this.at = zero + 1
  }

  document(start: number, wanted: WantedFields): Document {
    const { bytes } = this
    const end = start + bytes.readInt32LE(start) - 1
    const made: Record<string, unknown> = {}
    this.at = start + LENGTH_BYTES
    while (this.at < end) {
      const type = bytes[this.at] ?? 0
      const name = textToZero(bytes, this.at + 1, this.afterZero)
      // References of MongoDB are classes of the library; and this name is no field like others.
      if (name.startsWith('$') || name === '__proto__') throw UNUSUAL
      if (wanted === null || wanted.has(name)) made[name] = this.value(type)
      else this.pass(type)
    }
    if (this.at !== end) throw UNUSUAL
    this.at = end + 1
    return made
  }

  private list(start: number): unknown[] {
    const { bytes } = this
    const end = start + bytes.readInt32LE(start) - 1
    const made: unknown[] = []
    this.at = start + LENGTH_BYTES
    while (this.at < end) {
      const type = bytes[this.at] ?? 0
      // Their names are their numbers.
      while (bytes[++this.at] !== 0) if (this.at > end) throw UNUSUAL
      this.at++
      made.push(this.value(type))
    }
    if (this.at !== end) throw UNUSUAL
    this.at = end + 1
    return made
  }

  private value(type: number): unknown {
    const start = this.at
    switch (type) {
      case TYPE.text: {
        const end = start + LENGTH_BYTES + this.bytes.readInt32LE(start)
        this.at = end
        return textAt(this.bytes, start + LENGTH_BYTES, end - 1)
      }
      case TYPE.document:
        return this.document(start, null)
      case TYPE.list:
        return this.list(start)
      case TYPE.double:
        this.at += 8
        return this.bytes.readDoubleLE(start)
      case TYPE.int32:
        this.at += 4
        return this.bytes.readInt32LE(start)
      case TYPE.boolean:
        this.at += 1
        return this.bytes[start] === 1
      case TYPE.null:
        return null
      case TYPE.date:
        return new Date(this.int64())
      case TYPE.int64: {
        const value = this.int64()
        if (!Number.isSafeInteger(value)) throw UNUSUAL
        return value
      }
      default:
        throw UNUSUAL
    }
  }

  private int64(): number {
    const start = this.at
    this.at += 8
    return this.bytes.readInt32LE(start + 4) * HIGH_WORD + this.bytes.readUInt32LE(start)
  }

  private pass(type: number): void {
    switch (type) {
      case TYPE.text:
        this.at += LENGTH_BYTES + this.bytes.readInt32LE(this.at)
        return
      case TYPE.document:
      case TYPE.list:
        this.at += this.bytes.readInt32LE(this.at)
        return
      case TYPE.double:
      case TYPE.date:
      case TYPE.int64:
        this.at += 8
        return
      case TYPE.int32:
        this.at += 4
        return
      case TYPE.boolean:
        this.at += 1
        return
      case TYPE.null:
        return
      default:
        throw UNUSUAL
    }
  }
}
