import type { Action } from '#domain/permissions'
import { z } from './zod'
import type { RefusalKind } from './refusals'

/** One call the mini-program can make: the single place where its name, input, output and refusals are said. */
export interface Contract<
  Name extends Action = Action,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  /** Also the row of the permission table that says who may. */
  readonly name: Name
  /** A write carries a `requestId`; the same one again is answered with the first outcome and writes nothing. */
  readonly writes: boolean
  readonly input: Input
  readonly output: Output
  /** Besides those it can give anyway, which `mayRefuse` of `calls` tells. */
  readonly refusals: readonly RefusalKind[]
}

/** Declares the contract of a call that only reads. */
export const reading = <Name extends Action, Shape extends z.ZodRawShape, Output extends z.ZodType>(
  name: Name,
  input: Shape,
  output: Output,
  refusals: readonly RefusalKind[] = [],
) => ({ name, writes: false as const, input: z.strictObject(input), output, refusals })

/** Declares the contract of a call that writes: the client's request id makes it safe to repeat. */
export const writing = <Name extends Action, Shape extends z.ZodRawShape, Output extends z.ZodType>(
  name: Name,
  input: Shape,
  output: Output,
  refusals: readonly RefusalKind[] = [],
) => ({
  name,
  writes: true as const,
  input: z.strictObject({ ...input, requestId: z.uuid() }),
  output,
  refusals,
})
