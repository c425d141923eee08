import { REFUSED } from './rows'

/** The documents that pipelines run over, in their natural order. */
export const STOCK = [
  { _id: 1, item: 'a', n: 2, tags: ['x', 'y'], at: { city: '惠州', no: 1 } },
  { _id: 2, item: 'b', n: 5, tags: [], at: { city: '广州' } },
  { _id: 3, item: 'a', n: 5, tags: null },
  { _id: 4, item: null, n: 1, tags: 'z' },
  { _id: 5, n: 9, rows: [{ k: 1, v: 1 }, { k: 2 }, 'w'] },
]

/** Another collection, to look up in. */
export const ITEMS = [
  { _id: 'p', code: 'a', names: ['first', 'second'] },
  { _id: 'q', code: 'b' },
  { _id: 'r', code: null },
  { _id: 's' },
]

const ids = (...found: number[]) => found.map(_id => ({ _id }))
const ID = { $project: { _id: 1 } }

/** A pipeline and what comes of it. */
export const STAGE_ROWS: readonly (readonly [
  pipeline: readonly object[],
  comes: readonly unknown[] | typeof REFUSED,
])[] = [
  [[], STOCK],
  // Choosing.
  [[{ $match: { item: 'a' } }, ID], ids(1, 3)],
  [[{ $skip: 1 }, { $match: { n: 5 } }, ID], ids(2, 3)],
  [[{ $match: 5 }], REFUSED],
  [[{ $limit: 2 }, ID], ids(1, 2)],
  [[{ $skip: 3 }, ID], ids(4, 5)],
  [[{ $skip: 0 }, { $limit: 1 }, { $limit: 5 }, ID], ids(1)],
  [[{ $limit: 0 }], REFUSED],
  [[{ $limit: -1 }], REFUSED],
  [[{ $limit: '1' }], REFUSED],
  [[{ $skip: -1 }], REFUSED],
  [[{ $skip: 1.5 }], REFUSED],
  [[{ $match: { _id: 0 } }, { $limit: 0 }], REFUSED],
  [[{ $sort: { n: 1 } }, ID], ids(4, 1, 2, 3, 5)],
  [[{ $sort: { n: -1, _id: -1 } }, ID], ids(5, 3, 2, 1, 4)],
  [[{ $sort: { item: 1, _id: 1 } }, ID], ids(4, 5, 1, 3, 2)],
  [[{ $sort: { item: -1, _id: 1 } }, ID], ids(2, 1, 3, 4, 5)],
  [[{ $sort: { tags: 1, _id: 1 } }, ID], ids(2, 3, 5, 1, 4)],
  [[{ $sort: { tags: -1, _id: 1 } }, ID], ids(4, 1, 3, 5, 2)],
  [
    [{ $addFields: { l: { $cond: ['$rows', [3, 7], ['$n', 4]] } } }, { $sort: { l: 1, _id: 1 } }, ID],
    ids(4, 1, 5, 2, 3),
  ],
  [
    [{ $addFields: { l: { $cond: ['$rows', [3, 7], ['$n', 4]] } } }, { $sort: { l: -1, _id: 1 } }, ID],
    ids(5, 2, 3, 1, 4),
  ],
  [[{ $addFields: { o: { a: '$item', n: '$n' } } }, { $sort: { o: 1 } }, ID], ids(4, 5, 1, 3, 2)],
  [[{ $sort: {} }], REFUSED],
  [[{ $sort: { n: 2 } }], REFUSED],
  [[{ $sort: 'n' }], REFUSED],
  [[{ $sample: { size: 99 } }, { $sort: { _id: 1 } }, ID], ids(1, 2, 3, 4, 5)],
  [[{ $sample: { size: 3 } }, { $group: { _id: '$_id' } }, { $count: 'n' }], [{ n: 3 }]],
  [[{ $sample: { size: 0 } }], REFUSED],
  [[{ $sample: 3 }], REFUSED],
  [[{ $sample: { size: 1, seed: 2 } }], REFUSED],
  // Counting.
  [[{ $count: 'n' }], [{ n: 5 }]],
  [[{ $match: { n: 100 } }, { $count: 'n' }], []],
  [[{ $count: '' }], REFUSED],
  [[{ $count: '$n' }], REFUSED],
  [[{ $count: 'a.b' }], REFUSED],
  [
    [{ $sortByCount: '$item' }],
    [
      { _id: 'a', count: 2 },
      { _id: null, count: 2 },
      { _id: 'b', count: 1 },
    ],
  ],
  [[{ $sortByCount: 'item' }], REFUSED],
  // Shapes: fields kept, left out, worked out.
  [[{ $limit: 1 }, { $project: { item: 1 } }], [{ _id: 1, item: 'a' }]],
  [[{ $limit: 1 }, { $project: { item: true, _id: false } }], [{ item: 'a' }]],
  [[{ $limit: 1 }, { $project: { tags: 0, at: 0 } }], [{ _id: 1, item: 'a', n: 2 }]],
  [
    [{ $limit: 1 }, { $project: { _id: 0 } }],
    [{ item: 'a', n: 2, tags: ['x', 'y'], at: { city: '惠州', no: 1 } }],
  ],
  [[{ $limit: 1 }, { $project: { 'at.city': 1 } }], [{ _id: 1, at: { city: '惠州' } }]],
  [[{ $limit: 1 }, { $project: { at: { city: 1 } } }], [{ _id: 1, at: { city: '惠州' } }]],
  [[{ $limit: 1 }, { $project: { 'at.city': 0, tags: 0 } }], [{ _id: 1, item: 'a', n: 2, at: { no: 1 } }]],
  [[{ $match: { _id: 5 } }, { $project: { 'rows.k': 1 } }], [{ _id: 5, rows: [{ k: 1 }, { k: 2 }] }]],
  [[{ $match: { _id: 5 } }, { $project: { 'rows.k': 0, n: 0 } }], [{ _id: 5, rows: [{ v: 1 }, {}, 'w'] }]],
  [[{ $match: { _id: 4 } }, { $project: { 'tags.x': 1 } }], [{ _id: 4 }]],
  [
    [{ $match: { _id: 5 } }, { $project: { item: 1, double: { $multiply: ['$n', 2] } } }],
    [{ _id: 5, double: 18 }],
  ],
  [
    [{ $match: { _id: 5 } }, { $project: { x: '$missing', y: { $ifNull: ['$missing', null] } } }],
    [{ _id: 5, y: null }],
  ],
  [[{ $match: { _id: 5 } }, { $project: { x: ['$n', '$missing'] } }], [{ _id: 5, x: [9, null] }]],
  [[{ $match: { _id: 5 } }, { $project: { x: 'text', n: '$n' } }], [{ _id: 5, x: 'text', n: 9 }]],
  [[{ $match: { _id: 5 } }, { $project: { x: { $literal: 1 } } }], [{ _id: 5, x: 1 }]],
  [
    [{ $match: { _id: 5 } }, { $project: { 'rows.n': '$n' } }],
    [{ _id: 5, rows: [{ n: 9 }, { n: 9 }, { n: 9 }] }],
  ],
  [[{ $match: { _id: 5 } }, { $project: { 'a.b': '$n' } }], [{ _id: 5, a: { b: 9 } }]],
  [
    [{ $match: { _id: 5 } }, { $project: { n: 1, x: { $cond: [false, 1, '$$REMOVE'] } } }],
    [{ _id: 5, n: 9 }],
  ],
  [[{ $match: { _id: 5 } }, { $project: { _id: '$n' } }], [{ _id: 9 }]],
  [[{ $project: { a: 1, b: 0 } }], REFUSED],
  [[{ $project: { a: 0, b: '$n' } }], REFUSED],
  [[{ $project: {} }], REFUSED],
  [[{ $project: { a: {} } }], REFUSED],
  [[{ $project: { a: 1, 'a.b': 1 } }], REFUSED],
  [[{ $project: { 'a..b': 1 } }], REFUSED],
  [[{ $project: { $a: 1 } }], REFUSED],
  [[{ $project: { x: { $bogus: 1 } } }], REFUSED],
  [
    [{ $match: { _id: 4 } }, { $addFields: { m: { $add: ['$n', 1] }, n: 'new' } }],
    [{ _id: 4, item: null, n: 'new', tags: 'z', m: 2 }],
  ],
  [
    [{ $match: { _id: 4 } }, { $addFields: { n: '$missing', x: '$missing' } }],
    [{ _id: 4, item: null, tags: 'z' }],
  ],
  [
    [{ $match: { _id: 4 } }, { $addFields: { 'tags.x': 1, 'o.p': 2 } }],
    [{ _id: 4, item: null, n: 1, tags: { x: 1 }, o: { p: 2 } }],
  ],
  [
    [{ $match: { _id: 1 } }, { $addFields: { at: { no: 2 } } }, { $project: { at: 1 } }],
    [{ _id: 1, at: { city: '惠州', no: 2 } }],
  ],
  [
    [{ $match: { _id: 5 } }, { $addFields: { 'rows.k': 0 } }, { $project: { rows: 1 } }],
    [{ _id: 5, rows: [{ k: 0, v: 1 }, { k: 0 }, { k: 0 }] }],
  ],
  [[{ $match: { _id: 4 } }, { $set: { n: 0, tags: 0 } }], [{ _id: 4, item: null, n: 0, tags: 0 }]],
  [[{ $addFields: {} }], REFUSED],
  [[{ $addFields: 5 }], REFUSED],
  [[{ $match: { _id: 4 } }, { $unset: ['tags', 'n'] }], [{ _id: 4, item: null }]],
  [[{ $match: { _id: 4 } }, { $unset: 'tags' }], [{ _id: 4, item: null, n: 1 }]],
  [[{ $unset: [] }], REFUSED],
  [[{ $unset: 5 }], REFUSED],
  [
    [{ $limit: 2 }, { $replaceRoot: { newRoot: '$at' } }],
    [{ city: '惠州', no: 1 }, { city: '广州' }],
  ],
  [[{ $limit: 1 }, { $replaceRoot: { newRoot: { x: '$n', y: '$missing' } } }], [{ x: 2 }]],
  [[{ $limit: 1 }, { $replaceWith: { x: '$n' } }], [{ x: 2 }]],
  [[{ $replaceRoot: { newRoot: '$at' } }], REFUSED],
  [[{ $replaceRoot: { newRoot: '$n' } }], REFUSED],
  [[{ $replaceRoot: '$at' }], REFUSED],
  // Lists taken apart.
  [
    [{ $unwind: '$tags' }, { $project: { tags: 1 } }],
    [
      { _id: 1, tags: 'x' },
      { _id: 1, tags: 'y' },
      { _id: 4, tags: 'z' },
    ],
  ],
  [
    [{ $unwind: { path: '$tags', preserveNullAndEmptyArrays: true } }, { $project: { tags: 1 } }],
    [
      { _id: 1, tags: 'x' },
      { _id: 1, tags: 'y' },
      { _id: 2 },
      { _id: 3, tags: null },
      { _id: 4, tags: 'z' },
      { _id: 5 },
    ],
  ],
  [
    [{ $unwind: { path: '$tags', includeArrayIndex: 'at' } }, { $project: { at: 1 } }],
    [
      { _id: 1, at: 0 },
      { _id: 1, at: 1 },
      { _id: 4, at: null },
    ],
  ],
  [[{ $unwind: '$tags' }, { $skip: 1 }, { $limit: 1 }, { $project: { tags: 1 } }], [{ _id: 1, tags: 'y' }]],
  [[{ $unwind: '$at.city' }, ID], ids(1, 2)],
  [[{ $unwind: '$rows.k' }, ID], []],
  [[{ $unwind: 'tags' }], REFUSED],
  [[{ $unwind: { path: '$tags', bogus: 1 } }], REFUSED],
  [[{ $unwind: { path: '$tags', includeArrayIndex: '$i' } }], REFUSED],
  // Groups.
  [
    [{ $group: { _id: '$item', n: { $sum: '$n' }, all: { $sum: 1 } } }],
    [
      { _id: 'a', n: 7, all: 2 },
      { _id: 'b', n: 5, all: 1 },
      { _id: null, n: 10, all: 2 },
    ],
  ],
  [
    [
      {
        $group: {
          _id: null,
          first: { $first: '$item' },
          last: { $last: '$item' },
          top: { $max: '$n' },
          low: { $min: '$n' },
          mean: { $avg: '$n' },
        },
      },
    ],
    [{ _id: null, first: 'a', last: null, top: 9, low: 1, mean: 4.4 }],
  ],
  [[{ $group: { _id: null, tags: { $push: '$tags' } } }], [{ _id: null, tags: [['x', 'y'], [], null, 'z'] }]],
  [[{ $group: { _id: null, items: { $addToSet: '$item' } } }], [{ _id: null, items: ['a', 'b', null] }]],
  [[{ $group: { _id: null, at: { $mergeObjects: '$at' } } }], [{ _id: null, at: { city: '广州', no: 1 } }]],
  [[{ $group: { _id: null, n: { $count: {} } } }], [{ _id: null, n: 5 }]],
  [
    [{ $group: { _id: null, p: { $stdDevPop: '$at.no' }, s: { $stdDevSamp: '$at.no' } } }],
    [{ _id: null, p: 0, s: null }],
  ],
  [
    [
      {
        $group: {
          _id: null,
          x: { $sum: '$item' },
          y: { $avg: '$item' },
          z: { $max: '$missing' },
          m: { $min: '$missing' },
        },
      },
    ],
    [{ _id: null, x: 0, y: null, z: null, m: null }],
  ],
  [
    [{ $group: { _id: null, x: { $sum: '$missing' }, top: { $max: '$tags' } } }],
    [{ _id: null, x: 0, top: ['x', 'y'] }],
  ],
  [[{ $match: { n: 100 } }, { $group: { _id: null, n: { $sum: 1 } } }], []],
  [
    [{ $group: { _id: { i: '$item', m: '$missing' } } }, { $limit: 2 }],
    [{ _id: { i: 'a' } }, { _id: { i: 'b' } }],
  ],
  [
    [{ $sort: { n: -1 } }, { $group: { _id: '$item', id: { $first: '$_id' } } }, { $sort: { _id: 1 } }],
    [
      { _id: null, id: 5 },
      { _id: 'a', id: 3 },
      { _id: 'b', id: 2 },
    ],
  ],
  [[{ $group: { n: { $sum: 1 } } }], REFUSED],
  [[{ $group: { _id: null, n: 5 } }], REFUSED],
  [[{ $group: { _id: null, n: { $bogus: 1 } } }], REFUSED],
  [[{ $group: { _id: null, 'a.b': { $sum: 1 } } }], REFUSED],
  [[{ $group: { _id: null, n: { $sum: 1, $avg: 1 } } }], REFUSED],
  [[{ $group: { _id: null, n: { $accumulator: {} } } }], REFUSED],
  // Buckets.
  [
    [{ $bucket: { groupBy: '$n', boundaries: [0, 3, 6, 20] } }],
    [
      { _id: 0, count: 2 },
      { _id: 3, count: 2 },
      { _id: 6, count: 1 },
    ],
  ],
  [
    [{ $bucket: { groupBy: '$n', boundaries: [0, 3, 4], default: 'other' } }],
    [
      { _id: 0, count: 2 },
      { _id: 'other', count: 3 },
    ],
  ],
  [
    [{ $bucket: { groupBy: '$n', boundaries: [3, 5, 20], default: 0, output: { ids: { $push: '$_id' } } } }],
    [
      { _id: 0, ids: [1, 4] },
      { _id: 5, ids: [2, 3, 5] },
    ],
  ],
  [
    [{ $bucket: { groupBy: '$item', boundaries: ['a', 'b', 'c'], default: null } }],
    [
      { _id: null, count: 2 },
      { _id: 'a', count: 2 },
      { _id: 'b', count: 1 },
    ],
  ],
  [[{ $bucket: { groupBy: '$n', boundaries: [0, 3] } }], REFUSED],
  [[{ $bucket: { groupBy: '$n', boundaries: [0] } }], REFUSED],
  [[{ $bucket: { groupBy: '$n', boundaries: [3, 0] } }], REFUSED],
  [[{ $bucket: { groupBy: '$n', boundaries: [0, 'a'] } }], REFUSED],
  [[{ $bucket: { groupBy: '$n', boundaries: [0, 3], default: 1 } }], REFUSED],
  [
    [{ $bucketAuto: { groupBy: '$n', buckets: 2 } }],
    [
      { _id: { min: 1, max: 9 }, count: 4 },
      { _id: { min: 9, max: 9 }, count: 1 },
    ],
  ],
  [
    [{ $bucketAuto: { groupBy: '$_id', buckets: 2, output: { ids: { $push: '$_id' } } } }],
    [
      { _id: { min: 1, max: 4 }, ids: [1, 2, 3] },
      { _id: { min: 4, max: 5 }, ids: [4, 5] },
    ],
  ],
  [[{ $match: { n: 100 } }, { $bucketAuto: { groupBy: '$n', buckets: 2 } }], []],
  [[{ $bucketAuto: { groupBy: '$n', buckets: 0 } }], REFUSED],
  [[{ $bucketAuto: { groupBy: '$n', buckets: 2, granularity: 'R5' } }], REFUSED],
  // Other collections, and several pipelines.
  [
    [
      { $limit: 1 },
      { $lookup: { from: 'items', localField: 'item', foreignField: 'code', as: 'found' } },
      { $project: { found: 1 } },
    ],
    [{ _id: 1, found: [ITEMS[0]] }],
  ],
  [
    [
      { $match: { _id: 5 } },
      { $lookup: { from: 'items', localField: 'item', foreignField: 'code', as: 'found' } },
      { $project: { found: 1 } },
    ],
    [{ _id: 5, found: [ITEMS[2], ITEMS[3]] }],
  ],
  [
    [
      { $match: { _id: 2 } },
      { $lookup: { from: 'items', localField: 'tags', foreignField: 'code', as: 'found' } },
      { $project: { found: 1 } },
    ],
    [{ _id: 2, found: [] }],
  ],
  [
    [
      { $limit: 1 },
      {
        $lookup: {
          from: 'items',
          let: { code: '$item' },
          pipeline: [{ $match: { $expr: { $eq: ['$code', '$$code'] } } }, { $project: { _id: 1 } }],
          as: 'a.b',
        },
      },
      { $project: { a: 1 } },
    ],
    [{ _id: 1, a: { b: [{ _id: 'p' }] } }],
  ],
  [
    [
      { $limit: 1 },
      { $lookup: { from: 'nowhere', localField: 'item', foreignField: 'x', as: 'item' } },
      { $project: { item: 1 } },
    ],
    [{ _id: 1, item: [] }],
  ],
  [[{ $lookup: { from: 'items', as: 'x' } }], REFUSED],
  [[{ $lookup: { from: 'items', localField: 'item', as: 'x' } }], REFUSED],
  [[{ $lookup: { from: 'items', pipeline: [{ $bogus: 1 }], as: 'x' } }], REFUSED],
  [
    [{ $facet: { n: [{ $count: 'n' }], top: [{ $sort: { n: -1 } }, { $limit: 1 }, ID] } }],
    [{ n: [{ n: 5 }], top: [{ _id: 5 }] }],
  ],
  [[{ $facet: { a: [{ $facet: { b: [] } }] } }], REFUSED],
  [[{ $facet: {} }], REFUSED],
  // What it does not know.
  [[{ $bogus: {} }], REFUSED],
  [[{ $match: {}, $limit: 1 }], REFUSED],
  [[{}], REFUSED],
  [[{ $out: 'x' }], REFUSED],
  [[{ $merge: { into: 'x' } }], REFUSED],
  [[{ $redact: '$$KEEP' }], REFUSED],
  [[{ $graphLookup: {} }], REFUSED],
  [[{ $setWindowFields: {} }], REFUSED],
  [[{ $match: { _id: 0 } }, { $bogus: {} }], REFUSED],
]
