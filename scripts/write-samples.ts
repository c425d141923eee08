/** Writes the sample rosters of the demonstration beside the browser pages of the local system: `npm run build:samples`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { demonstrationDistrict } from '#seeds/demonstrationDistrict'
import { sampleRosters } from '#seeds/rosters/sampleRosters'
import { buildTargets } from './build/targets'

const folder = buildTargets.sampleRosters.output
// Owners are the same whatever the present of the demonstration is.
const { units } = demonstrationDistrict({ now: Date.UTC(2026, 10, 1) })
mkdirSync(folder, { recursive: true })
for (const { fileName, content } of sampleRosters(units)) writeFileSync(join(folder, fileName), content)
