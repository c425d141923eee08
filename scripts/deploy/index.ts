/**
 * `npm run deploy`: prints what deploying would do; with `--apply` and an account in the environment, does it.
 * CLOUDBASE_ENV_ID, TENCENT_SECRET_ID and TENCENT_SECRET_KEY name the environment and the account.
 */
import { readFileSync } from 'node:fs'
import { schema } from '#cloud-functions/schema'
import { buildIfStale } from '../build/buildIfStale'
import { buildTargets } from '../build/targets'
import { applyPlan } from './apply'
import { deployPlan, sayStep, type FunctionDeclaration } from './plan'

const accountFromEnvironment = () => {
  const { CLOUDBASE_ENV_ID: envId, TENCENT_SECRET_ID: secretId, TENCENT_SECRET_KEY: secretKey } = process.env
  return envId && secretId && secretKey ? { envId, secretId, secretKey } : null
}

const main = async () => {
  const declared = JSON.parse(readFileSync('cloudbaserc.json', 'utf8')) as {
    readonly functions: readonly FunctionDeclaration[]
  }
  const plan = deployPlan(schema, declared.functions)
  const account = accountFromEnvironment()
  const apply = process.argv.includes('--apply')
  console.log(`Plan for ${account?.envId ?? 'a CloudBase environment (CLOUDBASE_ENV_ID is not set)'}:`)
  if (!apply) {
    for (const step of plan) console.log(sayStep(step))
    console.log('\nNothing was changed. To carry it out: npm run deploy -- --apply')
    return
  }
  if (account === null) {
    console.error('To apply the plan, set CLOUDBASE_ENV_ID, TENCENT_SECRET_ID and TENCENT_SECRET_KEY.')
    process.exit(1)
  }
  await buildIfStale(buildTargets.functions)
  await applyPlan(plan, account, step => {
    console.log(sayStep(step))
  })
  console.log('Done. Open HTTP access for the function api in the console if browsers should reach it.')
}

void main()
