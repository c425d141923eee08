/** What a deployed build holds in place of the persona switch: WeChat, or a signed token, says who is here. */
export const personasHere = (): boolean => false
export const PersonaBar = (): null => null
export const PersonaChoice = (): null => null
