import { spawnSync } from 'node:child_process'
import CloudBase from '@cloudbase/manager-node'
import type { DeployStep } from './plan'

/** The command-line tool that packs and uploads functions; fetched at this version when it is first needed. */
const TCB = '@cloudbase/cli@2.12.10'

export interface Account {
  readonly secretId: string
  readonly secretKey: string
  readonly envId: string
}

const deployFunction = (name: string, envId: string): void => {
  const outcome = spawnSync('npx', ['--yes', TCB, 'fn', 'deploy', name, '--envId', envId, '--force'], {
    stdio: 'inherit',
  })
  if (outcome.status !== 0) throw new Error(`function ${name} was not deployed`)
}

/** Carries out a plan on a CloudBase environment. Each step can be repeated: what is there already stays. */
export const applyPlan = async (
  plan: readonly DeployStep[],
  account: Account,
  say: (step: DeployStep) => void,
): Promise<void> => {
  const { database, storage, commonService } = bind(new CloudBase(account))
  for (const step of plan) {
    say(step)
    switch (step.kind) {
      case 'collection':
        await database.createCollectionIfNotExists(step.name)
        await commonService({
          Action: 'ModifyDatabaseACL',
          Param: { EnvId: account.envId, CollectionName: step.name, AclTag: step.access },
        })
        break
      case 'index': {
        const { Exists: exists } = await database.checkIndexExists(step.collection, step.name)
        if (exists) break
        await database.updateCollection(step.collection, {
          CreateIndexes: [
            {
              IndexName: step.name,
              MgoKeySchema: {
                MgoIsUnique: step.unique,
                MgoIndexKeys: step.keys.map(key => ({ Name: key.path, Direction: String(key.direction) })),
              },
            },
          ],
        })
        break
      }
      case 'storage':
        await storage.setStorageAcl('CUSTOM', { read: step.read, write: step.write })
        break
      case 'function':
        deployFunction(step.name, account.envId)
        break
    }
  }
}

const bind = (app: CloudBase) => {
  const service = app.commonService('tcb')
  return { database: app.database, storage: app.storage, commonService: service.call.bind(service) }
}
