import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { schema } from '#cloud-functions/schema'
import type { ChainEnd } from '#domain/audit/chain'
import type { StoredLine } from '#domain/audit/verify'
import type { Engine } from '#emulator/engine/Engine'
import { openEngine } from '#emulator/engine/openEngine'
import { documentsIn } from '../verify/documentsIn'
import type { KeptChain } from './verifyChain'

/** The chain in a database that is open; it may be in use by others. */
export const chainIn = async (engine: Engine): Promise<KeptChain> => {
  const [head] = await engine.find('auditHead', { _id: 'head' })
  return {
    lines: documentsIn(engine, 'auditLog') as AsyncGenerator as AsyncGenerator<StoredLine>,
    head: (head as unknown as ChainEnd | undefined) ?? null,
  }
}

/** The chain of a data folder of the local system, which may be running. @throws an error when there is none */
export const withChainOfFolder = async <Result>(
  dataDir: string,
  use: (chain: KeptChain) => Promise<Result>,
): Promise<Result> => {
  const path = join(dataDir, 'database')
  if (!existsSync(path)) throw new Error(`there is no database in ${dataDir}`)
  const engine = openEngine({ path, schema })
  try {
    return await use(await chainIn(engine))
  } finally {
    await engine.close()
  }
}

async function* documentsOf(file: string): AsyncGenerator {
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })
  for await (const line of lines) if (line.trim() !== '') yield JSON.parse(line) as unknown
}

async function* linesOf(file: string): AsyncGenerator<StoredLine> {
  for await (const document of documentsOf(file)) yield document as StoredLine
}

/** The chain as CloudBase exports its collections: `auditLog` as JSON lines in the order of ids, and `auditHead`. */
export const chainOfFiles = async (logFile: string, headFile: string): Promise<KeptChain> => {
  for await (const head of documentsOf(headFile)) return { lines: linesOf(logFile), head: head as ChainEnd }
  return { lines: linesOf(logFile), head: null }
}
