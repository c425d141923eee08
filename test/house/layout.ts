import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { features, layers } from '../../config/features.mjs'

const names: readonly string[] = features.map(({ name }) => name)
const vague = /^(utils?|helpers?|common|misc|types|constants)$/

/** All files of a folder of ours, by their path from the top. A folder of nothing is what a move left behind. */
export const pathsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).split(sep).join('/'))

const withoutEnding = (name: string): string => name.split('.')[0] ?? ''

/** The layer in which a path lies: the innermost of those that hold it. */
const layerOf = (path: string) =>
  layers
    .filter(({ folder }) => path.startsWith(`${folder}/`))
    .sort((one, other) => other.folder.length - one.folder.length)[0]

/** Tells what is wrong with where a file or folder lies or how it is called; null for nothing. */
export const faultOf = (path: string): string | null => {
  if (path.split('/').some(part => vague.test(withoutEnding(part)))) return `${path} is called after no noun`
  const layer = layerOf(path)
  if (layer === undefined) return null
  const [entry = ''] = path.slice(layer.folder.length + 1).split('/')
  const isKnown =
    layer.beside.includes(entry) ||
    (layer.featuresIn === undefined ? names.includes(withoutEnding(entry)) : entry === layer.featuresIn)
  return isKnown ? null : `${layer.folder}/${entry} is no feature, nor declared beside them`
}

/** The table of features as README shows it. */
export const featureTable = (): string => {
  const rows = features.map(({ name, chinese, what }) => [`\`${name}\``, chinese, what])
  return ['feature|中文|what', '---|---|---', ...rows.map(row => row.join('|'))].join('\n')
}

/** A table without the spaces that only make it straight. */
export const unpadded = (text: string): string =>
  text
    .split('\n')
    .map(line =>
      line
        .split('|')
        .map(cell => cell.trim())
        .join('|')
        .replace(/^\||\|$/g, '')
        .replace(/-{3,}/g, '---'),
    )
    .join('\n')
