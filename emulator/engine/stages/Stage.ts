import type { Document, Expression } from '../Engine'
import type { CompileOptions } from '../expressions/compileExpression'

/** What a stage does to all documents that come to it. It never changes one in place. */
export type Stage = (documents: readonly Document[]) => readonly Document[]

export interface StageContext extends CompileOptions {
  /** Compiles stages that stand inside of another. */
  readonly compilePipeline: (
    pipeline: readonly Expression[],
    variables?: Readonly<Record<string, unknown>>,
  ) => Stage
  /** Finds the documents of another collection that match; none of a collection that does not exist. */
  readonly find: (collection: string, query: Expression) => readonly Document[]
}

/** Reads the operand of a stage, once, and gives what the stage does. @throws EngineFault for a wrong operand */
export type StageOperator = (operand: unknown, context: StageContext) => Stage

export type StageTable = Readonly<Record<string, StageOperator>>
