import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { sayRefusal } from '#copy/refusals'
import { claimWords } from '#copy/residence/residence'
import { fieldLimits } from '#contracts/kernel/limits'
import { useCall } from '../../../cloud/useCall'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Failure } from '../../../components/failure/Failure'
import { Field } from '../../../components/field/Field'
import { useSettled } from './useSettled'
import './unit-choice.scss'

interface Named {
  readonly id: string
  readonly name: string
}

interface CompoundChoiceProperties {
  /** Offered before anything is written: compounds the person belongs to already. */
  near: readonly Named[]
  error: string | undefined
  onChoose: (compound: Named) => void
}

/** Typing faster than this asks only once, in ms. */
const PAUSE = 300
/** Rows that fit under the field; more letters narrow them down. */
const MOST = 8

/** A compound by a part of its name. */
export function CompoundChoice({ near, error, onChoose }: CompoundChoiceProperties): ReactNode {
  const [search, setSearch] = useState('')
  const settled = useSettled(search.trim(), PAUSE)
  const { output, refusal, loading, reload } = useCall(
    'compounds',
    settled === '' ? null : { search: settled },
  )
  const found = settled === '' ? null : output
  const rows = found?.rows.slice(0, MOST) ?? []
  return (
    <View className="v-unit-choice__part" id="claim-compound">
      <Field
        id="compound-search"
        label={claimWords.search}
        value={search}
        maxLength={fieldLimits.line}
        placeholder={claimWords.searchHint}
        error={error}
        onChange={setSearch}
      />
      {search.trim() === '' && near.length > 0 && (
        <CellGroup>
          {near.map(compound => (
            <Cell
              key={compound.id}
              icon="building"
              title={compound.name}
              onTap={() => {
                onChoose(compound)
              }}
            />
          ))}
        </CellGroup>
      )}
      {settled !== '' && loading && <Note words={claimWords.searching} />}
      {rows.length > 0 && (
        <CellGroup>
          {rows.map(({ id, name, communityName, subdistrictName, hasBranch }) => (
            <Cell
              key={id}
              icon="building"
              title={name}
              note={[subdistrictName, communityName, hasBranch ? '' : claimWords.noBranch]
                .filter(Boolean)
                .join(' · ')}
              onTap={() => {
                onChoose({ id, name })
              }}
            />
          ))}
        </CellGroup>
      )}
      {found !== null && !loading && found.rows.length === 0 && <Note words={claimWords.noneFound} />}
      {found !== null && (found.more || found.rows.length > MOST) && <Note words={claimWords.moreFound} />}
      {settled !== '' && refusal !== null && (
        <Failure
          words={sayRefusal(refusal)}
          onRetry={() => {
            void reload()
          }}
        />
      )}
    </View>
  )
}

const Note = ({ words }: { words: string }): ReactNode => <View className="v-unit-choice__note">{words}</View>
