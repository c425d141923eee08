import { uploadFolder, uploadTicketFor } from '../../../kit/files'
import type { Answerer } from '../../../kit/Answerer'

/** A place for one photo in the caller's own folder. One database call, and one of storage. */
export const uploadTicket: Answerer<'uploadTicket'> = async ({ name }, context) => {
  const { _id } = await context.person()
  return uploadTicketFor(`${uploadFolder(_id)}${name}`)
}
