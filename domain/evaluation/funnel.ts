import { jStat } from 'jstat'
import type { FunnelPlace } from './funnelShares'

/** Between what a share of n lies with 95 % and with 99.8 %, if nothing but chance sets bodies apart; of one. */
export interface FunnelLimits {
  readonly n: number
  readonly low95: number
  readonly high95: number
  readonly low998: number
  readonly high998: number
}

/** Above so many on either side the normal distribution is as good. */
const manyOfEach = 200

const logOfTerm = (r: number, n: number, p: number): number =>
  jStat.gammaln(n + 1) -
  jStat.gammaln(r + 1) -
  jStat.gammaln(n - r + 1) +
  r * Math.log(p) +
  (n - r) * Math.log(1 - p)

/** The share that so much of the distribution lies below, between whole numbers by interpolation. */
const exactly = (tail: number, n: number, p: number): number => {
  let below = 0
  for (let r = 0; r <= n; r += 1) {
    const term = Math.exp(logOfTerm(r, n, p))
    if (below + term > tail) return Math.max(0, Math.min(1, (r - 1 + (tail - below) / term) / n))
    below += term
  }
  return 1
}

const nearly = (tail: number, n: number, p: number): number =>
  Math.max(0, Math.min(1, jStat.normal.inv(tail, p, Math.sqrt((p * (1 - p)) / n))))

const quantile = (tail: number, n: number, p: number): number => {
  if (p <= 0 || p >= 1) return p
  return Math.min(n * p, n * (1 - p)) > manyOfEach ? nearly(tail, n, p) : exactly(tail, n, p)
}

/**
 * Works out the control limits of a funnel plot for shares, from the binomial distribution.
 * Source: Spiegelhalter, Stat. Med. 24 (2005) 1185, appendix A.1.1.
 * @param p the share of all together
 */
export const funnelLimits = (n: number, p: number): FunnelLimits => ({
  n,
  low95: quantile(0.025, n, p),
  high95: quantile(0.975, n, p),
  low998: quantile(0.001, n, p),
  high998: quantile(0.999, n, p),
})

/** Tells where a share lies by its limits. */
export const funnelPlace = (share: number, limits: FunnelLimits): FunnelPlace => {
  if (share < limits.low998) return 'below998'
  if (share > limits.high998) return 'above998'
  if (share < limits.low95) return 'below95'
  return share > limits.high95 ? 'above95' : 'usual'
}
