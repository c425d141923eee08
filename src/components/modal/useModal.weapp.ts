import type { ModalProperties } from './properties'

/** WeChat has no keyboard to hold, and its screen readers keep inside what says `aria-modal`. */
export const useModal: (onClose: () => void) => ModalProperties = () => ({})
