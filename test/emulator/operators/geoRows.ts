import { REFUSED } from './rows'

const point = (longitude: number, latitude: number) => ({ type: 'Point', coordinates: [longitude, latitude] })
const square = (from: number, to: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [from, from],
      [to, from],
      [to, to],
      [from, to],
      [from, from],
    ],
  ],
})

/** The places that the rows look among, in the order of their ids. */
export const PLACES = {
  a_origin: { at: point(0, 0) },
  b_near: { at: point(0.01, 0) },
  c_far: { at: point(3, 3) },
  d_line: {
    at: {
      type: 'LineString',
      coordinates: [
        [1, 1],
        [2, 2],
      ],
    },
  },
  e_square: { at: square(1, 4) },
  f_pair: { at: [0, 1] },
  g_nothing: { at: 'nowhere' },
  h_several: {
    at: {
      type: 'MultiPoint',
      coordinates: [
        [0, 0.02],
        [50, 50],
      ],
    },
  },
  i_missing: {},
}

const near = (options: object) => ({ at: { $nearSphere: { $geometry: point(0, 0), ...options } } })
const within = (shape: object) => ({ at: { $geoWithin: shape } })
const touching = (geometry: object) => ({ at: { $geoIntersects: { $geometry: geometry } } })
const inCap = (degrees: number) => within({ $centerSphere: [[0, 0], (degrees * Math.PI) / 180] })

/** A degree of a great circle is 111.3 km; what is near comes in the order of its distance. */
export const GEO_ROWS: readonly (readonly [unknown, readonly string[] | typeof REFUSED])[] = [
  [near({}), ['a_origin', 'b_near', 'h_several', 'f_pair', 'd_line', 'e_square', 'c_far']],
  [near({ $maxDistance: 1_000 }), ['a_origin']],
  [near({ $maxDistance: 1_114 }), ['a_origin', 'b_near']],
  [near({ $maxDistance: 120_000, $minDistance: 1_000 }), ['b_near', 'h_several', 'f_pair']],
  [{ at: { $near: { $geometry: point(3, 3), $maxDistance: 1_000 } } }, ['c_far', 'e_square']],
  [{ $and: [near({ $maxDistance: 1_114 }), { _id: { $ne: 'a_origin' } }] }, ['b_near']],
  [near({ $maxDistance: -1 }), REFUSED],
  [near({ $bogus: 1 }), REFUSED],
  [{ at: { $near: [0, 0] } }, REFUSED],
  [{ at: { $near: { $geometry: square(0, 1) } } }, REFUSED],
  [{ $or: [near({}), { _id: 'x' }] }, REFUSED],
  [{ at: { $not: near({}).at } }, REFUSED],
  [inCap(0.5), ['a_origin', 'b_near']],
  [inCap(1.1), ['a_origin', 'b_near', 'f_pair']],
  [within({ $centerSphere: [point(0, 0), 0.001] }), ['a_origin', 'b_near']],
  [within({ $geometry: square(-1, 2.5) }), ['a_origin', 'b_near', 'd_line', 'f_pair']],
  [within({ $geometry: square(0.5, 5) }), ['c_far', 'd_line', 'e_square']],
  [within({ $geometry: square(2.5, 5) }), ['c_far']],
  [
    within({
      $geometry: {
        type: 'MultiPolygon',
        coordinates: [square(-0.5, 0.5).coordinates, square(2.5, 5).coordinates],
      },
    }),
    ['a_origin', 'b_near', 'c_far'],
  ],
  [
    within({
      $geometry: {
        type: 'Polygon',
        coordinates: [...square(-1, 5).coordinates, ...square(-0.5, 0.5).coordinates],
      },
    }),
    ['c_far', 'd_line', 'e_square', 'f_pair'],
  ],
  [within({ $geometry: point(0, 0) }), REFUSED],
  [
    within({
      $box: [
        [0, 0],
        [1, 1],
      ],
    }),
    REFUSED,
  ],
  [
    within({
      $geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 1],
          ],
        ],
      },
    }),
    REFUSED,
  ],
  [within({ $centerSphere: [[0, 0]] }), REFUSED],
  [touching(point(0, 0)), ['a_origin']],
  [touching(point(1.5, 2.5)), ['e_square']],
  [touching(square(-1, 1.5)), ['a_origin', 'b_near', 'd_line', 'e_square', 'f_pair', 'h_several']],
  [touching(square(3.5, 6)), ['e_square']],
  [
    touching({
      type: 'LineString',
      coordinates: [
        [1, 2],
        [2, 1],
      ],
    }),
    ['d_line', 'e_square'],
  ],
  // The shortest way between two places of one latitude does not keep to it.
  [
    touching({
      type: 'LineString',
      coordinates: [
        [0, 2],
        [5, 2],
      ],
    }),
    ['e_square'],
  ],
  [touching({ type: 'Bogus', coordinates: [0, 0] }), REFUSED],
  [touching({ type: 'Point', coordinates: [181, 0] }), REFUSED],
]
