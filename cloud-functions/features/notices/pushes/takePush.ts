import { z } from '#contracts/kernel/zod'
import { accepted, noneLeft } from '#domain/notices/creditLedger'
import { subscribeTemplateNames, type SubscribeTemplate } from '#domain/notices/subscribeTemplates'
import { environmentOf } from '../../../kit/caller'
import { logLine } from '../../../kit/logLine'
import { deliveries } from '../../../stores/deliveries'
import { people } from '../../../stores/people'
import { templateIdOf } from '../views/templateData'

const one = z.looseObject({
  TemplateId: z.string(),
  SubscribeStatusString: z.string().optional(),
  // Numbers come as text, or as numbers.
  MsgID: z.coerce.string().optional(),
  ErrorCode: z.coerce.number().optional(),
  ErrorStatus: z.string().optional(),
})
type Pushed = z.infer<typeof one>
const most = 20
const push = z.looseObject({
  FromUserName: z.string(),
  CreateTime: z.coerce.number(),
  MsgType: z.literal('event'),
  Event: z.enum(['subscribe_msg_popup_event', 'subscribe_msg_change_event', 'subscribe_msg_sent_event']),
  // One thing comes by itself, several in a list.
  List: z.union([z.array(one).max(most), one.transform(single => [single])]),
})
type Push = z.infer<typeof push>

/** Tells whether an event is a push of WeChat's about messages, as the platform hands it to a function. */
export const isPush = (event: unknown): boolean =>
  typeof event === 'object' && event !== null && 'MsgType' in event

const templatesWith = (list: readonly Pushed[], status: string): readonly SubscribeTemplate[] =>
  subscribeTemplateNames.filter(name =>
    list.some(
      ({ TemplateId, SubscribeStatusString }) =>
        TemplateId === templateIdOf(name) && SubscribeStatusString === status,
    ),
  )

/** WeChat took a message and did not bring it: said of the system's failures only. */
const noteFailures = async (openid: string, list: readonly Pushed[]): Promise<void> => {
  for (const { MsgID = '', ErrorCode = 0, ErrorStatus = '' } of list)
    if (MsgID !== '' && ErrorCode !== 0)
      await deliveries.failed(openid, MsgID, `${String(ErrorCode)} ${ErrorStatus}`)
}

const changeLedger = async (openid: string, { Event, CreateTime, List }: Push): Promise<void> => {
  const isSettings = Event === 'subscribe_msg_change_event'
  const templates = templatesWith(List, isSettings ? 'reject' : 'accept')
  const person = templates.length === 0 ? null : await people.byOpenid(openid)
  if (!person) return
  // The same push comes again where the answer was late; two taps of one second are one dialogue.
  const key = `${Event}:${String(CreateTime)}:${templates.join(',')}`
  await people.changeLedgers(person._id, templates, isSettings ? noneLeft : accepted, key)
}

/**
 * Takes what WeChat pushes about messages, for the person whom the platform itself names: whoever calls the function with
 * a push of their own making has said no more than the mini-program may claim. Anything else is logged and changes
 * nothing. Three database calls at most, and one for each failure.
 */
export const takePush = async (event: unknown, context: unknown): Promise<'success'> => {
  const { WX_OPENID } = environmentOf(context)
  const parsed = push.safeParse(event)
  if (!parsed.success || WX_OPENID === undefined || parsed.data.FromUserName !== WX_OPENID) {
    logLine({ event: 'push-not-taken', signedIn: WX_OPENID !== undefined, readable: parsed.success })
    return 'success'
  }
  if (parsed.data.Event === 'subscribe_msg_sent_event') await noteFailures(WX_OPENID, parsed.data.List)
  else await changeLedger(WX_OPENID, parsed.data)
  return 'success'
}
