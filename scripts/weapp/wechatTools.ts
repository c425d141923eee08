import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** `miniprogram-ci` as far as it is used here; it comes without types for these parts. */
export interface WechatTools {
  Project: new (options: object) => object
  getCompiledResult: (options: object) => Promise<Compiled>
  analyseCode: (project: object) => Promise<unknown>
  checkCodeQuality: (project: object) => Promise<readonly QualityRule[]>
  schemaValidate: (kind: SchemaKind, value: unknown) => SchemaAnswer
}

/** Files as they are uploaded, by path. */
export type Compiled = Readonly<Record<string, string | Uint8Array>>

export type SchemaKind = 'app' | 'page' | 'theme' | 'sitemap' | 'projectconfig'

export interface QualityRule {
  readonly name: string
  readonly success: boolean
  readonly detail?: unknown
}

export interface SchemaAnswer {
  /** Names of unknown fields; '' for none. */
  readonly warning: string
  readonly error: readonly SchemaError[]
}
interface SchemaError {
  readonly errorProperty: string
  readonly errorType: string
  readonly correctType?: string
  readonly requireProperty?: string
}

/**
 * Loads WeChat's own tools from a folder of their own.
 * @throws when they have not been installed there
 */
export function wechatTools(root: string): WechatTools {
  const home = path.join(root, 'tools', 'weapp')
  if (!existsSync(path.join(home, 'node_modules', 'miniprogram-ci')))
    throw new Error('WeChat’s tools are not installed: npm ci --prefix tools/weapp')
  const load = createRequire(path.join(home, 'package.json'))
  const tools = load('miniprogram-ci') as Omit<WechatTools, 'schemaValidate'>
  const schemas = load(
    'miniprogram-ci/dist/modules/corecompiler/original/validate/schemaValidate.js',
  ) as Pick<WechatTools, 'schemaValidate'>
  const { Project, getCompiledResult, analyseCode, checkCodeQuality } = tools
  return { Project, getCompiledResult, analyseCode, checkCodeQuality, schemaValidate: schemas.schemaValidate }
}
