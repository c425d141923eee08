import * as z from 'zod/mini'

import type { Engine } from '../engine/Engine'
import type { ActionTable } from './Action'
import { DocumentList } from './DocumentList'
import { readEjsonValue, writeEjson } from './ejson'
import { readParams } from './readParams'

const AggregateDocuments = z.object({
  collectionName: z.string().check(z.minLength(1)),
  stages: z.array(z.object({ stageKey: z.string(), stageValue: z.string() })),
})

/** Pipelines arrive stage by stage, each value as text of its own. */
export function aggregateActions(engine: Engine, now: () => number): ActionTable {
  return {
    'database.aggregateDocuments': async params => {
      const { collectionName, stages } = readParams(AggregateDocuments, params)
      const pipeline = stages.map(stage => ({ [stage.stageKey]: readEjsonValue(stage.stageValue, now) }))
      const made = await engine.aggregate(collectionName, pipeline)
      return { data: { list: new DocumentList(made, writeEjson, false) } }
    },
  }
}
