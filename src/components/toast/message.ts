export interface ToastMessage {
  words: string
  tone: 'done' | 'warn'
}

const shownFor = 2500
const listeners = new Set<() => void>()
let current: ToastMessage | undefined
let timer: ReturnType<typeof setTimeout> | undefined

/** Says something short at the bottom of the page for 2.5 s; spoken at once by screen readers. */
export function toast(words: string, tone: ToastMessage['tone'] = 'done'): void {
  if (timer) clearTimeout(timer)
  timer = setTimeout(() => {
    show(undefined)
  }, shownFor)
  show({ words, tone })
}

function show(message: ToastMessage | undefined): void {
  current = message
  listeners.forEach(listener => {
    listener()
  })
}

export const readToast = (): ToastMessage | undefined => current

export function listenToToast(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
