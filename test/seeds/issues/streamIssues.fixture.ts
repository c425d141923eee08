import { largeCompound } from '#seeds/residence/largeCompound'
import { manyIssues } from '#seeds/issues/manyIssues'

/** Goes through the number of issues named as argument and prints what it saw; run in a small heap. */
const now = Date.UTC(2026, 10, 22, 7, 0)
const { compound, orgUnits, people } = largeCompound({ units: 100, now })
let count = 0
let open = 0
let last = -Infinity
let inOrder = true
for (const issue of manyIssues({
  count: Number(process.argv[2]),
  now,
  compound,
  ancestors: orgUnits,
  reporters: people,
})) {
  count += 1
  if (issue.state !== 'closed') open += 1
  if (issue.raisedAt <= last) inOrder = false
  last = issue.raisedAt
}
console.log(JSON.stringify({ count, open, inOrder }))
