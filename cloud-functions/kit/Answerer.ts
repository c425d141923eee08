import type { CallName, Output, ParsedInput } from '#contracts/calls'
import type { CallContext } from './CallContext'

/**
 * Answers one call. It knows neither the function it runs in nor the door the call came through.
 * @throws Refused for each refusal that its contract names, StaleWrite when somebody was faster
 */
export type Answerer<Name extends CallName> = (
  input: ParsedInput<Name>,
  context: CallContext,
) => Promise<Output<Name>>

/** An answerer for each of these calls, or for every one; a missing one is a type error. */
export type Answerers<Name extends CallName = CallName> = { readonly [Each in Name]: Answerer<Each> }
