import { View } from '@tarojs/components'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { personaWords } from '#copy/personas/personas'
import { keepSession } from '../../cloud/session'
import { forgetMe, useMe } from '../../cloud/useMe'
import { Cell } from '../../components/cell/Cell'
import { CellGroup } from '../../components/cell/CellGroup'
import { Failure } from '../../components/failure/Failure'
import { Icon } from '../../components/icon/Icon'
import { Skeleton } from '../../components/skeleton/Skeleton'
import { Tappable } from '../../components/tappable/Tappable'
import { toast } from '../../components/toast/message'
import { Sheet } from '../../components/sheet/Sheet'
import { beginAnew } from '../../navigation/go'
import { requestPersonas, requestToken, type Persona } from './requestPersonas'
import './personas.scss'

/** This build stands beside the local system, where an invented person is chosen instead of signing in. */
export const personasHere = (): boolean => true

/** A line that says who one is on the local system, and opens the choice. */
export function PersonaBar(): ReactNode {
  const { me } = useMe()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Tappable
        className="v-persona-bar"
        onTap={() => {
          setOpen(true)
        }}
      >
        <Icon name="people" />
        <View className="v-persona-bar__words">
          {personaWords.bar}
          {me !== null && <View className="v-persona-bar__now">{personaWords.now(me.name)}</View>}
        </View>
        <Icon name="arrow" />
      </Tappable>
      {open && (
        <Sheet
          title={personaWords.bar}
          onClose={() => {
            setOpen(false)
          }}
        >
          <PersonaList />
        </Sheet>
      )}
    </>
  )
}

/** The first screen while nobody is signed in. */
export const PersonaChoice = (): ReactNode => (
  <View className="v-persona-choice">
    <View className="v-persona-choice__title">{personaWords.choose}</View>
    <View className="v-persona-choice__note">{personaWords.chooseNote}</View>
    <PersonaList />
  </View>
)

function PersonaList(): ReactNode {
  const { personas, failed, retry } = usePersonas()
  const [busy, setBusy] = useState(false)
  if (failed) return <Failure words={personaWords.failed} onRetry={retry} />
  if (personas === null) return <Skeleton />
  if (personas.length === 0) return <Failure words={personaWords.empty} onRetry={retry} />
  const be = (persona: Persona) => {
    if (busy) return
    setBusy(true)
    beSomebodyElse(persona.personId).catch(() => {
      setBusy(false)
      toast(personaWords.failed, 'warn')
    })
  }
  return (
    <CellGroup title={busy ? personaWords.switching : personaWords.list}>
      {personas.map(persona => (
        <Cell
          key={persona.personId}
          id={`persona-${persona.personId}`}
          icon="me"
          title={persona.title}
          note={persona.description}
          onTap={() => {
            be(persona)
          }}
        />
      ))}
    </CellGroup>
  )
}

const usePersonas = () => {
  const [personas, setPersonas] = useState<readonly Persona[] | null>(null)
  const [failed, setFailed] = useState(false)
  const read = useCallback(() => {
    requestPersonas().then(setPersonas, () => {
      setFailed(true)
    })
  }, [])
  useEffect(read, [read])
  const retry = () => {
    setFailed(false)
    read()
  }
  return { personas, failed, retry }
}

/** Every page belongs to the person before, so all of them are begun anew. */
const beSomebodyElse = async (personaId: string): Promise<void> => {
  keepSession(await requestToken(personaId))
  forgetMe()
  await beginAnew()
}
