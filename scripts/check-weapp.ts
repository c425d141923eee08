/**
 * `npm run check:weapp`: holds `dist/weapp` against WeChat's own offline checks, which want neither an account nor a
 * network: schemas, dependencies, code quality, and the size of what is uploaded. Before the first time:
 * `npm ci --prefix tools/weapp`.
 */
import path from 'node:path'
import { buildIfStale } from './build/buildIfStale'
import { buildTargets } from './build/targets'
import { checkDependencies, checkQuality, checkSchemas, checkSizes, type Findings } from './weapp/checks'
import { stageOf } from './weapp/stage'
import { wechatTools } from './weapp/wechatTools'

const root = path.resolve(import.meta.dirname, '..')

/** WeChat's tools tell everything they do. */
const quietly = async (check: () => Promise<Findings> | Findings): Promise<Findings> => {
  const { log, info } = console
  console.log = console.info = () => undefined
  try {
    return await check()
  } finally {
    console.log = log
    console.info = info
  }
}

const main = async (): Promise<number> => {
  // The tools start processes of their own, which need no TypeScript and are slow to start with it.
  process.execArgv = []
  const tools = wechatTools(root)
  await buildIfStale(buildTargets.miniProgram)
  const stage = stageOf(root, tools)
  let faulty = 0
  try {
    const checks = {
      schema: checkSchemas,
      dependencies: checkDependencies,
      quality: checkQuality,
      size: checkSizes,
    }
    for (const [name, check] of Object.entries(checks)) {
      const { faults, notes } = await quietly(() => check(stage, tools))
      if (faults.length === 0)
        notes.forEach(note => {
          console.log(`ok     ${name}: ${note}`)
        })
      faults.forEach(fault => {
        console.error(`FAULT  ${name}: ${fault}`)
      })
      faulty += faults.length
    }
  } finally {
    stage.close()
  }
  console.log(faulty === 0 ? 'WeChat’s offline checks find no fault.' : `${String(faulty)} faults`)
  return faulty === 0 ? 0 : 1
}

// The tools keep watching files: without this the command would never end.
void main().then(
  status => process.exit(status),
  (reason: unknown) => {
    console.error(reason instanceof Error ? reason.message : reason)
    process.exit(1)
  },
)
