import { chunksOf } from '#domain/kernel/chunksOf'

const atOnce = 8

/** Does the same to each, a few at a time. @returns the results in their order */
export const inParallel = async <Value, Result>(
  values: readonly Value[],
  work: (value: Value) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results: Result[] = []
  for (const part of chunksOf(values, atOnce)) results.push(...(await Promise.all(part.map(work))))
  return results
}
