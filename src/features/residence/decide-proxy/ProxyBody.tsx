import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ProxyDetail } from '#contracts/residence/decisions'
import { sayDay, sayTerm } from '#copy/kernel/instants'
import { approvalWords, sayProxyBetween } from '#copy/residence/approvals'
import { proxyEndingNames, proxyFactNames, proxyKindNames, proxyStatesAtOffice } from '#copy/residence/names'
import { isWaiting } from '#domain/residence/proxies/graph'
import type { Instant } from '#domain/kernel/decision'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Tag } from '../../../components/tag/Tag'
import { Papers } from '../deciding/Papers'
import { SecondWord } from '../deciding/SecondWord'
import { WhyNot } from '../deciding/WhyNot'
import { RequestTimeline } from '../deciding/RequestTimeline'
import { RevealPhone } from '../deciding/RevealPhone'
import '../deciding/request.scss'

/** Everything there is to hold against the paper before an authorisation is decided. */
export const ProxyBody = ({ proxy, now }: { proxy: ProxyDetail; now: Instant }): ReactNode => {
  const { principalName, holderName, kind, state, units, note, paper, voteTitle } = proxy
  const full = proxy.heldHeads >= proxy.mostHeads
  return (
    <>
      <View className="v-request__head">
        <View className="v-request__title">{sayProxyBetween[kind](principalName, holderName)}</View>
        <View className="v-request__tags">
          <Tag label={proxyKindNames[kind]} tone="accent" />
          <Tag label={proxyStatesAtOffice[state]} tone={state === 'approved' ? 'good' : 'plain'} />
          {proxy.active && <Tag label={approvalWords.active} tone="good" />}
        </View>
        <View className="v-request__note">
          {[
            proxy.compoundName,
            proxy.standIn
              ? approvalWords.standInNote(proxy.officeName)
              : approvalWords.office(proxy.officeName),
          ].join(' · ')}
        </View>
        {proxy.reason !== null && (
          <View className="v-request__reason">
            {approvalWords.reason}：{proxy.reason}
          </View>
        )}
        {proxy.ending !== null && (
          <View className="v-request__reason">
            {approvalWords.endedBecause(proxyEndingNames[proxy.ending])}
          </View>
        )}
      </View>
      <SecondWord thing={proxy} takesTwo={approvalWords.proxyTakesTwo} now={now} />
      <WhyNot kind={proxy.whyNot} />
      <Sides proxy={proxy} />
      <CellGroup>
        <Cell title={approvalWords.units} note={units.map(({ unitLabel }) => unitLabel).join('、')} />
        <Cell
          title={approvalWords.termName}
          note={`${sayTerm(proxy, approvalWords, at => sayDay(at, now))} · ${voteTitle === null ? approvalWords.everyVote : approvalWords.onlyVote(voteTitle)}`}
        />
        {kind === 'delegation' && (
          <Cell
            title={approvalWords.heads}
            note={full ? approvalWords.headsFull : undefined}
            value={
              <Tag
                label={approvalWords.headsOf(proxy.heldHeads, proxy.mostHeads)}
                tone={full ? 'over' : 'plain'}
              />
            }
          />
        )}
        {note !== '' && <Cell title={approvalWords.noteOfPerson} note={note} />}
      </CellGroup>
      <Papers
        title={approvalWords.paper}
        photos={paper}
        withheld={proxy.papersWithheld}
        none={proxy.mayDecide || proxy.mayRevoke ? approvalWords.noPaper : approvalWords.notShownHere}
        without={proxy.mayDecide ? approvalWords.withoutPaper : null}
      />
      <RequestTimeline names={proxyFactNames} entries={proxy.timeline} now={now} />
    </>
  )
}

const Sides = ({ proxy }: { proxy: ProxyDetail }): ReactNode => {
  const about = { thing: 'proxy', id: proxy.id } as const
  const waiting = isWaiting(proxy)
  return (
    <CellGroup>
      <Cell
        title={`${approvalWords.principal} ${proxy.principalName}`}
        note={
          proxy.principalPhone === null ? (
            approvalWords.noPhone
          ) : (
            <RevealPhone
              name={proxy.principalName}
              masked={proxy.principalPhone}
              about={about}
              side="principal"
              waiting={waiting}
            />
          )
        }
      />
      <Cell
        title={`${approvalWords.holder} ${proxy.holderName}`}
        note={
          <RevealPhone
            name={proxy.holderName}
            masked={proxy.holderPhone}
            about={about}
            side="holder"
            waiting={waiting}
          />
        }
      />
    </CellGroup>
  )
}
