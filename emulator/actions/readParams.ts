import type { z } from 'zod/mini'

import { ActionFault } from './ActionFault'

/** Parses the parameters of an action. @throws ActionFault `INVALID_PARAM` naming the first thing that is wrong. */
export function readParams<Schema extends z.ZodMiniType>(schema: Schema, params: unknown): z.output<Schema> {
  const parsed = schema.safeParse(params)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const where = issue?.path.join('.') ?? ''
  throw new ActionFault('INVALID_PARAM', `invalid parameter ${where}: ${issue?.message ?? 'unreadable'}`)
}
