import type { RefObject } from 'react'

/** To be spread over the element that stands over the page. */
export interface ModalProperties {
  ref?: RefObject<HTMLElement>
}
