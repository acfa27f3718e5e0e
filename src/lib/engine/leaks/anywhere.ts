import { type Channel, watched } from './verdict';

const socketUrl = (target: string) => target.replace(/^http/, 'ws');

/** The ways out that pages, workers and the service worker have in common. */
export const anywhere: readonly Channel[] = [
  { id: 'fetch', attempt: watched((target) => fetch(`${target}/fetch?secret=1`)) },
  {
    id: 'fetch-blind',
    attempt: watched((target) =>
      fetch(`${target}/post`, { method: 'POST', mode: 'no-cors', keepalive: true, body: 's' })
    )
  },
  { id: 'xhr', attempt: watched(xhr) },
  { id: 'websocket', attempt: watched((target) => void new WebSocket(`${socketUrl(target)}/socket`)) },
  { id: 'eventsource', attempt: watched((target) => new EventSource(`${target}/events`)) },
  { id: 'webtransport', attempt: watched(webTransport) },
  { id: 'cache-add', attempt: watched(async (target) => (await caches.open('kept-prove')).add(`${target}/cache`)) }
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
