import type { ReactNode } from 'react'
import { homeWords } from '#copy/home/home'
import { Icon } from '../../components/icon/Icon'
import { Tappable } from '../../components/tappable/Tappable'
import { dial } from '../../components/dial/dial'
import './contacts.scss'

/** Calls somebody's duty phone. */
export const CallButton = ({ name, phone }: { name: string; phone: string }): ReactNode => (
  <Tappable
    className="v-contacts__call"
    label={homeWords.call(name)}
    onTap={() => {
      dial(phone)
    }}
  >
    <Icon name="phone" />
    {homeWords.callShort}
  </Tappable>
)
