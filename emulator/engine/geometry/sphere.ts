import { createRequire } from 'node:module'
import type * as S2 from 's2js'

/** The geometry that MongoDB itself uses, on a sphere: loaded when a query first asks for it, not at every start. */
let loaded: typeof S2.s2 | undefined
const s2 = (): typeof S2.s2 => (loaded ??= (createRequire(__filename)('s2js') as typeof S2).s2)

/** Metres from the middle of the earth, as MongoDB takes it. */
const EARTH_METRES = 6_378_100

export type Position = readonly [longitude: number, latitude: number]

/** A part of a geometry on the sphere. */
export type Part =
  | { readonly kind: 'point'; readonly position: Position }
  | { readonly kind: 'line'; readonly line: S2.s2.Polyline; readonly positions: readonly Position[] }
  | { readonly kind: 'area'; readonly area: S2.s2.Polygon; readonly rings: readonly (readonly Position[])[] }

const latLngOf = ([longitude, latitude]: Position) => s2().LatLng.fromDegrees(latitude, longitude)
const pointOf = (position: Position) => s2().Point.fromLatLng(latLngOf(position))

/** Makes a line of the places that it goes through. */
export const lineOf = (positions: readonly Position[]): Part => ({
  kind: 'line',
  line: new (s2().Polyline)(positions.map(pointOf)),
  positions,
})

/** Makes an area and its holes; whichever way its rings run, it is the smaller of the two sides. */
export function areaOf(rings: readonly (readonly Position[])[]): Part {
  const loops = rings.map((ring, at) => {
    const loop = new (s2().Loop)(ring.slice(0, -1).map(pointOf))
    loop.normalize()
    if (at > 0) loop.invert()
    return loop
  })
  return { kind: 'area', area: s2().Polygon.fromOrientedLoops(loops), rings }
}

const indexOf = (shape: S2.s2.Polyline | S2.s2.Polygon) => {
  const index = new (s2().ShapeIndex)()
  index.add(shape)
  return index
}

const shapeOf = (part: Exclude<Part, { kind: 'point' }>) => (part.kind === 'line' ? part.line : part.area)

/** The angle between the edges of two parts, in radians. */
function angleBetween(part: Exclude<Part, { kind: 'point' }>, other: Part): number {
  const query = new (s2().ClosestEdgeQuery)(indexOf(shapeOf(part)))
  const target =
    other.kind === 'point'
      ? new (s2().EdgeQueryPointTarget)(pointOf(other.position))
      : new (s2().EdgeQueryShapeIndexTarget)(indexOf(shapeOf(other)))
  return 2 * Math.asin(Math.min(1, Math.sqrt(query.getDistance(target)) / 2))
}

const positionsOf = (part: Part): readonly Position[] => {
  if (part.kind === 'point') return [part.position]
  return part.kind === 'line' ? part.positions : part.rings.flat()
}

/** Measures the angle between two places, in radians. */
export const angleOf = (left: Position, right: Position): number => latLngOf(left).distance(latLngOf(right))

/** Measures how far a part is from a place, in metres; nothing when it contains it. */
export function metresTo(place: Position, part: Part): number {
  if (part.kind === 'point') return angleOf(place, part.position) * EARTH_METRES
  if (part.kind === 'area' && part.area.containsPoint(pointOf(place))) return 0
  return angleBetween(part, { kind: 'point', position: place }) * EARTH_METRES
}

/** Tells whether two parts have a place in common. */
export function touches(left: Part, right: Part): boolean {
  if (left.kind === 'point') return right.kind === 'point' ? samePlace(left, right) : touches(right, left)
  if (left.kind === 'line' && right.kind === 'area') return touches(right, left)
  if (left.kind === 'area' && right.kind === 'area') return left.area.intersects(right.area)
  if (
    left.kind === 'area' &&
    positionsOf(right).some(position => left.area.containsPoint(pointOf(position)))
  ) {
    return true
  }
  return angleBetween(left, right) === 0
}

const samePlace = (left: { position: Position }, right: { position: Position }): boolean =>
  left.position[0] === right.position[0] && left.position[1] === right.position[1]

/** Tells whether an area contains a part as a whole. */
export function contains(area: Extract<Part, { kind: 'area' }>, part: Part): boolean {
  if (part.kind === 'area') return area.area.contains(part.area)
  if (!positionsOf(part).every(position => area.area.containsPoint(pointOf(position)))) return false
  return part.kind === 'point' || area.rings.every(ring => angleBetween(part, lineOf(ring)) > 0)
}

/** Tells whether every part of the outline of a geometry is within an angle of a place. */
export function isWithinCap(centre: Position, radians: number, part: Part): boolean {
  return positionsOf(part).every(position => angleOf(centre, position) <= radians)
}
