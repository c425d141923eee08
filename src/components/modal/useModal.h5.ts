import { useEffect, useRef } from 'react'
import type { ModalProperties } from './properties'
import './modal.scss'

const REACHABLE =
  'button:not(:disabled), input:not(:disabled), textarea:not(:disabled), a[href], [tabindex="0"]'

/**
 * What stands over the page takes the keyboard with it: focus goes into it, Tab goes round inside it, Escape closes it,
 * and afterwards focus is where it was.
 *
 * @param onClose what Escape does
 */
export const useModal = (onClose: () => void): ModalProperties => {
  const box = useRef<HTMLElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const before = document.activeElement
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        // Only the innermost one: a question may stand over a sheet.
        event.stopPropagation()
        close.current()
      }
      if (event.key === 'Tab') goRound(element, event)
    }
    element.tabIndex = -1
    element.classList.add('v-modal')
    element.focus({ preventScroll: true })
    element.addEventListener('keydown', listen)
    return () => {
      element.removeEventListener('keydown', listen)
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return { ref: box }
}

/** From the last one to the first and back; everything between is the browser's. */
const goRound = (element: HTMLElement, event: KeyboardEvent): void => {
  event.stopPropagation()
  const stops = [...element.querySelectorAll<HTMLElement>(REACHABLE)].filter(one => one.checkVisibility())
  const [first, last] = [stops[0], stops.at(-1)]
  const here = document.activeElement
  const leaves = event.shiftKey ? here === first || here === element : here === last
  if (!leaves && stops.length > 0) return
  event.preventDefault()
  ;(event.shiftKey ? last : first)?.focus()
}
