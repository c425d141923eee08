import { useState } from 'react'

/** Whether the picture at this address could not be shown; another address is tried anew. */
export const useBroken = (
  src: string,
  onBroken?: () => void,
): { readonly broken: boolean; readonly onError: () => void } => {
  const [failed, setFailed] = useState<string | null>(null)
  return {
    broken: failed === src,
    onError: () => {
      setFailed(src)
      onBroken?.()
    },
  }
}
