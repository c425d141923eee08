import { cutPercent } from '#domain/votes/percent'
import type { Threshold } from '#domain/votes/Vote'
import { groupThousands, sayArea } from '../kernel/figures'

/** A share with its exact figures: 486/600（81.0%）. The percentage is cut, so that it never seems to pass a threshold. */
export const sayHeadsShare = (have: number, base: number): string =>
  `${groupThousands(have)}/${groupThousands(base)}（${cutPercent(have, base, 1)}%）`

/** The same of areas, in 0.01 m²: 45,000.00㎡/60,000.00㎡（75.0%） */
export const sayAreaShare = (have: number, base: number): string =>
  `${sayArea(have)}/${sayArea(base)}（${cutPercent(have, base, 1)}%）`

const known: Readonly<Record<string, string>> = {
  '2/3': '三分之二以上',
  '3/4': '四分之三以上',
  '1/2': '一半以上',
  '1/5': '五分之一以上',
}

/** A threshold as people and the law say it: 三分之二以上, 过半数. 以上 includes the number itself, 超过 does not. */
export const sayThreshold = ({ numerator, denominator, reachedByEqual }: Threshold): string => {
  const fraction = `${String(numerator)}/${String(denominator)}`
  if (reachedByEqual) return known[fraction] ?? `${fraction} 以上`
  return fraction === '1/2' ? '过半数' : `超过 ${fraction}`
}
