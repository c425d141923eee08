/** What is used of jStat, which brings no types of its own. */
declare module 'jstat' {
  interface Distribution {
    cdf(x: number, ...parameters: readonly number[]): number
    inv(p: number, ...parameters: readonly number[]): number
    pdf(x: number, ...parameters: readonly number[]): number
  }
  export const jStat: {
    readonly normal: Distribution
    readonly gamma: Distribution
    readonly binomial: Omit<Distribution, 'inv'>
    readonly negbin: Omit<Distribution, 'inv'>
    gammaln(x: number): number
  }
}
