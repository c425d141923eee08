import type { EvaluationRun } from '#domain/evaluation/EvaluationRun'
import type { Month } from '#domain/evaluation/calendar'
import type { BodyLevel } from '#domain/evaluation/EvaluatedBody'
import type { Part, Snapshot } from '#domain/evaluation/Snapshot'
import type { StoredOutlook } from '#domain/evaluation/outlook'
import { Collection } from '../kit/Collection'
import { everyRow } from '../kit/everyPage'
import { StaleWrite } from '../kit/StaleWrite'

const runs = new Collection<EvaluationRun>('evaluationRuns')
const parts = new Collection<Part>('evaluationParts')
const snapshots = new Collection<Snapshot>('evaluationSnapshots')

const most = 1_000

/** What a list asks of a snapshot. */
export type CountsOf = Pick<Snapshot, 'key' | 'month' | 'kind' | 'asOf'> & {
  readonly all: Pick<Snapshot['all'], 'counts'>
}

/** The counting of months. */
export const evaluationRuns = {
  /** All there have been; one call for every thousand. */
  all: (): Promise<readonly EvaluationRun[]> =>
    everyRow({
      size: most,
      read: last => runs.find({ _id: { $gt: last } }, { order: { _id: 1 }, limit: most }),
    }),

  /** Begins a run, or an open month's anew; one call, two where it has run before. */
  begin: async (run: EvaluationRun): Promise<void> => {
    if (await runs.insertOnce(run)) return
    const { _id, month, kind, asOf, step, done, compound } = run
    await runs.update(
      { _id, kind: 'open', asOf: { $lt: asOf } },
      { $set: { month, kind, asOf, step, done, compound }, $inc: { rev: 1 } },
    )
  },

  /** Writes how far a run has come, over what was read. One call. @throws StaleWrite when another run was faster */
  advance: async (
    run: EvaluationRun,
    change: Partial<Pick<EvaluationRun, 'step' | 'done' | 'compound'>>,
  ): Promise<EvaluationRun> => {
    const next = { ...run, ...change, rev: run.rev + 1 }
    const { _id, ...fields } = next
    if ((await runs.update({ _id, rev: run.rev }, { $set: fields })) === 0) throw new StaleWrite(_id)
    return next
  },
}

/** What runs have counted of each body. */
export const evaluationParts = {
  /** Those that are there already stay: counted again, they come to the same. */
  add: (rows: readonly Part[]): Promise<void> => parts.insertMissing(rows),

  /** What is added to one body's sums; one call. */
  into: (run: string, into: string): Promise<readonly Part[]> =>
    parts.find({ run, into }, { order: { _id: 1 }, limit: most }),

  /** One call. */
  remove: async (run: string): Promise<void> => {
    await parts.remove({ run })
  },
}

/** What was published. */
export const evaluationSnapshots = {
  /** Publishes what stands for good; what is there already stays. */
  add: (rows: readonly Snapshot[]): Promise<void> => snapshots.insertMissing(rows),

  /** Puts the figures of a month that runs in the place of those of the night before. One call or two. */
  put: async ({ _id, ...fields }: Snapshot): Promise<void> => {
    if ((await snapshots.update({ _id }, { $set: fields })) === 0)
      await snapshots.insertOnce({ _id, ...fields })
  },

  /** Takes away the figures of a month that ran, when it has closed. One call. */
  removeOpen: async (month: Month): Promise<void> => {
    await snapshots.remove({ month, kind: 'open' })
  },

  /** Everything that was published of a month; one call for every thousand. */
  ofMonth: (month: Month): Promise<readonly Snapshot[]> =>
    everyRow({
      size: most,
      read: last => snapshots.find({ month, _id: { $gt: last } }, { order: { _id: 1 }, limit: most }),
    }),

  /** What was published for good of some bodies in a month, oldest first; one call. */
  published: (keys: readonly string[], month: Month): Promise<readonly Snapshot[]> =>
    snapshots.find({ key: { $in: keys }, month, kind: { $ne: 'open' } }, { order: { asOf: 1 }, limit: most }),

  /** What was published of a body for a month; one call. */
  inMonth: (key: string, month: Month): Promise<readonly Snapshot[]> =>
    snapshots.find({ key, month }, { order: { _id: 1 }, limit: most }),

  /** What was published of a body from a month on, the newest first; one call. */
  since: (key: string, month: Month): Promise<readonly Snapshot[]> =>
    snapshots.find({ key, month: { $gte: month } }, { order: { month: -1, _id: 1 }, limit: most }),

  /** The compounds below a unit with what was counted of each in a month; one call. */
  countsBelow: (within: string, month: Month): Promise<readonly CountsOf[]> =>
    snapshots.find(
      { within, level: 'compound', month },
      { order: { _id: 1 }, limit: most, fields: { key: 1, month: 1, kind: 1, asOf: 1, 'all.counts': 1 } },
    ),

  /** What was published of bodies of a level below one from a month on; one call for every thousand. */
  below: (within: string, level: BodyLevel, month: Month): Promise<readonly Snapshot[]> =>
    everyRow({
      size: most,
      read: last =>
        snapshots.find(
          { within, level, month: { $gte: month }, _id: { $gt: last } },
          { order: { _id: 1 }, limit: most },
        ),
    }),

  /** The months of a body, and of bodies of some levels below it the months from one on; one call. */
  board: (
    key: string,
    from: Month,
    below: { readonly levels: readonly BodyLevel[]; readonly months: readonly Month[] },
  ): Promise<readonly Snapshot[]> =>
    snapshots.find(
      {
        $or: [
          { key, month: { $gte: from } },
          { within: key, level: { $in: below.levels }, month: { $in: below.months } },
        ],
      },
      { order: { month: 1, _id: 1 }, limit: most },
    ),
}

const outlooks = new Collection<StoredOutlook>('evaluationOutlooks')

/** What is expected in a district, as of the last night. */
export const evaluationOutlooks = {
  /** One call. */
  of: (districtId: string): Promise<StoredOutlook | null> => outlooks.first({ _id: districtId }),

  /** One call, two the first time. */
  put: async ({ _id, ...fields }: StoredOutlook): Promise<void> => {
    if ((await outlooks.update({ _id }, { $set: fields })) === 0)
      await outlooks.insertOnce({ _id, ...fields })
  },
}
