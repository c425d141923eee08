import type { Category } from '#domain/issues/categories'
import type { IconName } from '../../components/icon/vocabulary'

/** One drawing for each category. */
export const categoryIcons: Readonly<Record<Category, IconName>> = {
  lift: 'lift',
  water: 'water',
  power: 'power',
  gas: 'gas',
  fire: 'fire',
  rubbish: 'rubbish',
  security: 'safety',
  parking: 'parking',
  noise: 'noise',
  facility: 'repair',
  greenery: 'greenery',
  other: 'more',
}
