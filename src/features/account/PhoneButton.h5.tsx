import type { ReactNode } from 'react'
import { joiningWords } from '#copy/residence/joining'
import { Notice } from '../../components/notice/Notice'
import { personasHere } from '../personas/Personas'
import { SimulatedPhone } from '../personas/SimulatedPhone'
import type { PhoneButtonProperties } from './phoneProperties'

/** See {@link PhoneButtonProperties}. A browser is handed no phone number: whoever comes by it joins in WeChat. */
export const PhoneButton = (properties: PhoneButtonProperties): ReactNode =>
  personasHere() ? <SimulatedPhone {...properties} /> : <Notice words={joiningWords.onlyInWeChat} />
