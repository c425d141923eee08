import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { Me } from '#contracts/account'
import type { AnnouncementView } from '#contracts/announcements'
import { announcementWords } from '#copy/announcements/announcements'
import { sayRefusal } from '#copy/refusals'
import { Button } from '../../../components/button/Button'
import { ListView } from '../../../components/list-view/ListView'
import { Page } from '../../../components/page/Page'
import { Segmented } from '../../../components/segmented/Segmented'
import { toast } from '../../../components/toast/message'
import { useFresh } from '../../../reading/useFresh'
import { useNow } from '../../../reading/useNow'
import { usePages } from '../../../reading/usePages'
import { AnnouncementCard, type Change } from './AnnouncementCard'
import { AnnounceForm } from './AnnounceForm'
import { EndNow } from './EndNow'
import { WithdrawForm } from './WithdrawForm'
import './announcements.scss'

const shows = ['running', 'past'] as const
type Show = (typeof shows)[number]

type Open = { readonly form: 'post' } | { readonly form: Change; readonly announcement: AnnouncementView }

/** What runs in a compound and what is over, and for its offices the forms that make and change it. */
export function InCompound({ me, compoundId }: { me: Me; compoundId: string }): ReactNode {
  const [show, setShow] = useState<Show>('running')
  const [open, setOpen] = useState<Open | null>(null)
  const pages = usePages('listAnnouncements', { compoundId, show })
  const { latest } = pages
  const now = useNow()
  useFresh(pages.reload)
  const close = () => {
    setOpen(null)
  }
  const done = (said: string) => {
    toast(said)
    close()
    void pages.reload()
  }
  return (
    <Page title={announcementWords.title} demonstration={latest?.demo ?? me.demo}>
      {latest !== null && <View className="v-announcements__where">{latest.compoundName}</View>}
      {latest?.mayPost === true && (
        <View className="v-announcements__post">
          <Button
            id="post-announcement"
            kind="primary"
            label={announcementWords.post}
            onTap={() => {
              setOpen({ form: 'post' })
            }}
          />
        </View>
      )}
      <Segmented
        label={announcementWords.show}
        segments={shows.map(value => ({ value, label: announcementWords.shows[value] }))}
        value={show}
        onChange={setShow}
      />
      <ListView
        label={announcementWords.list}
        items={pages.rows}
        keyOf={({ id }) => id}
        render={one => (
          <AnnouncementCard
            announcement={one}
            now={now}
            onChange={form => {
              setOpen({ form, announcement: one })
            }}
          />
        )}
        error={pages.refusal === null ? undefined : sayRefusal(pages.refusal)}
        onRetry={pages.retry}
        empty={{ words: announcementWords.empty[show] }}
        turning={pages.turning}
      />
      {open !== null && latest !== null && (
        <OpenForm
          open={open}
          personId={me.personId}
          compoundId={compoundId}
          buildings={latest.buildings}
          onDone={done}
          onClose={close}
        />
      )}
    </Page>
  )
}

interface OpenFormProperties {
  open: Open
  personId: string
  compoundId: string
  buildings: readonly { readonly id: string; readonly name: string }[]
  onDone: (said: string) => void
  onClose: () => void
}

const OpenForm = ({ open, ...more }: OpenFormProperties): ReactNode => {
  switch (open.form) {
    case 'post':
      return <AnnounceForm {...more} before={null} />
    case 'correct':
      return <AnnounceForm {...more} before={open.announcement} />
    case 'end':
      return <EndNow announcement={open.announcement} {...more} />
    case 'withdraw':
      return <WithdrawForm announcement={open.announcement} {...more} />
  }
}
