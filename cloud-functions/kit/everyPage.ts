interface Reading<Row, Place> {
  /** How many rows a full page has; one that is not full is the last. */
  readonly size: number
  /** Reads the page that begins after a place. */
  readonly read: (after: Place) => Promise<readonly Row[]>
  /** Where the first page begins. */
  readonly from: Place
  /** Where the page after a row begins. */
  readonly after: (row: Row) => Place
  /** Whether there is time for one more page; without it there always is. */
  readonly hasTime?: (() => boolean) | undefined
}

/**
 * Reads something page by page until one is not full, or the time is over. The next page is read when the work on the one
 * before is done; an empty one is not handed out. One `read` for each page.
 */
export async function* everyPage<Row, Place>(reading: Reading<Row, Place>): AsyncGenerator<readonly Row[]> {
  const { size, read, from, after, hasTime = () => true } = reading
  for (let place = from; hasTime();) {
    const page = await read(place)
    if (page.length > 0) yield page
    const last = page.at(-1)
    if (page.length < size || last === undefined) return
    place = after(last)
  }
}

type ById<Row> = Pick<Reading<Row, string>, 'size' | 'read' | 'hasTime'> & { readonly from?: string }

/** Reads pages in the order of the ids, as {@link everyPage}. @param reading whose `read` finds ids greater than a place */
export const everyPageById = <Row extends { readonly _id: string }>({
  from = '',
  ...reading
}: ById<Row>): AsyncGenerator<readonly Row[]> => everyPage({ ...reading, from, after: (row: Row) => row._id })

/** Reads all rows in the order of their ids, page by page. Reads as {@link everyPageById}. */
export const everyRow = async <Row extends { readonly _id: string }>(
  reading: ById<Row>,
): Promise<readonly Row[]> => {
  const rows: Row[] = []
  for await (const page of everyPageById(reading)) rows.push(...page)
  return rows
}

/** Reads the first page again and again, as {@link everyPage}, for work that takes rows out of what is read. */
export const everyFirstPage = <Row>({
  read,
  ...reading
}: Pick<Reading<Row, null>, 'size' | 'hasTime'> & {
  readonly read: () => Promise<readonly Row[]>
}): AsyncGenerator<readonly Row[]> => everyPage({ ...reading, read, from: null, after: () => null })
