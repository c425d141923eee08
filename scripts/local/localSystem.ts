import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { mostUploadBytes } from '#domain/kernel/uploadRules'
import { schema, uploadPattern } from '#cloud-functions/schema'
import type { CloudBase, CloudBaseConfig, CloudBaseOptions } from '#emulator/CloudBase'
import type { FunctionDeclaration } from '#emulator/runner/FunctionDeclaration'
import { startCloudBase } from '#emulator/startCloudBase'
import { neverOver, uploadsMatching } from '#emulator/storage/storageRule'

/** The persona switch stands in for WeChat's login on a laptop; no deployment declares it. */
const localOnly: FunctionDeclaration = {
  name: 'personas',
  handler: 'index.main',
  timeout: 5,
  memorySize: 128,
}

export type LocalSystemOptions = Pick<
  CloudBaseOptions,
  'dataDir' | 'port' | 'transport' | 'hosting' | 'clock' | 'instances' | 'duplicateCode' | 'onInvocation'
>

const secretBytes = 32

const secretIn = (dataDir: string, name: string): string => {
  const file = join(dataDir, name)
  mkdirSync(dataDir, { recursive: true })
  if (!existsSync(file) || statSync(file).size === 0) {
    // Written beside and moved: a full disk leaves none that is cut short.
    writeFileSync(`${file}.new`, randomBytes(secretBytes).toString('hex'), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return readFileSync(file, 'utf8')
}

/** Makes a folder that nobody has opened keep ids by a secret from outside: of data that was made before. */
export const keepIdSecret = (dataDir: string, secret: string): void => {
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(join(dataDir, 'id-secret'), secret, { mode: 0o600 })
}

/** By which the ids of one data folder are made. */
export const idSecret = (dataDir: string): string => secretIn(dataDir, 'id-secret')

/**
 * Session tokens and ids of one data folder stay valid over restarts, and are worth nothing anywhere else. A folder of
 * the time before ids were keyed holds some that were not.
 */
const secretsOf = (dataDir: string): Readonly<Record<string, string>> => {
  const isOlder = existsSync(join(dataDir, 'session-secret')) && !existsSync(join(dataDir, 'id-secret'))
  if (isOlder) writeFileSync(join(dataDir, 'id-secrets-before'), 'unkeyed')
  const before = join(dataDir, 'id-secrets-before')
  return {
    SESSION_SECRET: secretIn(dataDir, 'session-secret'),
    ID_SECRET: idSecret(dataDir),
    ID_SECRETS_BEFORE: existsSync(before) ? readFileSync(before, 'utf8') : '',
  }
}

/** The functions as they are deployed, and the persona switch beside them. */
export const localFunctions = (dataDir: string): CloudBaseConfig => {
  const deployed = JSON.parse(readFileSync('cloudbaserc.json', 'utf8')) as CloudBaseConfig
  // What a deployment fills in from its own environment.
  const filledIn = { ...secretsOf(dataDir), CASE_PROGRESS_TEMPLATE: 'caseProgress' }
  return {
    // The deployed environment is named by a variable of the deployment; here it is the local one.
    envId: 'local',
    functions: [...deployed.functions, localOnly].map(declared => ({
      ...declared,
      envVariables: { ...declared.envVariables, ...filledIn },
    })),
  }
}

/** Starts the whole back end of the project on the local CloudBase. */
export const startLocalSystem = (options: LocalSystemOptions): Promise<CloudBase> =>
  startCloudBase({
    transport: 'in-process',
    ...options,
    functionsDir: resolve('dist/local-functions'),
    config: localFunctions(options.dataDir),
    schema,
    httpAccess: { '/api': 'api', '/personas': 'personas' },
    storageRule: neverOver(uploadsMatching(uploadPattern)),
    mostFileBytes: path => mostUploadBytes(path, Date.now()),
  })
