/** A photo as the device handed it over. */
export interface PickedPhoto {
  /** What an Image shows, and in WeChat the path that `uploadFile` takes. */
  path: string
  /** In bytes. */
  size: number
  /** The content, in the browser only (there is no path to read from). */
  blob?: Blob | undefined
}

/** What came of asking for photos. */
export interface ChosenPhotos {
  readonly photos: readonly PickedPhoto[]
  /** How many files were no photos that this device can show. */
  readonly unreadable: number
}

/** A photo on its way to storage. */
export interface PhotoDraft extends PickedPhoto {
  key: string
  state: 'uploading' | 'done' | 'failed'
  /** 0 … 100. */
  percent: number
  /** The file id, once `done`. */
  fileId?: string | undefined
}

/** Sends one photo, tells its progress in percent, resolves to its file id; rejects when it could not. */
export type SendPhoto = (photo: PickedPhoto, progress: (percent: number) => void) => Promise<string>
