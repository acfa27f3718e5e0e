import { type Channel, watched } from './verdict';

const socketUrl = (target: string) => target.replace(/^http/, 'ws');

/** The ways out that pages, workers and the service worker have in common. */
export const anywhere: readonly Channel[] = [
  watched('fetch', (target) => fetch(`${target}/fetch?secret=1`)),
  watched('fetch-blind', (target) =>
    fetch(`${target}/post`, { method: 'POST', mode: 'no-cors', keepalive: true, body: 's' })
  ),
  watched('xhr', xhr),
  watched('websocket', (target) => void new WebSocket(`${socketUrl(target)}/socket`)),
  watched('eventsource', (target) => new EventSource(`${target}/events`)),
  watched('webtransport', webTransport),
  watched('cache-add', async (target) => (await caches.open('kept-prove')).add(`${target}/cache`))
];

function xhr(target: string): void {
  const request = new XMLHttpRequest();
  request.open('POST', `${target}/xhr`);
  request.send('secret');
}

async function webTransport(target: string): Promise<void> {
  const transport = new WebTransport(`${target.replace(/^http:/, 'https:')}/transport`);
  transport.closed.catch(() => {});
  await transport.ready;
}
