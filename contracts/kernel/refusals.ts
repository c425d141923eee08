import { domainRefusals, type Instant, type Refusal } from '#domain/kernel/decision'

/** Refusals that arise at the edge, before or after the rules. */
const edgeRefusals = [
  /** The input does not have the declared form; `field` names the first offender. */
  'invalid-input',
  /** Nobody is signed in, or the session token is forged or has expired. */
  'not-signed-in',
  /** Signed in, but this person is not known here yet. */
  'unknown-person',
  /** No such thing, or none that the caller may see. */
  'not-found',
  /** Somebody else changed it at the same moment; look again and repeat. */
  'conflict',
  /** WeChat's content check objects to the text. */
  'unsafe-content',
  /** A file id that does not belong to the caller. */
  'file-not-yours',
  /** A photo that was never uploaded, or is gone: it was used before, or lies there no more. */
  'photo-missing',
  /** A file that is no picture, is damaged or cut off, or of a kind that not every phone shows. */
  'photo-broken',
  /** A photo of more bytes or pixels than the rules allow. */
  'photo-too-large',
  /** WeChat does not know the code of its phone button, or has exchanged it before. */
  'phone-code-invalid',
  /** Somebody who has erased themselves joins again while their old data are still being taken away. */
  'erasure-running',
  /** The post the caller means to act in is not, or no longer, theirs. */
  'post-not-held',
  /** The clock of this machine is not that of the database: nothing that cannot be undone is done by it. */
  'clock-wrong',
  /** So often in one day is far more than anybody needs; `again` says when it is possible again. */
  'too-often',
  /** The input is larger than a call may be. */
  'too-large',
  /** No call of this name. */
  'unknown-call',
  /** No space is left to write to: nothing was written, and it can be repeated when there is. */
  'storage-full',
  /** A fault of ours; the request id finds it in the log. */
  'internal',
] as const
export type EdgeRefusal = (typeof edgeRefusals)[number]

/** What any call can be refused with, whatever it is about; a contract names only what comes besides. */
export const everyCall = [
  'invalid-input',
  'not-signed-in',
  'unknown-person',
  'post-not-held',
  'too-large',
  'unknown-call',
  'storage-full',
  'internal',
] as const satisfies readonly EdgeRefusal[]

/** What a call that takes photos can be refused with because of them. */
export const photoRefusals = [
  'file-not-yours',
  'photo-missing',
  'photo-broken',
  'photo-too-large',
] as const satisfies readonly EdgeRefusal[]

/** Refusals that only the client can know of. */
export const clientRefusals = [
  /** No network, or no answer in time: nothing is known of the outcome, repeating is safe. */
  'offline',
] as const
export type ClientRefusal = (typeof clientRefusals)[number]

export const refusalKinds = [...domainRefusals, ...edgeRefusals, ...clientRefusals] as const
export type RefusalKind = (typeof refusalKinds)[number]

export type CallRefusal = Refusal<RefusalKind>

/** What stands around every answer. */
interface Answered {
  readonly requestId: string
  /** The server's instant, by which the client counts: a phone's clock is set by its owner. */
  readonly at: Instant
}

/** What the function `api` answers to every call. */
export type Reply<Output> =
  | (Answered & { readonly ok: true; readonly output: Output })
  | (Answered & { readonly ok: false; readonly refusal: CallRefusal })
