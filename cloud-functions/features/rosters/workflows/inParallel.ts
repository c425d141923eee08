const atOnce = 8

/** Does the same to each, a few at a time. @returns the results in their order */
export const inParallel = async <Value, Result>(
  values: readonly Value[],
  work: (value: Value) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results: Result[] = []
  for (let start = 0; start < values.length; start += atOnce)
    results.push(...(await Promise.all(values.slice(start, start + atOnce).map(work))))
  return results
}
