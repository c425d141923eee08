import { shortestReason } from '#domain/kernel/reason'
import { fieldLimits } from './limits'
import { written } from './written'
import { z } from './zod'

export const id = z.string().regex(/^[A-Za-z0-9_.:-]{1,96}$/)
export const instant = z.int().min(0).max(8_640_000_000_000_000)
export const line = written({ min: 1, max: fieldLimits.line })
export const note = written({ max: fieldLimits.note })
export const reason = written({ min: shortestReason, max: fieldLimits.note })
export const text = written({ min: 4, max: fieldLimits.text })
/** A file in cloud storage, as `cloud://env.bucket/incoming/…`. */
export const fileId = z.string().regex(/^cloud:\/\/[A-Za-z0-9._/-]{1,240}$/)
/** A picture there: what is shown to others as a photo is no page, no table and no export. */
const photo = fileId.regex(/\.(?:jpg|jpeg|png|webp)$/)
export const photos = z.array(photo).max(fieldLimits.photos)
/** Where the next page begins; opaque to the client. */
export const cursor = z.string().max(200).nullable()
export const count = z.int().min(0)
/** 0.01 m² */
export const area = z.int().min(0)
export const weight = z.object({ heads: count, area })
/** Declares a page of rows, and where the next one begins. */
export const page = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row), next: cursor })
