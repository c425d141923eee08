import { generateKeyPairSync } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { WechatTools } from './wechatTools'

/** A build laid out as WeChat's tools want a project, and nothing of the repository beside it. */
export interface Stage {
  readonly folder: string
  /** Of the build, from its root. */
  readonly files: readonly string[]
  readonly read: (file: string) => unknown
  readonly projectConfig: unknown
  readonly open: () => object
  readonly close: () => void
}

/** What WeChat's server would answer for any mini-program: its limits, in MB and KB. */
const limits = {
  MaxCodeSize: 2,
  MaxSubpackageSubCodeSize: 2,
  MaxSubpackageFullCodeSize: 20,
  NavigateMiniprogramLimit: 10,
  MaxSubPackageLimit: 100,
  MinTabbarCount: 2,
  MaxTabbarCount: 5,
  MaxTabbarIconSize: 40,
}
const attributes = { platform: true, appType: 0, isSandbox: false, released: false, setting: limits }

/** Copies a build and its project configuration. `attr` stands in for the tools' one question to WeChat's server. */
export function stageOf(root: string, tools: WechatTools): Stage {
  const config = JSON.parse(readFileSync(path.join(root, 'project.config.json'), 'utf8')) as {
    miniprogramRoot: string
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'check-weapp-'))
  const build = path.join(folder, 'build')
  cpSync(path.join(root, config.miniprogramRoot), build, { recursive: true })
  rmSync(path.join(build, 'project.config.json'))
  const own = Object.fromEntries(Object.entries(config).filter(([key]) => key !== 'cloudfunctionRoot'))
  writeFileSync(
    path.join(folder, 'project.config.json'),
    JSON.stringify({ ...own, miniprogramRoot: 'build/' }),
  )
  // The tools want a key to upload with before they do anything; this one opens nothing.
  const pem = { type: 'pkcs1', format: 'pem' } as const
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: pem,
    publicKeyEncoding: pem,
  })
  const privateKeyPath = path.join(folder, 'no-key-of-anybody.key')
  writeFileSync(privateKeyPath, privateKey)
  return {
    folder,
    files: readdirSync(build, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => path.relative(build, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')),
    read: file => JSON.parse(readFileSync(path.join(build, file), 'utf8')) as unknown,
    projectConfig: config,
    open: () =>
      new tools.Project({
        appid: 'wx0000000000000000',
        type: 'miniProgram',
        projectPath: folder,
        privateKeyPath,
        ignores: [],
        attr: () => Promise.resolve(attributes),
      }),
    close: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
