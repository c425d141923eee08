import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine, IndexDeclaration, Schema } from '#emulator/engine/Engine'
import type { EngineOptions } from '#emulator/engine/openEngine'
import { openEngine } from '#emulator/engine/openEngine'

const folders: string[] = []
const engines: Engine[] = []

/** A new empty folder that is deleted after the test. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'engine-test-'))
  folders.push(folder)
  return folder
}

export function openScratch(schema: Schema, options: Partial<EngineOptions> = {}): Engine {
  const engine = openEngine({ path: scratchFolder(), schema, ...options })
  engines.push(engine)
  return engine
}

/** `index('list', 'compoundId', '-createdAt')`: a minus for a descending key. */
export function index(name: string, ...paths: string[]): IndexDeclaration {
  const keys = paths.map(path => ({
    path: path.replace('-', ''),
    direction: path.startsWith('-') ? (-1 as const) : (1 as const),
  }))
  return { name, keys }
}

export const uniqueIndex = (name: string, ...paths: string[]): IndexDeclaration => ({
  ...index(name, ...paths),
  unique: true,
})

afterEach(async () => {
  await Promise.all(engines.splice(0).map(engine => engine.close()))
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})
