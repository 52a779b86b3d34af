// Runs before the app's code has come: asks the server at once for what the first page will show.
;(() => {
  try {
    if (!localStorage.getItem('dala.signed-in')) return
    const headers = { accept: 'application/json', 'accept-language': localStorage.getItem('dala.locale') || 'kk' }
    const paths = location.pathname === '/' ? ['/api/session', '/api/home'] : ['/api/session']
    window.dalaEarly = Object.fromEntries(
      paths.map((path) => [path, { at: Date.now(), reply: fetch(path, { headers, credentials: 'same-origin' }) }]),
    )
    for (const { reply } of Object.values(window.dalaEarly)) reply.catch(() => undefined)
  } catch {
    // Without storage the app asks by itself.
  }
})()
