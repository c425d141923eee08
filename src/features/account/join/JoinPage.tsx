import Taro from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import { sayRefusal } from '#copy/refusals'
import { joiningWords } from '#copy/residence/joining'
import { loadMe, useMe } from '../../../cloud/useMe'
import { Button } from '../../../components/button/Button'
import { Failure } from '../../../components/failure/Failure'
import { Notice } from '../../../components/notice/Notice'
import { Page } from '../../../components/page/Page'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { Steps } from '../../../components/steps/Steps'
import { openTab } from '../../../navigation/open'
import { personasHere } from '../../personas/Personas'
import { Agreement } from './Agreement'
import { Declined } from './Declined'
import { Joined } from './Joined'
import { PersonForm } from './PersonForm'
import { joinSteps, type JoinStage } from './stages'

/** First use of somebody who is not known yet: the agreement, then who they are. */
export default function JoinPage(): ReactNode {
  const { me, refusal } = useMe()
  const [stage, setStage] = useState<JoinStage>('agreement')
  const go = (next: JoinStage) => {
    setStage(next)
    // The page before was left at its end, where the button is; what follows begins at the top.
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }
  const isNew = refusal?.kind === 'unknown-person'
  return (
    <Page title={joiningWords.title} demonstration={personasHere()}>
      {stage === 'done' && me !== null && <Joined name={me.name} />}
      {stage !== 'done' && me !== null && <AlreadyKnown />}
      {me === null && isNew && (
        <>
          {stage !== 'declined' && <Steps label={joiningWords.steps} steps={joinSteps(stage)} />}
          {stage === 'agreement' && (
            <Agreement
              onAgree={() => {
                go('person')
              }}
              onDecline={() => {
                go('declined')
              }}
            />
          )}
          {stage === 'declined' && (
            <Declined
              onReadAgain={() => {
                go('agreement')
              }}
            />
          )}
          {stage === 'person' && (
            <PersonForm
              onJoined={() => {
                go('done')
              }}
            />
          )}
        </>
      )}
      {me === null && refusal === null && <Skeleton />}
      {me === null && refusal !== null && !isNew && (
        <Failure
          words={sayRefusal(refusal)}
          onRetry={() => {
            void loadMe()
          }}
        />
      )}
    </Page>
  )
}

const AlreadyKnown = (): ReactNode => (
  <>
    <Notice words={joiningWords.already} tone="good" />
    <Button
      label={joiningWords.later}
      onTap={() => {
        openTab('home')
      }}
    />
  </>
)
