import type { ReactNode } from 'react'
import type { Evaluation } from '#contracts/evaluation'
import { evaluationWords } from '#copy/evaluation/evaluation'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { openEvaluation } from '../../../navigation/openOffice'

interface NeighboursProperties {
  output: Evaluation
  at: string
  property: boolean
}

/** The way from a compound to its property company's figures, and to those of the district. */
export const Neighbours = ({ output, at, property }: NeighboursProperties): ReactNode =>
  output.level === 'district' ? null : (
    <CellGroup>
      {output.level === 'compound' && !property && (
        <Cell
          icon="building"
          title={evaluationWords.ofProperty}
          onTap={() => {
            openEvaluation(at, true)
          }}
        />
      )}
      <Cell
        icon="plan"
        title={evaluationWords.ofDistrict}
        onTap={() => {
          openEvaluation(output.districtId)
        }}
      />
    </CellGroup>
  )
