/** What is known of a request beside its parameters, whichever door it came through. */
export interface ActionCall {
  readonly requestId: string
  /** The invocation of a function that sent it, or null for a script outside any function. */
  readonly invocationId: string | null
  /** `X-TCB-Source` of the caller: the chain of sources, such as `wx_client,scf`. */
  readonly source: string
}

/** The body of a reply without its `requestId`, which {@link perform} adds. */
export type ActionReply = Readonly<Record<string, unknown>>

/** One named request of the SDK. Parameters are untrusted: every action parses its own. */
export type Action = (params: unknown, call: ActionCall) => Promise<ActionReply>

/** Actions by the name that the SDK sends, such as `database.getDocument`. */
export type ActionTable = Readonly<Record<string, Action>>
