import * as z from 'zod/mini'

/** A photo of a draft that is in storage already, with something small to show. */
export const keptPhoto = z.object({ fileId: z.string(), picture: z.string() })
export type KeptPhoto = z.infer<typeof keptPhoto>
