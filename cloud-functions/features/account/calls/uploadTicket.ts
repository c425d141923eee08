import { randomUUID } from 'node:crypto'
import { incomingFolder } from '../../../kit/fileIds'
import { uploadTicketFor } from '../../../kit/files'
import type { Answerer } from '../../../kit/Answerer'

/** A place for one file in the caller's own folder, never used before. One database call, and one of storage. */
export const uploadTicket: Answerer<'uploadTicket'> = async ({ extension }, context) => {
  const { _id } = await context.person()
  return uploadTicketFor(`${incomingFolder(_id)}${randomUUID()}.${extension}`)
}
