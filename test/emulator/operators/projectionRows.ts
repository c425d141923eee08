import { REFUSED } from './rows'

const ROWS = [{ k: 1, v: 1 }, { k: 2 }, 'w']

/** What `field()` asks of the document 5 of the stock, and what it gets. */
export const PROJECTION_ROWS: readonly (readonly [object, unknown])[] = [
  [{ n: 1 }, { _id: 5, n: 9 }],
  [{ n: true, _id: 0 }, { n: 9 }],
  [{ rows: 0 }, { _id: 5, n: 9 }],
  [{ missing: 1 }, { _id: 5 }],
  [{ 'rows.k': 1 }, { _id: 5, rows: [{ k: 1 }, { k: 2 }] }],
  [{ rows: { $elemMatch: { k: 2 } } }, { _id: 5, rows: [{ k: 2 }] }],
  [
    { rows: { $elemMatch: { k: { $gt: 0 } } }, n: 1 },
    { _id: 5, n: 9, rows: [{ k: 1, v: 1 }] },
  ],
  [{ rows: { $elemMatch: { $eq: 'w' } } }, { _id: 5, rows: ['w'] }],
  [{ rows: { $elemMatch: { k: 7 } } }, { _id: 5 }],
  [{ n: { $elemMatch: { k: 7 } } }, { _id: 5 }],
  [{ rows: { $slice: 1 } }, { _id: 5, n: 9, rows: ROWS.slice(0, 1) }],
  [{ rows: { $slice: -1 } }, { _id: 5, n: 9, rows: ['w'] }],
  [{ rows: { $slice: [1, 1] } }, { _id: 5, n: 9, rows: [{ k: 2 }] }],
  [{ rows: { $slice: [-2, 1] } }, { _id: 5, n: 9, rows: [{ k: 2 }] }],
  [
    { rows: { $slice: 1 }, n: 0 },
    { _id: 5, rows: ROWS.slice(0, 1) },
  ],
  [
    { rows: { $slice: 1 }, missing: 1 },
    { _id: 5, rows: ROWS.slice(0, 1) },
  ],
  [{ n: { $slice: 1 } }, { _id: 5, n: 9, rows: ROWS }],
  [{ rows: { $elemMatch: 5 } }, REFUSED],
  [{ rows: { $slice: 'x' } }, REFUSED],
  [{ rows: { $slice: [0, 0] } }, REFUSED],
  [{ rows: { $elemMatch: { $bogus: 1 } } }, REFUSED],
  [{ 'rows.$': 1 }, REFUSED],
  [{ n: 1, rows: 0 }, REFUSED],
]
