import { useRef, useState } from 'react'
import type { Me } from '#contracts/account'
import type { RosterImportView } from '#contracts/rosters'
import { sayRefusal } from '#copy/refusals'
import { rosterWords } from '#copy/rosters/rosterImport'
import { uploadPhoto } from '../../../cloud/transport'
import { useWrite } from '../../../cloud/useWrite'
import { chooseRosterFile } from './chooseRosterFile'
import { extensionOf, type RosterExtension, type RosterFile } from './rosterFile'
import { serverNow } from '../../../clock/serverNow'

/** What a function takes in one piece. */
const MOST_BYTES = 5 * 1024 * 1024
const LONGEST_NAME = 120
/** Phones tell progress far more often than it can be read. */
const PROGRESS_PAUSE_MS = 1_000

/** A roster on its way: chosen, sent, read and compared. */
export interface RosterUpload {
  /** What is being done, in words; null while nothing is. */
  readonly doing: string | null
  /** Why the last one came to nothing. */
  readonly problem: string | null
  readonly begin: () => Promise<void>
}

export const useRosterUpload = (
  me: Me,
  compoundId: string,
  onPreviewed: (imported: RosterImportView) => void,
): RosterUpload => {
  const [doing, setDoing] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const told = useRef(0)
  const { run } = useWrite('previewRoster')

  const upload = async (file: RosterFile, extension: RosterExtension): Promise<string> => {
    setDoing(rosterWords.uploading(0))
    told.current = serverNow()
    return uploadPhoto({
      localPath: file.path,
      folder: me.uploadFolder,
      extension,
      onProgress: percent => {
        if (serverNow() - told.current < PROGRESS_PAUSE_MS) return
        told.current = serverNow()
        setDoing(rosterWords.uploading(Math.round(percent)))
      },
    })
  }
  const preview = async (file: RosterFile, extension: RosterExtension) => {
    let fileId: string
    try {
      fileId = await upload(file, extension)
    } catch {
      setProblem(rosterWords.uploadFailed)
      return
    }
    setDoing(rosterWords.uploaded)
    const outcome = await run({ compoundId, fileId, fileName: file.name.slice(-LONGEST_NAME) })
    if (outcome.ok) onPreviewed(outcome.output.import)
    else setProblem(sayRefusal(outcome.refusal))
  }
  const begin = async () => {
    const file = await chooseRosterFile()
    if (file === null) return
    const extension = extensionOf(file)
    setProblem(null)
    if (extension === null) setProblem(rosterWords.wrongFormat)
    else if (file.size > MOST_BYTES) setProblem(rosterWords.tooBig)
    else {
      await preview(file, extension)
      setDoing(null)
    }
  }
  return { doing, problem, begin }
}
