import type { Draft } from './draft'

export interface PlaceOnMapProperties {
  location: Draft['location']
  /** Where the map begins. */
  around: { readonly latitude: number; readonly longitude: number }
  onChoose: (location: NonNullable<Draft['location']>, name: string) => void
}
