import { handlers } from '../answerers'
import { serve } from '../kit/serve'
import { dailyCounts } from '../stores/dailyCounts'
import { loadPerson, personIdOf } from '../stores/people'

export { forget } from '../kit/remembered'

/** The function that answers every call of the mini-program (`callFunction`) and of the browser (HTTP access). */
export const main = serve(handlers, { idOf: personIdOf, load: loadPerson, counter: dailyCounts })
