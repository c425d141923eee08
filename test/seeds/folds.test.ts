import { demonstrationDistrict } from '#seeds/demonstrationDistrict'
import { factStores } from '../../cloud-functions/stores/factStores'

const now = Date.UTC(2026, 11, 22, 7, 0)
const district = demonstrationDistrict({ now })
const seeded = district as unknown as Readonly<Record<string, unknown>>

it.each(['issues', 'votes', 'claims', 'proxies'])(
  'seeded %s are of today’s fold, so that no list folds them anew',
  name => {
    const store = factStores.find(one => one.name === name)
    const rows = (seeded[name] ?? []) as readonly { readonly _id: string; readonly foldVersion?: number }[]
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(row => store?.isCurrent(row) !== true).map(({ _id }) => _id)).toEqual([])
  },
)
