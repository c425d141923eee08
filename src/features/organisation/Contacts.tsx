import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { Contact } from '#contracts/organisation'
import { homeWords } from '#copy/home/home'
import { roleNames } from '#copy/kernel/vocabulary'
import { Avatar } from '../../components/avatar/Avatar'
import { Cell } from '../../components/cell/Cell'
import { CellGroup } from '../../components/cell/CellGroup'
import { CallButton } from './CallButton'
import './contacts.scss'

interface ContactsProperties {
  contacts: readonly Contact[]
  /** Names of buildings, for the heads of them. */
  buildingName?: ((buildingId: string) => string | undefined) | undefined
}

const SHOWN_AT_ONCE = 6

/** Who looks after the compound, each with one button that calls their duty phone. */
export function Contacts({ contacts, buildingName }: ContactsProperties): ReactNode {
  const [all, setAll] = useState(false)
  if (contacts.length === 0) return <View className="v-contacts__none">{homeWords.noContacts}</View>
  return (
    <CellGroup>
      {contacts.slice(0, all ? contacts.length : SHOWN_AT_ONCE).map(contact => {
        const building = contact.buildingId === null ? undefined : buildingName?.(contact.buildingId)
        const { dutyPhone } = contact
        return (
          <Cell
            key={[contact.role, contact.orgName, contact.name, contact.buildingId].join(' ')}
            lead={<Avatar name={contact.name} />}
            title={contact.name}
            note={[building, roleNames[contact.role], contact.orgName].filter(Boolean).join(' · ')}
            value={
              dutyPhone === null ? (
                <View className="v-contacts__no-phone">{homeWords.noPhone}</View>
              ) : (
                <CallButton name={contact.name} phone={dutyPhone} />
              )
            }
          />
        )
      })}
      {!all && contacts.length > SHOWN_AT_ONCE && (
        <Cell
          icon="down"
          title={homeWords.allContacts(contacts.length)}
          onTap={() => {
            setAll(true)
          }}
        />
      )}
    </CellGroup>
  )
}
