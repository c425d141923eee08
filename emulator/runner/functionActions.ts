import * as z from 'zod/mini'

import { SOURCES } from './Caller'
import type { FunctionRunner } from './FunctionRunner'
import { InvocationError } from './InvocationError'
import type { ActionTable } from '../actions/Action'
import { ActionFault } from '../actions/ActionFault'
import { readParams } from '../actions/readParams'

const InvokeFunction = z.object({
  function_name: z.string().check(z.minLength(1)),
  qualifier: z.optional(z.string()),
  request_data: z.optional(z.string()),
})

/** Answers `callFunction` of the SDK: the called function learns the chain of sources and no person's identity. */
export function functionActions(runner: FunctionRunner): ActionTable {
  return {
    'functions.invokeFunction': async (params, call) => {
      const { function_name, qualifier, request_data } = readParams(InvokeFunction, params)
      if (qualifier !== undefined && qualifier !== '$LATEST') {
        throw new ActionFault('FUNCTION_NOT_FOUND', `the local CloudBase has no version "${qualifier}"`)
      }
      const caller = { kind: 'system', source: sourceOfCall(call.source) } as const
      try {
        const { result } = await runner.invoke(function_name, eventIn(request_data ?? ''), caller)
        return { data: { response_data: result } }
      } catch (error) {
        if (error instanceof InvocationError) throw new ActionFault(error.code, error.message)
        throw error
      }
    },
  }
}

/** A function's own chain with `scf` at its end, as the SDK sends it; a script outside any function is just `scf`. */
function sourceOfCall(source: string): string {
  const chain = source.split(',').filter(part => part !== '' && part !== 'unknown' && part !== 'tencentcloud')
  return chain.length === 0 ? SOURCES.function : chain.join(',')
}

function eventIn(text: string): string {
  if (text === '') return '{}'
  try {
    JSON.parse(text)
    return text
  } catch {
    throw new ActionFault('INVALID_PARAM', 'request_data is not JSON')
  }
}
