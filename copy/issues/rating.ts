import type { Rating } from '#domain/issues/rating'
import { formWords } from './form'

/** Says what a reporter answered of the three questions; what they left out is not said. */
export const sayRating = ({ answered, solved, satisfied }: Rating): string =>
  [
    answered === null ? '' : formWords.answeredSaid[answered ? 'yes' : 'no'],
    solved === null ? '' : formWords.solvedDegrees[solved],
    satisfied === null ? '' : (formWords.stars[satisfied - 1] ?? ''),
  ]
    .filter(said => said !== '')
    .join('，')
