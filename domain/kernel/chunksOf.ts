/**
 * Cuts a list into parts of at most `size`, in its order; an empty one into none.
 * @example chunksOf([1, 2, 3], 2) // [[1, 2], [3]]
 */
export const chunksOf = <Value>(list: readonly Value[], size: number): readonly (readonly Value[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  )
