import type { CallName, Output, ParsedInput } from '#contracts/calls'
import type { CallContext } from './CallContext'

/** What answers one call. It knows neither the function it runs in nor the door the call came through. */
export type Handler<Name extends CallName> = (
  input: ParsedInput<Name>,
  context: CallContext,
) => Promise<Output<Name>>

/** A handler for every call; a missing one is a type error. */
export type Handlers = { readonly [Name in CallName]: Handler<Name> }
