import type { FigureSet } from '#contracts/evaluation'
import { evaluationWords, sayPermille } from '#copy/evaluation/evaluation'
import type { ShareName } from '#domain/evaluation/countNames'

export type Share = FigureSet['shares'][ShareName]

const tenths = 10

const answered: readonly ShareName[] = ['response', 'solved', 'partlySolved', 'satisfied']

/** Says a share: a percentage, between what it lies where n is small, or that there is nothing to say it of. */
export const sayShare = (name: ShareName, { permille, interval }: Share): string => {
  if (permille === null) return answered.includes(name) ? evaluationWords.noAnswer : evaluationWords.nothing
  return interval === null
    ? sayPermille(permille)
    : evaluationWords.between(sayPermille(interval.low), sayPermille(interval.high))
}

/** Says of how many a share is, and how many count; grades count by weight, in tenths. */
export const sayCounted = (name: ShareName, { part, whole }: Share): string => {
  const counted =
    name === 'satisfied' ? `${String(Math.floor(part / tenths))}.${String(part % tenths)}` : String(part)
  return `${evaluationWords.of(counted, whole)} · ${evaluationWords.n(whole)}`
}
