// The mini-program reads these at run time too: they stay apart from the schemas, so that it carries no zod for them.

/** Sizes in characters as WeChat counts them; content check takes at most 2,500. */
export const fieldLimits = { line: 40, note: 500, text: 1_000, body: 2_400, photos: 9, pageSize: 20 } as const

/** At most this many homes are named by an objection to a result, or by its answer. */
export const mostObjectedHomes = 20

/** At most this many claims, or proxies, are decided with one tap. */
export const mostDecisionsAtOnce = 50
