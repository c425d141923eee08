import type { Document } from '../Engine'
import { namedOperand } from '../expressions/Expression'
import { requestRefused } from '../faults'
import { geometryIn, placeIn } from '../geometry/geometryIn'
import type { Position } from '../geometry/sphere'
import { compileQuery } from '../queries/compileQuery'
import { distanceTo, metresIn } from '../queries/geoOperators'
import { isDocument } from '../values/bsonType'
import { limitIn } from './choosing'
import type { StageTable } from './Stage'
import { withValue } from './unwinding'

const OPTIONS = ['limit', 'maxDistance', 'minDistance', 'query', 'distanceMultiplier', 'includeLocs', 'key']

interface GeoNear {
  readonly place: Position
  readonly key: string | undefined
  readonly least: number
  readonly most: number
}

/** The stage that puts documents in order by their distance from a place, which is told in metres. */
export const GEO_NEAR: StageTable = {
  $geoNear: (operand, context) => {
    const given = namedOperand('$geoNear', operand, ['near', 'distanceField', 'spherical'], OPTIONS)
    const geoNear = geoNearIn(given)
    const matches = compileQuery(given['query'] ?? {}, context)
    const limit = given['limit'] === undefined ? Infinity : limitIn(given['limit'])
    const factor = metresIn(given['distanceMultiplier'] ?? 1, 'distanceMultiplier')
    const distanceField = pathIn(given['distanceField'], 'distanceField')
    const locationField =
      given['includeLocs'] === undefined ? null : pathIn(given['includeLocs'], 'includeLocs')
    return documents =>
      nearest(documents, geoNear)
        .filter(({ document }) => matches(document))
        .slice(0, limit)
        .map(({ document, location, metres }) => {
          const found = withValue(document, distanceField, metres * factor)
          return locationField === null ? found : withValue(found, locationField, location)
        })
  },
}

function geoNearIn(given: Readonly<Record<string, unknown>>): GeoNear {
  const place = placeIn(given['near'])
  if (place === null || !isDocument(given['near']))
    throw requestRefused("$geoNear: 'near' must be a GeoJSON Point")
  if (given['spherical'] !== true) throw requestRefused("$geoNear: 'spherical' must be true")
  const key = given['key']
  if (key !== undefined && (typeof key !== 'string' || key === ''))
    throw requestRefused("$geoNear: 'key' names a field")
  return {
    place,
    key,
    least: metresIn(given['minDistance'] ?? 0, 'minDistance'),
    most: metresIn(given['maxDistance'] ?? Infinity, 'maxDistance'),
  }
}

function pathIn(value: unknown, name: string): string[] {
  if (typeof value === 'string' && value !== '' && !value.startsWith('$')) return value.split('.')
  throw requestRefused(`$geoNear: '${name}' names a field`)
}

function nearest(documents: readonly Document[], { place, key, least, most }: GeoNear) {
  const path = key ?? onlyGeometry(documents)
  const found = documents.flatMap(document => {
    const location = (path?.split('.') ?? []).reduce<unknown>(
      (at, name) => (isDocument(at) ? at[name] : undefined),
      document,
    )
    const metres = distanceTo(place, location)
    return metres === null || metres < least || metres > most ? [] : [{ document, location, metres }]
  })
  return found.sort((left, right) => left.metres - right.metres)
}

/** Stands for the only geographical index of a collection: indexes are not declared as such here. */
function onlyGeometry(documents: readonly Document[]): string | undefined {
  const paths = new Set<string>()
  for (const document of documents) {
    for (const [name, value] of Object.entries(document)) {
      if (isDocument(value) && geometryIn(value) !== null) paths.add(name)
    }
  }
  if (paths.size > 1)
    throw requestRefused(`$geoNear: more than one field holds geometries, so 'key' must name one`)
  return [...paths][0]
}
