import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

import type { TriggerDeclaration } from '../clock/Trigger'
import { LIMITS } from '../limits'

/** A function as `cloudbaserc.json` declares it; what it leaves out is as on CloudBase. */
export interface FunctionDeclaration {
  readonly name: string
  /** File and export, `index.main` when left out. */
  readonly handler?: string | undefined
  /** Seconds. */
  readonly timeout?: number | undefined
  /** Megabytes. */
  readonly memorySize?: number | undefined
  readonly envVariables?: Readonly<Record<string, string>> | undefined
  readonly triggers?: readonly TriggerDeclaration[] | undefined
}

/** A function with its bundle found and every setting decided. */
export interface DeployedFunction {
  readonly name: string
  readonly folder: string
  readonly file: string
  readonly exportName: string
  readonly timeoutSeconds: number
  readonly memoryMegabytes: number
  readonly envVariables: Readonly<Record<string, string>>
}

/** A declared function whose bundle is not there. The message names the folder. */
export class MissingBundleError extends Error {
  constructor(
    readonly functionName: string,
    readonly folder: string,
    file: string,
  ) {
    super(`the function "${functionName}" is not built: ${file} is missing in ${folder}`)
    this.name = 'MissingBundleError'
  }
}

/**
 * Finds the built files of a declared function, and what of them its handler names.
 * @throws MissingBundleError when `<functionsDir>/<name>` lacks the file that the handler names.
 */
export function deployFunction(functionsDir: string, declaration: FunctionDeclaration): DeployedFunction {
  // Threads load it by its absolute path, wherever the command was given.
  const folder = resolve(functionsDir, declaration.name)
  const [module = 'index', exportName = 'main'] = (declaration.handler ?? 'index.main').split('.')
  const file = join(folder, `${module}.js`)
  if (!existsSync(file)) throw new MissingBundleError(declaration.name, folder, `${module}.js`)
  return {
    name: declaration.name,
    folder,
    file,
    exportName,
    timeoutSeconds: Math.min(
      declaration.timeout ?? LIMITS.functionTimeoutDefaultSeconds,
      LIMITS.functionTimeoutMaxSeconds,
    ),
    memoryMegabytes: declaration.memorySize ?? LIMITS.functionMemoryDefaultMegabytes,
    envVariables: declaration.envVariables ?? {},
  }
}
