import type { ReactNode } from 'react'
import type { Evaluation, FunnelView } from '#contracts/evaluation'
import { evaluationWords, levelWords, placeWords, sayPermille, shareWords } from '#copy/evaluation/evaluation'
import { Chart } from '../../../components/chart/Chart'
import { drawFunnel } from '../../../components/chart/drawFunnel'
import { Section } from '../../../components/section/Section'
import { Later } from './Later'

/** Bodies beside each other, by what chance explains: in the order of their names' ids, never of their figures. */
export const Funnels = ({ funnels }: { funnels: Evaluation['funnels'] }): ReactNode =>
  funnels.map((funnel, index) => (
    <Later key={`${funnel.level} ${funnel.share}`} turn={3 + index}>
      <Section title={evaluationWords.funnel(shareWords[funnel.share], levelWords[funnel.level])}>
        <Funnel funnel={funnel} />
      </Section>
    </Later>
  ))

const permille = 1_000

const Funnel = ({ funnel }: { funnel: FunnelView }): ReactNode => {
  const { bodies, centre, limits, share } = funnel
  const dots = bodies.map(({ part, whole, place }) => ({
    n: whole,
    share: part / whole,
    outside: place !== 'usual',
  }))
  const narrow = limits.map(({ n, low95, high95 }) => ({ n, low: low95, high: high95 }))
  const wide = limits.map(({ n, low998, high998 }) => ({ n, low: low998, high: high998 }))
  const all = evaluationWords.funnelCentre(sayPermille(Math.floor(centre * permille + 0.5)))
  return (
    <Chart
      title={`${shareWords[share]}，${all}`}
      words={evaluationWords.funnelWhy}
      draw={colours => drawFunnel(dots, centre, { narrow, wide }, colours)}
      rows={bodies.map(({ orgUnitId, name, part, whole, place }) => ({
        id: orgUnitId,
        name,
        value: evaluationWords.funnelRow(part, whole, placeWords[place]),
      }))}
      numbers={evaluationWords.numbers}
    />
  )
}
