import { createSocket } from 'node:dgram';
import { createServer, type AddressInfo } from 'node:net';

/** Another origin that hears everything: TCP connections, with their first line, and UDP packets. */
export interface Listener {
  readonly origin: string;
  readonly heard: string[];
  close(): void;
}

/** Listens for TCP and UDP on one free port of this machine. */
export async function listen(): Promise<Listener> {
  const heard: string[] = [];
  const tcp = createServer((socket) => {
    heard.push('tcp connect');
    socket.on('data', (bytes) => heard.push(`tcp ${String(bytes).split('\r\n')[0]?.slice(0, 60)}`));
    socket.on('error', () => {});
    setTimeout(() => socket.destroy(), 300);
  });
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  const { port } = tcp.address() as AddressInfo;
  const udp = createSocket('udp4', (bytes) => heard.push(`udp ${bytes.length} bytes`));
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${port}`,
    heard,
    close: () => {
      tcp.close();
      udp.close();
    }
  };
}
