import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import sdk from '@cloudbase/node-sdk'
import type { Schema } from '#emulator/engine/Engine'
import { environmentOf, type Account } from './account'

/** Makes and removes collections; what a function's own rights do not reach. */
interface Administration {
  declare(prefix: string, schema: Schema): Promise<void>
  /** @returns the names of what it removed */
  drop(prefix: string): readonly string[]
}

/** Tencent's own interface for administrators. */
const byManager = (account: Account): Administration => {
  const ask = (deed: 'declare' | 'drop', prefix: string, input = '') =>
    execFileSync(
      process.execPath,
      ['--import', 'tsx', join('scripts', 'conformance', 'administration.ts'), deed, prefix],
      { input, encoding: 'utf8', env: { ...process.env, ...environmentOf(account) } },
    )
  return {
    declare: (prefix, schema) => Promise.resolve(void ask('declare', prefix, JSON.stringify(schema))),
    drop: prefix => ask('drop', prefix).split('\n').filter(Boolean),
  }
}

/** Another CloudBase knows no such interface: collections are made as functions may, indexes not at all. */
const bySdk = ({ envId: env, secretId, secretKey }: Account, serviceUrl: string): Administration => ({
  async declare(prefix, schema) {
    const database = sdk.init({ env, secretId, secretKey, serviceUrl }).database()
    for (const name of Object.keys(schema)) await database.createCollection(prefix + name)
  },
  drop: () => [],
})

/** Opens what makes and removes collections in an environment. */
export const administer = (account: Account): Administration =>
  account.serviceUrl === null ? byManager(account) : bySdk(account, account.serviceUrl)
