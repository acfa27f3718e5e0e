/** What the "Prove it" screen says, in English. */
export const words = {
  label: 'Prove it',
  title: 'Prove that nothing leaves',
  description:
    'Your own browser tries every way out of this page that we know, towards a host that cannot exist, and reports what happened.',
  run: 'Try every way out',
  again: 'Try again',
  running: (done: number) => `Trying … ${done} done`,
  notYet: 'Nothing has been tried yet. It takes some seconds and sends nothing of yours.',
  sealed: (refused: number, absent: number) =>
    `${refused} ways out refused, 0 open${absent > 0 ? `; ${absent} do not exist in this browser` : ''}.`,
  leaky: (refused: number, open: number) => `${refused} ways out refused, ${open} open in this browser.`,
  target: (host: string) =>
    `All attempts go to names below ${host}, which is reserved and never resolves. It cannot be changed here.`,
  columns: { channel: 'Way out', outcome: 'Outcome', how: 'How it was seen' },
  outcomes: { refused: 'Refused', absent: 'Not there', unseen: 'Unseen', open: 'Open' },
  how: {
    directive: (name: string) => `The browser reported a breach of ${name}.`,
    allowlist: 'Connection-Allowlist on this page: the browser declared the connection failed before trying it.',
    allowlistUnseen: 'No page can see this end; Connection-Allowlist, shown to work under WebRTC, covers it.',
    absent: 'This browser, or this kind of thread, has no such feature.',
    open: 'Nothing was seen to refuse it.',
    unseen: 'The page could not see how it ended.'
  },
  groups: {
    page: 'From this page',
    worker: 'From a worker, started as the engine’s are',
    serviceWorker: 'From the service worker'
  },
  noServiceWorker: 'No service worker is active yet. Reload the page once to include it.',
  limits: {
    title: 'What this page cannot try, and what it cannot promise',
    enforced:
      'This browser enforces Connection-Allowlist, so links, redirects, new windows and downloads to other hosts are refused too. Trying them would leave this page; the link below lets you see it.',
    notEnforced:
      'This browser does not enforce Connection-Allowlist, or the host of this copy does not send it. Loads and requests are refused all the same, but following a link, opening a window or WebRTC could still carry something to another host. Current Chromium browsers close this.',
    unbound:
      'This host sends no headers with the service worker’s script, so the browser does not bind it. The page and its workers are bound all the same, and the service worker itself holds none of your data and asks for nothing but this site’s files.',
    link: 'Follow a link to the impossible host',
    linkNote:
      'In a browser that enforces the rule the new tab says that access was revoked or blocked; in others that the name was not found.',
    extensions: 'Browser extensions and the operating system stand above any page; no page can bind them.',
    host: 'A page is what its host delivers. The same attempts run in our automated tests against a listener that counts connections, and you can build and serve this product yourself.'
  },
  channels: {
    fetch: 'fetch',
    'fetch-blind': 'fetch without reading the answer, kept alive',
    xhr: 'XMLHttpRequest',
    websocket: 'WebSocket',
    eventsource: 'EventSource',
    webtransport: 'WebTransport',
    'cache-add': 'Filling a cache',
    import: 'import() of a script',
    image: 'Image',
    'image-set': 'Image by srcset',
    'svg-image': 'Image in an SVG',
    'css-url': 'CSS url()',
    font: 'Font',
    stylesheet: 'Stylesheet link',
    'style-import': 'Inline style with @import',
    script: 'Script element',
    'inline-script': 'Inline script',
    video: 'Video',
    poster: 'Video poster',
    audio: 'Audio',
    object: 'Object element',
    embed: 'Embed element',
    'input-image': 'Image button',
    icon: 'Page icon',
    manifest: 'App manifest',
    'worker-url': 'Worker from a foreign script',
    'shared-worker-url': 'Shared worker from a foreign script',
    'service-worker-url': 'Service worker from a foreign script',
    beacon: 'sendBeacon',
    ping: 'Link with ping',
    prefetch: 'Prefetch hint',
    preload: 'Preload hint',
    modulepreload: 'Module preload hint',
    preconnect: 'Preconnect hint',
    'dns-prefetch': 'DNS prefetch hint',
    speculation: 'Speculation rules',
    frame: 'Frame',
    'frame-srcdoc': 'Frame with its own markup',
    'frame-navigation': 'Navigation of a hidden frame',
    'meta-refresh': 'Meta refresh in a frame',
    'form-get': 'Form, GET',
    'form-post': 'Form, POST',
    base: 'Base address of the page',
    webrtc: 'WebRTC (STUN)'
  } as Readonly<Record<string, string>>
};
