import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CollectionName } from '#cloud-functions/schema'
import type { Document, Engine } from '#emulator/engine/Engine'

/** Every folder that is kept, oldest first. */
export const folderNames: readonly string[] = readdirSync(__dirname)
  .filter(name => /^\d{4}-/.test(name))
  .sort()

export interface StoredLine {
  readonly collection: CollectionName
  readonly document: Document & { readonly _id: string }
}

/** What lay in the database, and when the writing ended. */
export const readFolder = (name: string): { readonly now: number; readonly lines: readonly StoredLine[] } => {
  const text = (file: string) => readFileSync(join(__dirname, name, file), 'utf8')
  const lines = text('documents.jsonl').split('\n').filter(Boolean)
  const { now } = JSON.parse(text('clock.json')) as { now: number }
  return { now, lines: lines.map(line => JSON.parse(line) as StoredLine) }
}

/** Puts a folder in the place of whatever lies in a database. @returns when its writing ended */
export const loadFolder = async (engine: Engine, name: string): Promise<number> => {
  const { now, lines } = readFolder(name)
  for (const collection of ['orgUnits', 'people', 'units']) await engine.remove(collection, {}, true)
  for (const collection of new Set(lines.map(line => line.collection)))
    await engine.insert(
      collection,
      lines.filter(line => line.collection === collection).map(({ document }) => document),
    )
  return now
}
