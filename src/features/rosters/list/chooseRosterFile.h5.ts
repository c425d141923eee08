import { rosterExtensions } from '#contracts/kernel/vocabulary'
import { openChooser } from '../../../components/file-chooser/openChooser.h5'
import type { RosterFile } from './rosterFile'

/** What has to be known before choosing; nothing in a browser. */
export const beforeChoosing: string | null = null

/** Asks for one file; null when the person changes their mind. */
export const chooseRosterFile = async (): Promise<RosterFile | null> => {
  const [file] = await openChooser({ accept: rosterExtensions.map(extension => `.${extension}`).join(',') })
  return file === undefined ? null : { name: file.name, path: URL.createObjectURL(file), size: file.size }
}
