import { rosterExtensions } from '#contracts/rosters'
import type { RosterFile } from './rosterFile'

/** What has to be known before choosing; nothing in a browser. */
export const beforeChoosing: string | null = null

/** Asks for one file; null when the person changes their mind. */
export const chooseRosterFile = async (): Promise<RosterFile | null> => {
  const file = await chooseFile()
  return file === null ? null : { name: file.name, path: URL.createObjectURL(file), size: file.size }
}

const chooseFile = (): Promise<File | null> => {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = rosterExtensions.map(extension => `.${extension}`).join(',')
  return new Promise(resolve => {
    input.addEventListener('change', () => {
      resolve(input.files?.[0] ?? null)
    })
    input.addEventListener('cancel', () => {
      resolve(null)
    })
    input.click()
  })
}
