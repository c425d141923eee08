import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../../../components/button/Button'
import { Notice } from '../../../components/notice/Notice'
import { Sheet } from '../../../components/sheet/Sheet'
import './posts.scss'

interface PostSheetProperties {
  title: string
  /** What follows, in one sentence that grows with the form. */
  consequence: string
  verb: string
  warn?: boolean | undefined
  busy: boolean
  /** Why it came to nothing, or that a field above says so: beside the button, where it is seen. */
  refused: string | undefined
  onSend: () => void
  onClose: () => void
  children?: ReactNode
}

/** The frame of every form about a term of office. */
export const PostSheet = (properties: PostSheetProperties): ReactNode => {
  const { title, consequence, verb, warn = false, busy, refused, onSend, onClose, children } = properties
  return (
    <Sheet
      title={title}
      onClose={onClose}
      footer={
        <>
          {refused !== undefined && <Notice tone="over" words={refused} />}
          <View className="v-posts__consequence">{consequence}</View>
          <Button
            id="send-post"
            kind={warn ? 'warn' : 'primary'}
            label={verb}
            loading={busy}
            onTap={onSend}
          />
        </>
      }
    >
      {children}
    </Sheet>
  )
}
