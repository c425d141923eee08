/** Numbers between 0 and 1 that look like chance, the same for a seed: mulberry32. */
export const chance = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A Poisson count, by multiplying chances (Knuth). */
export const poisson = (mean: number, random: () => number): number => {
  const end = Math.exp(-mean)
  let count = 0
  for (let product = random(); product > end; product *= random()) count += 1
  return count
}

/** Weekly counts around a mean that goes up and down with the year. */
export const seasonal = (weeks: number, mean: number, swing: number, seed: number): readonly number[] => {
  const random = chance(seed)
  return Array.from({ length: weeks }, (_, week) =>
    poisson(mean * (1 + swing * Math.sin((2 * Math.PI * week) / 52)), random),
  )
}
