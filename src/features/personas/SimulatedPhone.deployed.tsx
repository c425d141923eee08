import type { SimulatedPhoneProperties } from './simulatedPhoneProperties'

/** A deployed build has WeChat's own button. */
export const SimulatedPhone: (properties: SimulatedPhoneProperties) => null = () => null
