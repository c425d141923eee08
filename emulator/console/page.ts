/* The console is the one page of the local CloudBase that people read: its words are Chinese and English. */

/** Everything it shows is put in as text, never as markup: messages and logs hold what strangers wrote. */
export const CONSOLE_PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>本地 CloudBase · 模拟环境</title>
<style>
  body { font: 15px/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 72rem; padding: 1rem; color: #1a1a1a; }
  h1 { font-size: 1.3rem; } h2 { font-size: 1.05rem; margin-top: 2rem; }
  .notice { background: #fff3cd; border-left: .3rem solid #b58100; padding: .6rem .8rem; }
  table { border-collapse: collapse; width: 100%; } caption { text-align: left; }
  th, td { border-bottom: 1px solid #ddd; padding: .3rem .5rem; text-align: left; vertical-align: top; }
  td { overflow-wrap: anywhere; } small { color: #555; }
  button, input, select { font: inherit; padding: .25rem .5rem; } label { margin-right: 1rem; }
</style>
</head>
<body>
<h1>「本地 CloudBase · 模拟环境」 <small>Local CloudBase, simulated</small></h1>
<p class="notice">这里没有微信，也没有腾讯云：消息不会发到任何人的手机，内容检查只是一份词表，手机号都是编的。<br>
<small>Neither WeChat nor Tencent Cloud is here: no message reaches a phone, the content check is a list of words, and phone numbers are invented.</small></p>
<p id="state"></p>

<h2>时钟 <small>Clock</small></h2>
<p id="now"></p>
<form id="clock">
  <label>移到 <small>Move to</small> <input name="moveTo" placeholder="2026-12-31T09:00:00+08:00" size="28"></label>
  <button>移动 Move</button>
</form>
<table id="triggers"></table>

<h2>故障 <small>Injected faults</small></h2>
<form id="faults"></form>

<h2>订阅消息（模拟） <small>Subscribe messages that WeChat would have sent</small></h2>
<table id="messages"></table>

<h2>手机号按钮（模拟） <small>Codes of the phone button, simulated</small></h2>
<table id="phoneCodes"></table>

<h2>集合 <small>Collections</small></h2>
<table id="collections"></table>

<h2>调用 <small>Invocations</small></h2>
<table id="invocations"></table>

<script>
const $ = id => document.getElementById(id)
const get = async name => (await fetch('/emulator/' + name + '.json')).json()
const post = async (name, value) => {
  const reply = await fetch('/emulator/' + name, { method: 'POST', body: JSON.stringify(value) })
  if (!reply.ok) alert((await reply.json()).error)
  return refresh()
}
const cell = (tag, content) => {
  const element = document.createElement(tag)
  if (content instanceof Node) element.append(content)
  else element.textContent = content !== null && typeof content === 'object' ? JSON.stringify(content) : String(content ?? '–')
  return element
}
const fill = (id, heads, rows) => {
  const line = (tag, cells) => { const tr = document.createElement('tr'); tr.append(...cells.map(c => cell(tag, c))); return tr }
  $(id).replaceChildren(line('th', heads), ...(rows.length ? rows : [['暂无 none']]).map(cells => line('td', cells)))
}
const FAULTS = { messages: ['ok', 'down', 'quota', 'template'], contentCheck: ['ok', 'slow', 'down'], phoneNumbers: ['ok', 'down'], storage: ['ok', 'refuse'] }
const faultForm = current => {
  $('faults').replaceChildren(...Object.entries(FAULTS).map(([name, positions]) => {
    const label = cell('label', name + ' ')
    const select = document.createElement('select')
    select.append(...positions.map(position => new Option(position, position, false, current[name] === position)))
    select.onchange = () => post('faults', { [name]: select.value })
    label.append(select)
    return label
  }))
}
const fireButton = name => {
  const button = cell('button', '触发 Fire')
  button.onclick = () => post('timers', { name })
  return button
}
$('clock').onsubmit = event => { event.preventDefault(); post('clock', { moveTo: $('clock').moveTo.value }) }
const refresh = async () => {
  const [state, clock, faults, messages, phoneCodes, collections, invocations] = await Promise.all(
    ['state', 'clock', 'faults', 'messages', 'phone-codes', 'collections', 'invocations'].map(get))
  $('state').textContent = 'env ' + state.env + ' · ' + state.transport + ' · ' + state.functions.join(', ')
  $('now').textContent = clock.now + (clock.frozen ? ' · 已停住 frozen' : '')
  fill('triggers', ['触发器 Trigger', 'Function', 'Cron', '下次 Next', ''],
    clock.triggers.map(t => [t.name, t.function, t.cron, t.next, fireButton(t.name)]))
  faultForm(faults)
  fill('messages', ['时间 Sent', 'openid', '模板 Template', '内容 Data', 'Page'],
    messages.slice(0, 100).map(m => [m.sentAt, m.openid, m.templateId, m.data, m.page]))
  fill('phoneCodes', ['时间 Tapped', 'openid', '编的号码 Number', '已用 Used'],
    phoneCodes.slice(0, 20).map(p => [p.handedOutAt, p.openid, p.phone, p.used ? '✓' : '']))
  fill('collections', ['集合 Collection', '文档数 Documents'], collections.map(c => [c.name, c.documents]))
  fill('invocations', ['时间 Began', 'Function', '来源 Source', 'ms', '库请求 DB calls', '查阅 Examined', '结果 Outcome', '日志 Log'],
    invocations.slice(0, 100).map(i => [i.startedAt, i.function, i.source, i.durationMs, i.databaseCalls, i.documentsExamined,
      i.outcome + (i.failure ? ': ' + i.failure : ''), i.log.join('\\n')]))
}
refresh()
setInterval(() => { if (!document.hidden && !$('clock').contains(document.activeElement)) refresh() }, 3000)
</script>
</body>
</html>
`
