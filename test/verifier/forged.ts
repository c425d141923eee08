import { electorateDigest, rootOf } from '#domain/votes/proof/canonical'
import type { VoteRecord } from '#domain/votes/proof/VoteRecord'
import { counted, recordOf, sha256, sixty } from '../domain/votes/proof/given'

/** A record that can be written to. */
export type Forged = { -readonly [Field in keyof VoteRecord]: Loose<VoteRecord[Field]> }
/** A value whose every part can be written to. */
export type Loose<Value> = Value extends readonly (infer Row)[]
  ? Loose<Row>[]
  : Value extends object
    ? { -readonly [Field in keyof Value]: Loose<Value[Field]> }
    : Value extends number
      ? number
      : Value

export const openRecord = recordOf(counted(sixty, { questions: 2, secrecy: 'open' }))
export const secretRecord = recordOf(counted(sixty, { questions: 2 }))

export const copyOf = (record: VoteRecord): Forged => JSON.parse(JSON.stringify(record)) as Forged

/** What a forger who knows the format does last. */
export const resealed = (record: Forged): Forged => ({
  ...record,
  root: rootOf(record, sha256),
})

export const withDigest = (record: Forged): Forged => {
  const { rights } = record.electorate
  if (rights === null) throw new Error('no rights are shown')
  record.electorate.digest = electorateDigest(record.vote.id, rights, sha256)
  return record
}

/** As it is written to a file. */
export const written = (record: unknown): string => `${JSON.stringify(record, null, 1)}\n`
