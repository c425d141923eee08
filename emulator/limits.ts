/**
 * Limits of the real service that the local CloudBase enforces, and a few of its own. Every unit is in the name.
 *
 * Sources: Tencent's SCF quota page for events and responses, CloudBase's documentation for functions, database and
 * storage. Where CloudBase documents several values the widest is enforced, so that nothing is refused here alone.
 */
const KIBIBYTE = 1024
const MEBIBYTE = 1024 * KIBIBYTE

export const LIMITS = {
  /** Event of a synchronous invocation. */
  functionEventBytes: 6 * MEBIBYTE,
  functionResponseBytes: 6 * MEBIBYTE,
  functionTimeoutDefaultSeconds: 3,
  functionTimeoutMaxSeconds: 60,
  /** Loading the bundle is not part of the function's own time-out. CloudBase documents 65 s for it at most. */
  functionInitSeconds: 60,
  functionMemoryDefaultMegabytes: 256,
  instancesPerFunction: 4,
  /** Requests that may wait for an instance of one function before further ones are refused. */
  waitingRequestsPerFunction: 1_000,
  /** Space for short-lived objects of an instance: small, since several instances share a laptop. */
  instanceYoungMegabytes: 8,
  instanceIdleSeconds: 300,
  /** A stopping instance may close its database before it is terminated. */
  instanceStopMilliseconds: 500,
  /** Lines of output kept for one invocation. */
  logLinesPerInvocation: 200,
  invocationsKept: 1_000,
  /** Running invocations are awaited that long when the local CloudBase closes. */
  closeMilliseconds: 5_000,

  databaseReplyBytes: 16 * MEBIBYTE,
  transactionLifeMilliseconds: 30_000,
  gatewayRequestBytes: 20 * MEBIBYTE,

  filesPerTempUrlRequest: 50,
  filesPerDeleteRequest: 50,
  uploadBytes: 50 * MEBIBYTE,
  cloudPathCharacters: 850,
  tempUrlDefaultSeconds: 86_400,
  tempUrlMaxSeconds: 86_400,
  uploadUrlSeconds: 3_600,

  messagesKept: 1_000,
  /** How long a code of the phone button is worth something. */
  phoneCodeSeconds: 300,
  phoneCodesKept: 1_000,
  contentCheckCharacters: 2_500,
  slowContentCheckMilliseconds: 3_000,

  /** Timer invocations of one move of the clock with `fire: 'each'`; what is due beyond fires once at the end. */
  timerFiresPerMove: 1_000,
  /** The longest wait of one real timer, so that a sleeping laptop notices a missed trigger soon. */
  timerCheckMilliseconds: 30_000,
} as const
