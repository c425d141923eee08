import type { ShareCard, ShareDrawing } from './shareCard'

/** A browser forwards the address of the page, which says nothing but an id. */
export const useShareCard: (drawing: ShareDrawing, card: ShareCard | null) => void = () => undefined
