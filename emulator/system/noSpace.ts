import { systemErrorCode } from './systemErrorCode'

/** Tells whether the system has refused to write because the disk, or a quota, is full. */
export const isNoSpace = (error: unknown): boolean => {
  const code = systemErrorCode(error)
  return code === 'ENOSPC' || code === 'EDQUOT'
}

/** Lets a process live whose output goes to a full disk: lines are lost then, and nothing else. */
export const bearFullOutput = (): void => {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: unknown) => {
      if (!isNoSpace(error)) throw error
    })
}
