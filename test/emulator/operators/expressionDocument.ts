import { ObjectId } from 'bson'

/** The document that the rows of expressions are worked out on. */
export const DOCUMENT = {
  _id: 'x',
  n: 5,
  zero: 0,
  negative: -3,
  half: 2.5,
  text: '业主 abc',
  blank: '',
  yes: true,
  no: false,
  none: null,
  leap: new Date('2024-02-29T13:45:06.789Z'),
  newYear: new Date('2021-01-01T00:00:00.000Z'),
  sunday: new Date('2021-01-03T00:00:00.000Z'),
  list: [1, 2, 3],
  twice: [1, 1, 2],
  empty: [],
  mixed: [1, 'a', null],
  lists: [[1], [2]],
  docs: [{ k: 'a', v: 1 }, { k: 'b' }, { k: 'c', v: null }],
  ba: { b: 1, a: 2 },
  ab: { a: 2, b: 1 },
  deep: { er: { est: 7 } },
  oid: new ObjectId('65e08c000000000000000000'),
}
