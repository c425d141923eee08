/** Who calls a function, as the platform knows it. Nothing of it is taken from the event. */
export type Caller =
  /** A person in the mini-program. */
  | { readonly kind: 'client'; readonly openid: string; readonly source: string }
  /** A timer, HTTP access, another function, or a script: nobody in particular. */
  | { readonly kind: 'system'; readonly source: string }

/** Sources as `TCB_SOURCE` names them. A call of a function by a function appends to its caller's. */
export const SOURCES = {
  client: 'wx_client',
  timer: 'wx_trigger',
  http: 'wx_http',
  function: 'scf',
} as const
