import { withoutRosterPerson } from '#domain/privacy/withoutRosterPerson'
import { rosterImports } from '../../../../stores/rosterImports'
import { rosterLines } from '../../../../stores/rosterLines'
import { pageSize, throughPages, type Step } from './Sweep'

const mostImports = 100

/** Lines of the imports of the compounds they lived in, as long as those are kept. */
export const rosterFileLines: Step = async sweep => {
  let changed = 0
  for (const compoundId of new Set(sweep.erasure.homes.map(home => home.compoundId))) {
    const kept = await rosterImports.list({ compoundId, linesKept: true }, { limit: mostImports })
    for (const { _id } of kept)
      changed += await throughPages(sweep, {
        read: last => rosterLines.ofImport(_id, last, pageSize),
        change: async chunk => {
          const reworded = withoutRosterPerson(chunk, sweep.redaction) as typeof chunk
          if (JSON.stringify(reworded) === JSON.stringify(chunk)) return false
          await rosterLines.reword(reworded)
          return true
        },
      })
  }
  return changed
}
