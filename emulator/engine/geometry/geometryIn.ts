import { isDocument } from '../values/bsonType'
import type { Part, Position } from './sphere'
import { areaOf, lineOf } from './sphere'

/** A GeoJSON geometry on the sphere. */
export interface Geometry {
  readonly type: string
  readonly parts: readonly Part[]
}

const MOST_LONGITUDE = 180
const MOST_LATITUDE = 90
const LEAST_RING = 4

function positionIn(value: unknown): Position | null {
  if (!Array.isArray(value) || value.length < 2) return null
  const [longitude, latitude] = value as unknown[]
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return null
  const isPlace = Math.abs(longitude) <= MOST_LONGITUDE && Math.abs(latitude) <= MOST_LATITUDE
  return isPlace ? [longitude, latitude] : null
}

/** All of a list read in one way; null when one of them cannot be. */
function allIn<Item>(value: unknown, read: (element: unknown) => Item | null): Item[] | null {
  if (!Array.isArray(value) || value.length === 0) return null
  const read_ = (value as unknown[]).map(read)
  return read_.every(item => item !== null) ? read_ : null
}

function pointIn(value: unknown): Part | null {
  const position = positionIn(value)
  return position === null ? null : { kind: 'point', position }
}

function lineIn(value: unknown): Part | null {
  const positions = allIn(value, positionIn)
  return positions === null || positions.length < 2 ? null : lineOf(positions)
}

function areaIn(value: unknown): Part | null {
  const rings = allIn(value, ringIn)
  return rings === null ? null : areaOf(rings)
}

/** A ring ends where it begins. */
function ringIn(value: unknown): Position[] | null {
  const ring = allIn(value, positionIn)
  const [first, last] = [ring?.[0], ring?.at(-1)]
  if (ring === null || ring.length < LEAST_RING || first === undefined || last === undefined) return null
  return first[0] === last[0] && first[1] === last[1] ? ring : null
}

const one =
  (read: (value: unknown) => Part | null) =>
  (value: unknown): Part[] | null => {
    const part = read(value)
    return part === null ? null : [part]
  }

const READERS: Readonly<Record<string, (coordinates: unknown) => Part[] | null>> = {
  Point: one(pointIn),
  LineString: one(lineIn),
  Polygon: one(areaIn),
  MultiPoint: value => allIn(value, pointIn),
  MultiLineString: value => allIn(value, lineIn),
  MultiPolygon: value => allIn(value, areaIn),
}

/** Reads a geometry: GeoJSON, or a pair of longitude and latitude. Null for everything else. */
export function geometryIn(value: unknown): Geometry | null {
  if (Array.isArray(value)) {
    const part = value.length === 2 ? pointIn(value) : null
    return part === null ? null : { type: 'Point', parts: [part] }
  }
  if (!isDocument(value)) return null
  const { type, coordinates, geometries } = value
  if (type === 'GeometryCollection') {
    const all = allIn(geometries, geometryIn)
    return all === null ? null : { type, parts: all.flatMap(({ parts }) => parts) }
  }
  const read = typeof type === 'string' && Object.hasOwn(READERS, type) ? READERS[type] : undefined
  const parts = read?.(coordinates) ?? null
  return parts === null ? null : { type: String(type), parts }
}

/** Reads a place. @returns null for what is none */
export function placeIn(value: unknown): Position | null {
  const geometry = geometryIn(value)
  const [part] = geometry?.parts ?? []
  return geometry?.type === 'Point' && part?.kind === 'point' ? part.position : null
}
