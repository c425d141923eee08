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
  async: z.optional(z.boolean()),
})

/**
 * Answers `callFunction` of the SDK: the called function learns the chain of sources and no person's identity. Who asks
 * for it with `async` gets an answer before the function has run, without a result, and learns of no failure.
 */
export function functionActions(runner: FunctionRunner): ActionTable {
  return {
    'functions.invokeFunction': async (params, call) => {
      const { function_name, qualifier, request_data, async: isAsync } = readParams(InvokeFunction, params)
      if (qualifier !== undefined && qualifier !== '$LATEST') {
        throw new ActionFault('FUNCTION_NOT_FOUND', `the local CloudBase has no version "${qualifier}"`)
      }
      const event = eventIn(request_data ?? '')
      if (isAsync === true && !runner.functionNames.includes(function_name)) {
        throw new ActionFault(
          'FUNCTION_NOT_FOUND',
          `FunctionName parameter could not be found: ${function_name}`,
        )
      }
      const caller = { kind: 'system', source: sourceOfCall(call.source) } as const
      if (isAsync === true) {
        // How it ends stands in the log of invocations.
        void runner.invoke(function_name, event, caller).catch(() => undefined)
        return { data: { response_data: '' } }
      }
      try {
        const { result } = await runner.invoke(function_name, event, caller)
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
