import type { PlaceOnMapProperties } from './mapPlace'

/** Browsers have no map of WeChat's: building list and plan are enough there. */
export const PlaceOnMap: (properties: PlaceOnMapProperties) => null = () => null
