import { chromium } from 'playwright-core'
import { TOTP, Secret } from 'otpauth'
const url = 'http://localhost:23456'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
const totp = new TOTP({ secret: Secret.fromBase32('DALADEMODALADEMODALADEMODALADEMO'), algorithm: 'SHA1', digits: 6, period: 30 })
const sessions: Record<string, string> = {}
async function session(login: string) {
  if (sessions[login]) return sessions[login]
  const call = (path: string, body: object, cookie = '') => fetch(`${url}/api${path}`, { method: 'POST', headers: { 'content-type': 'application/json', origin: url, 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) }, body: JSON.stringify(body) })
  const of = (r: Response) => /\bsid=([^;]+)/.exec(r.headers.get('set-cookie') ?? '')?.[1] ?? ''
  const first = await call('/session', { login, password: 'aspan-dala-2026' })
  let sid = of(first)
  const j = await first.json() as any
  if (j.secondFactor === 'needed') { const s = await call('/session/second-factor', { code: totp.generate() }, `sid=${sid}`); if (!s.ok) console.log(login, await s.text()); sid = of(s) || sid }
  return sessions[login] = sid
}
export async function shot(name: string, login: string, path: string, o: { w?: number; h?: number; l?: string; dark?: boolean; act?: (p: any) => Promise<void> } = {}) {
  const ctx = await b.newContext({ viewport: { width: o.w ?? 1280, height: o.h ?? 850 }, colorScheme: o.dark ? 'dark' : 'light', reducedMotion: 'reduce', timezoneId: 'Asia/Almaty', hasTouch: (o.w ?? 1280) < 600, isMobile: (o.w ?? 1280) < 600 })
  await ctx.addInitScript((l) => localStorage.setItem('dala.locale', l), o.l ?? 'kk')
  await ctx.addCookies([{ name: 'sid', value: await session(login), url, httpOnly: true, sameSite: 'Lax' }])
  const p = await ctx.newPage()
  p.on('pageerror', (e: Error) => console.log(name, 'ERR', e.message))
  await p.goto(url + path)
  await p.waitForTimeout(1500)
  try { if (o.act) { await o.act(p); await p.waitForTimeout(600) } } catch (e) { console.log(name, String(e).slice(0, 300)) }
  await p.screenshot({ path: `/tmp/lead/h/tt-shots/${name}.png`, fullPage: true })
  await ctx.close()
}
const steps = process.argv[2] ?? 'a'
if (steps.includes('a')) {
  await shot('learner-phone-kk', 'aidana@ulytau.example', '/timetable?day=2026-11-23', { w: 360, h: 740 })
  await shot('learner-desk-ru', 'aidana@ulytau.example', '/timetable?day=2026-11-23', { l: 'ru' })
  await shot('school-desk-ru', 'registrar@koktem.example', '/timetable?day=2026-11-23', { l: 'ru' })
  await shot('teacher-desk-kk-dark', 'nurlan@ulytau.example', '/timetable?day=2026-12-14', { dark: true })
  await shot('guardian-phone-en', 'gulnara@koktem.example', '/timetable?day=2026-11-23', { w: 360, h: 740, l: 'en' })
  await shot('bells-ru', 'registrar@koktem.example', '/timetable/bells', { l: 'ru' })
  await shot('edit-day-ru', 'registrar@koktem.example', '/timetable?day=2026-11-23', { l: 'ru', act: async (p) => { await p.getByRole('button', { name: /^Изменить/ }).first().click() } })
  await shot('new-kk-phone', 'registrar@koktem.example', '/timetable?day=2026-11-23', { w: 360, h: 740, act: async (p) => { await p.getByRole('button', { name: 'Сабақ қосу' }).first().click() } })
}
if (steps.includes('b')) {
  const sid = await session('head@koktem.example')
  const day = '2026-11-23'
  const units = await (await fetch(`${url}/api/timetable/groups`, { headers: { cookie: `sid=${sid}` } })).json() as any
  const id = units.groups.find((g: any) => g.names.ru.startsWith('9'))?.id
  const r = await fetch(`${url}/api/emergency/switches`, { method: 'POST', headers: { 'content-type': 'application/json', origin: url, 'sec-fetch-site': 'same-origin', cookie: `sid=${sid}` }, body: JSON.stringify({ requestId: crypto.randomUUID(), ground: 'weather', order: { number: '77', signedOn: '2026-11-22', authority: 'department', places: ['11'], from: '2026-11-01', to: '2027-05-31', registerEntry: '12' }, scope: { kind: 'groups', groupIds: [id] }, startsOn: day, endsOn: '2026-11-24', weather: { temperature: -40, wind: 5 } }) })
  const made = await r.json() as any
  console.log(r.status, JSON.stringify(made).slice(0, 300))
  await shot('sw-learner-phone-ru', 'artyom@koktem.example', '/timetable?day=2026-11-23', { w: 360, h: 740, l: 'ru' })
  await shot('sw-learner-phone-ru-dark', 'artyom@koktem.example', '/timetable?day=2026-11-23', { w: 360, h: 740, l: 'ru', dark: true })
  await shot('sw-learner-desk-kk', 'artyom@koktem.example', '/timetable?day=2026-11-23', { l: 'kk' })
  await shot('sw-office-desk-ru', 'head@koktem.example', `/timetable?day=2026-11-23&group=${id}`, { l: 'ru' })
  await shot('sw-switch-ru', 'head@koktem.example', `/emergency/${made.id}`, { l: 'ru' })
  await shot('sw-switch-phone-kk', 'head@koktem.example', `/emergency/${made.id}`, { l: 'kk', w: 360, h: 740 })
  await shot('sw-notice-en', 'artyom@koktem.example', `/emergency/notices/${made.id}`, { l: 'en', w: 360, h: 740 })
}
await b.close()
