import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { joiningWords } from '#copy/residence/joining'
import { Button } from '../../../components/button/Button'
import { Notice } from '../../../components/notice/Notice'
import { replaceBy } from '../../../navigation/go'
import { openTab } from '../../../navigation/open'
import { Done } from '../../../components/done/Done'

/** Known from now on; the next thing is a home. */
export const Joined = ({ name }: { name: string }): ReactNode => (
  <Done title={joiningWords.doneTitle(name)}>
    <Notice words={joiningWords.done} />
    <View className="v-done__actions">
      <Button
        id="to-claim"
        kind="primary"
        label={joiningWords.toClaim}
        onTap={() => {
          // Joining is over: going back must not lead to it again.
          replaceBy('claim')
        }}
      />
      <Button
        id="later"
        label={joiningWords.later}
        onTap={() => {
          openTab('home')
        }}
      />
    </View>
  </Done>
)
