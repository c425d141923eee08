import type { Document, Expression } from '../Engine'
import { requestRefused } from '../faults'
import { BUCKETS } from './buckets'
import { CHOOSING } from './choosing'
import { GEO_NEAR } from './geoNear'
import { GROUPING } from './grouping'
import { JOINING } from './joining'
import { SHAPING } from './shaping'
import type { Stage, StageContext, StageTable } from './Stage'
import { UNWINDING } from './unwinding'

/** Every stage that the local CloudBase knows. What is not here is refused by its name. */
const STAGES: StageTable = {
  ...BUCKETS,
  ...CHOOSING,
  ...GEO_NEAR,
  ...GROUPING,
  ...JOINING,
  ...SHAPING,
  ...UNWINDING,
}

/** Lists the names of the stages that a pipeline may have. */
export const stageNames = (): string[] => Object.keys(STAGES)

/** Reads the one operator that a stage names. @throws EngineFault for a stage with none, or several */
export function stageName(stage: Expression): string {
  const [name, ...more] = Object.keys(stage)
  if (name === undefined || more.length > 0) {
    throw requestRefused('an aggregation stage names exactly one operator')
  }
  return name
}

/** Compiles stages one after the other. @throws EngineFault for a stage, an operator or an operand it does not know */
export function compilePipeline(
  pipeline: readonly Expression[],
  context: Omit<StageContext, 'compilePipeline'>,
): Stage {
  const whole: StageContext = {
    ...context,
    compilePipeline: (stages, variables) =>
      compilePipeline(stages, variables === undefined ? context : { ...context, variables }),
  }
  const stages = pipeline.map((stage, at) => {
    const name = stageName(stage)
    const operator = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined
    if (operator === undefined) throw requestRefused(`Unrecognized pipeline stage name: '${name}'`)
    if (name === '$geoNear' && at > 0)
      throw requestRefused('$geoNear is only valid as the first stage in a pipeline')
    return operator(stage[name], whole)
  })
  return documents => stages.reduce<readonly Document[]>((current, stage) => stage(current), documents)
}
