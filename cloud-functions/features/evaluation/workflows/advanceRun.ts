import { bodyOf, partOf, propertyOf, type EvaluatedBody } from '#domain/evaluation/EvaluatedBody'
import { countingOf, type EvaluationRun } from '#domain/evaluation/EvaluationRun'
import { partFor, snapshotOf } from '#domain/evaluation/Snapshot'
import { addUp, nothingCounted } from '#domain/evaluation/Sums'
import type { Compound, OrgLevel, OrgUnit } from '#domain/organisation/OrgUnit'
import { evaluationParts, evaluationRuns, evaluationSnapshots } from '../../../stores/evaluations'
import type { Directory } from '../../../stores/orgUnits'
import { beginCompound, countPage } from './countCompound'
import { publish } from './publish'

const byId = (one: OrgUnit, other: OrgUnit): number => (one._id < other._id ? -1 : 1)

const compoundsIn = (all: Directory): readonly Compound[] =>
  all.units.filter((unit): unit is Compound => unit.level === 'compound').toSorted(byId)

/** Those above the compounds, in an order in which whatever is added up has been added up before. */
const levelsAbove: readonly OrgLevel[] = ['community', 'subdistrict', 'memberUnit', 'department', 'district']
const bodiesAbove = (all: Directory): readonly EvaluatedBody[] =>
  levelsAbove.flatMap(level =>
    all.units
      .filter(unit => unit.level === level)
      .toSorted(byId)
      .map(bodyOf),
  )

/** Publishes what was counted of a compound and its property company, and keeps it for those above. */
const finishCompound = async (run: EvaluationRun, compound: Compound): Promise<EvaluationRun> => {
  const sums = run.compound?.sums ?? {}
  const own = bodyOf(compound)
  const property = propertyOf(compound)
  await publish(
    run,
    [own, property].flatMap(body => {
      const counted = sums[body.key]
      return counted === undefined ? [] : [snapshotOf(run, body, counted)]
    }),
  )
  await evaluationParts.add(
    Object.entries(sums)
      .filter(([key]) => key !== property.key)
      .map(([key, counted]) =>
        partFor(run, { key, from: compound._id, into: key === own.key ? partOf(own) : key }, counted),
      ),
  )
  return evaluationRuns.advance(run, { compound: null, done: compound._id })
}

/** Counts a page of the next compound; when there is none left, what is above them is next. */
const countNext = async (run: EvaluationRun, all: Directory): Promise<EvaluationRun> => {
  const compound = compoundsIn(all).find(({ _id }) => _id > run.done)
  if (compound === undefined) return evaluationRuns.advance(run, { step: 'adding', done: '' })
  const begun = run.compound?.compoundId === compound._id ? run.compound : beginCompound(compound._id)
  const { progress, isDone } = await countPage(run, begun)
  return isDone
    ? finishCompound({ ...run, compound: progress }, compound)
    : evaluationRuns.advance(run, { compound: progress })
}

/** Adds up the next body above the compounds. */
const addNext = async (run: EvaluationRun, all: Directory): Promise<EvaluationRun> => {
  const bodies = bodiesAbove(all)
  const at = bodies.findIndex(({ key }) => key === run.done)
  const body = bodies[at + 1]
  if (body === undefined) return finishRun(run)
  const counting = countingOf(run)
  const below = await evaluationParts.into(counting, body.key)
  const sums = below.length === 0 ? nothingCounted : addUp(below)
  await publish(run, [snapshotOf(run, body, sums)])
  const into = partOf(body)
  if (into !== null) await evaluationParts.add([partFor(run, { key: body.key, from: body.key, into }, sums)])
  return evaluationRuns.advance(run, { done: body.key })
}

const finishRun = async (run: EvaluationRun): Promise<EvaluationRun> => {
  await evaluationParts.remove(countingOf(run))
  if (run.kind === 'closed') await evaluationSnapshots.removeOpen(run.month)
  return evaluationRuns.advance(run, { step: 'done', done: '' })
}

/**
 * Takes a run one small step further and writes how far it came: what dies before that does the step again, and comes to
 * the same. @throws StaleWrite when another run was faster
 */
export const advanceRun = (run: EvaluationRun, all: Directory): Promise<EvaluationRun> =>
  run.step === 'counting' ? countNext(run, all) : addNext(run, all)
