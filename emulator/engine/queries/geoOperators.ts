import { requestRefused } from '../faults'
import type { Geometry } from '../geometry/geometryIn'
import { geometryIn, placeIn } from '../geometry/geometryIn'
import type { Part, Position } from '../geometry/sphere'
import { contains, isWithinCap, metresTo, touches } from '../geometry/sphere'
import { isDocument } from '../values/bsonType'
import type { FieldTest } from './FieldTest'
import { someValue } from './FieldTest'
import type { Test } from './someAt'

/** Passes values that are a geometry of which something holds. */
const ofGeometry =
  (holds: (geometry: Geometry) => boolean): Test =>
  value => {
    const geometry = geometryIn(value)
    return geometry !== null && holds(geometry)
  }

function namedGeometry(name: string, operand: unknown): Geometry {
  const geometry = isDocument(operand) ? geometryIn(operand['$geometry']) : null
  if (geometry === null) throw requestRefused(`${name} needs a $geometry that is GeoJSON`)
  return geometry
}

/** What lies within areas, or within an angle of a place. */
function withinTest(operand: unknown): Test {
  if (!isDocument(operand)) throw requestRefused('$geoWithin needs an object')
  const [shape, ...others] = Object.keys(operand)
  if (others.length > 0) throw requestRefused(`$geoWithin takes one shape, not ${others.join(', ')} besides`)
  if (shape === '$centerSphere') return capTest(operand[shape])
  if (shape !== '$geometry')
    throw requestRefused(`the local CloudBase does not know the shape ${String(shape)}`)
  const areas = namedGeometry('$geoWithin', operand).parts.filter(
    (part): part is Extract<Part, { kind: 'area' }> => part.kind === 'area',
  )
  if (areas.length === 0)
    throw requestRefused('$geoWithin not supported with anything but Polygon and MultiPolygon')
  return ofGeometry(({ parts }) => parts.every(part => areas.some(area => contains(area, part))))
}

function capTest(operand: unknown): Test {
  const [place, radians] = Array.isArray(operand) ? (operand as unknown[]) : []
  const centre = placeIn(place)
  if (centre === null || typeof radians !== 'number' || radians < 0) {
    throw requestRefused('$centerSphere needs a place and a radius in radians')
  }
  return ofGeometry(({ parts }) => parts.every(part => isWithinCap(centre, radians, part)))
}

export interface Nearness {
  readonly place: Position
  /** Metres. */
  readonly least: number
  readonly most: number
}

const NEAR_OPTIONS = ['$geometry', '$maxDistance', '$minDistance']

/** Reads from which place and how far `$near` looks. @throws EngineFault */
export function nearnessIn(name: string, operand: unknown): Nearness {
  if (!isDocument(operand)) throw requestRefused(`${name} needs an object with a $geometry`)
  const unknown = Object.keys(operand).find(key => !NEAR_OPTIONS.includes(key))
  if (unknown !== undefined) throw requestRefused(`invalid argument in geo near query: ${unknown}`)
  const place = placeIn(operand['$geometry'])
  if (place === null) throw requestRefused(`${name} needs a $geometry that is a Point`)
  return {
    place,
    least: metresIn(operand['$minDistance'] ?? 0, '$minDistance'),
    most: metresIn(operand['$maxDistance'] ?? Infinity, '$maxDistance'),
  }
}

/** Reads a distance. @throws EngineFault for what is none */
export function metresIn(value: unknown, name: string): number {
  if (typeof value === 'number' && value >= 0) return value
  throw requestRefused(`${name} must be non-negative`)
}

/** Measures how far the nearest part of a value is from a place, in metres; null for what is no geometry. */
export function distanceTo(place: Position, value: unknown): number | null {
  const geometry = geometryIn(value)
  if (geometry === null) return null
  return geometry.parts.reduce((least, part) => Math.min(least, metresTo(place, part)), Infinity)
}

const near =
  (name: string) =>
  (operand: unknown): FieldTest => {
    const { place, least, most } = nearnessIn(name, operand)
    return someValue(value => {
      const metres = distanceTo(place, value)
      return metres !== null && metres >= least && metres <= most
    })
  }

/** The operators that ask where something is. Near ones also put what is found in order: see `nearOrder`. */
export const GEO_OPERATORS: Readonly<Record<string, (operand: unknown) => FieldTest>> = {
  $geoWithin: operand => someValue(withinTest(operand)),
  $geoIntersects: operand => {
    const { parts } = namedGeometry('$geoIntersects', operand)
    return someValue(ofGeometry(found => found.parts.some(part => parts.some(other => touches(part, other)))))
  },
  $near: near('$near'),
  $nearSphere: near('$nearSphere'),
}
