import { useState, type ReactNode } from 'react'
import type { PostedView } from '#contracts/announcements'
import { sayRefusal } from '#copy/refusals'
import { raiseWords } from '#copy/issues/raise'
import { useCall } from '../../../cloud/useCall'
import { Failure } from '../../../components/failure/Failure'
import { Page } from '../../../components/page/Page'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { EmergencyNumbers } from '../../../components/emergency-numbers/EmergencyNumbers'
import { compoundToShow } from '../../../session/compoundToShow'
import { ForKnownPerson, type Known } from '../../../session/ForKnownPerson'
import { NoHome } from '../../../session/NoHome'
import { Answered } from './Answered'
import { raiseDrafts } from './draft'
import { Raised, type RaisedIssue } from './Raised'
import { RaiseIn } from './RaiseIn'
import './raise.scss'

export default function RaisePage(): ReactNode {
  return (
    <ForKnownPerson title={raiseWords.title} tab>
      {known => <Raise {...known} />}
    </ForKnownPerson>
  )
}

function Raise({ me, compoundId }: Known): ReactNode {
  const shown = compoundToShow(me, compoundId)
  const { output, refusal, reload } = useCall('compound', shown === null ? null : { compoundId: shown })
  const [raised, setRaised] = useState<RaisedIssue | null>(null)
  const [answered, setAnswered] = useState<PostedView | null>(null)
  const [aside, setAside] = useState<readonly string[]>([])
  // A new number is an empty form.
  const [form, setForm] = useState(0)
  const compound = output?.id === shown ? output : null
  const again = () => {
    setRaised(null)
    setForm(number => number + 1)
  }
  return (
    <Page title={raiseWords.title} tab demonstration={compound?.demo ?? me.demo}>
      {shown === null && (
        <>
          <NoHome words={raiseWords.noCompound} />
          <EmergencyNumbers />
        </>
      )}
      {raised !== null && <Raised {...raised} onAgain={again} />}
      {answered !== null && compound !== null && (
        <Answered
          posted={answered}
          compoundId={compound.id}
          onBack={() => {
            setAside([...aside, answered.id])
            setAnswered(null)
          }}
        />
      )}
      {raised === null && answered === null && compound !== null && (
        <RaiseIn
          key={`${compound.id} ${String(form)}`}
          me={me}
          compound={compound}
          onRaised={setRaised}
          aside={aside}
          onAside={id => {
            setAside([...aside, id])
          }}
          onAnswered={setAnswered}
          onClear={() => {
            raiseDrafts.drop(me.personId, compound.id)
            again()
          }}
        />
      )}
      {compound === null && refusal !== null && (
        <Failure
          words={sayRefusal(refusal)}
          onRetry={() => {
            void reload()
          }}
        />
      )}
      {shown !== null && compound === null && refusal === null && <Skeleton rows={8} />}
    </Page>
  )
}
