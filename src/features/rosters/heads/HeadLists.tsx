import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { Output } from '#contracts/calls'
import { headWords } from '#copy/rosters/heads'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Notice } from '../../../components/notice/Notice'
import { Section } from '../../../components/section/Section'
import { toast } from '../../../components/toast/message'
import { AskSheet } from './AskSheet'
import type { Asked } from './asked'
import { labelsOf } from './labels'
import { RulingCard } from './RulingCard'
import './heads.scss'

type Lists = Output<'listRulings'>

interface HeadListsProperties {
  compoundId: string
  lists: Lists
  onChanged: () => void
}

/** The three lists; a tap on a group asks about it. */
export function HeadLists({ compoundId, lists, onChanged }: HeadListsProperties): ReactNode {
  const [asked, setAsked] = useState<Asked | null>(null)
  const open = lists.groups.filter(({ waits }) => !waits)
  const again = lists.mayDecide ? setAsked : undefined
  return (
    <>
      <View className="v-heads__head">
        <View className="v-heads__compound">{lists.compoundName}</View>
        <View className="v-heads__why">{headWords.why}</View>
      </View>
      {lists.undecided > 0 && <Notice tone="near" words={headWords.whyStatutory} />}
      {!lists.mayDecide && <Notice words={headWords.mayNot} />}
      {lists.undecided === 0 && lists.waiting.length === 0 && (
        <Notice tone="good" words={`${headWords.none}${headWords.noneNote}`} />
      )}
      {open.length > 0 && (
        <Section title={headWords.undecided(lists.undecided)}>
          <CellGroup>
            {open.map(group => (
              <Cell
                key={group.id}
                id={`heads-${group.id}`}
                icon="people"
                title={headWords.group(group.name, group.heads.length)}
                note={labelsOf(group.heads)}
                onTap={
                  lists.mayDecide
                    ? () => {
                        setAsked({ name: group.name, heads: group.heads })
                      }
                    : undefined
                }
              />
            ))}
          </CellGroup>
          {lists.undecided > lists.groups.length && (
            <View className="v-heads__beside">{headWords.more(lists.groups.length)}</View>
          )}
        </Section>
      )}
      <Rulings
        title={headWords.waiting(lists.waits)}
        rulings={lists.waiting}
        lists={lists}
        onChanged={onChanged}
      />
      <Rulings
        title={headWords.decided}
        rulings={lists.decided}
        lists={lists}
        onChanged={onChanged}
        onAgain={again}
      />
      {asked !== null && (
        <AskSheet
          compoundId={compoundId}
          asked={asked}
          onSent={() => {
            setAsked(null)
            toast(headWords.sent)
            onChanged()
          }}
          onClose={() => {
            setAsked(null)
          }}
        />
      )}
    </>
  )
}

interface RulingsProperties {
  title: string
  rulings: Lists['waiting']
  lists: Lists
  onChanged: () => void
  onAgain?: ((asked: Asked) => void) | undefined
}

const Rulings = ({ title, rulings, lists, onChanged, onAgain }: RulingsProperties): ReactNode =>
  rulings.length === 0 ? null : (
    <Section title={title}>
      {rulings.map(ruling => (
        <RulingCard
          key={ruling.id}
          ruling={ruling}
          mayDecide={lists.mayDecide}
          onChanged={onChanged}
          onAgain={onAgain}
        />
      ))}
    </Section>
  )
