// Words of calls that the mini-program lists on its pages: apart from the schemas, so that it carries no zod for them.

/** The queues of a workbench. */
export const queues = [
  'toAccept',
  'handling',
  'called',
  'dueSoon',
  'overdue',
  'waitingForReporter',
  'done',
] as const
export type Queue = (typeof queues)[number]

/** What a line of a roster is, compared with what is known. */
export const lineStatuses = ['new', 'changed', 'same', 'wrong'] as const

/** What a roster's file may be called at its end. */
export const rosterExtensions = ['xlsx', 'xls', 'csv'] as const

/** What an upload may be called at its end. */
export const uploadExtensions = ['jpg', 'jpeg', 'png', 'webp', ...rosterExtensions] as const
export type UploadExtension = (typeof uploadExtensions)[number]
