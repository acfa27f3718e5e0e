import type { Channel, Verdict } from './verdict';

const PATIENCE = 4000;

/**
 * Asks a foreign STUN server for this browser's address. A browser that enforces Connection-Allowlist declares the
 * connection failed although no peer was ever named, which it does for no other reason; others gather on.
 */
export async function webRtc(target: string): Promise<Verdict> {
  if (!('RTCPeerConnection' in globalThis)) return { outcome: 'absent' };
  const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${new URL(target).host}` }] });
  try {
    peer.createDataChannel('leak');
    await peer.setLocalDescription(await peer.createOffer());
    return (await failed(peer)) ? { outcome: 'refused', by: 'Connection-Allowlist' } : { outcome: 'open' };
  } finally {
    peer.close();
  }
}

function failed(peer: RTCPeerConnection): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE);
    const look = () => {
      if (peer.iceConnectionState !== 'failed') return;
      clearTimeout(timer);
      resolve(true);
    };
    peer.addEventListener('iceconnectionstatechange', look);
    look();
  });
}

/** Opens another origin in a new window; the page itself sees nothing of what becomes of it. */
export async function popup(target: string): Promise<Verdict> {
  const opened = open(`${target}/window?secret=1`);
  setTimeout(() => opened?.close(), 500);
  return { outcome: opened ? 'unseen' : 'absent' };
}

/** Downloads from another origin by a link; the page itself sees nothing of what becomes of it. */
export async function download(target: string): Promise<Verdict> {
  const link = document.createElement('a');
  link.href = `${target}/download?secret=1`;
  link.download = 'leak';
  link.click();
  return { outcome: 'unseen' };
}

/** Leaves for another origin, as a followed link would. Only for a page that may be lost. */
export async function navigation(target: string): Promise<Verdict> {
  location.assign(`${target}/navigation?secret=1`);
  return { outcome: 'unseen' };
}

/** Ways out that are not loads: the policy of a page cannot name them, only Connection-Allowlist can. */
export const addresses: readonly Channel[] = [{ id: 'webrtc', attempt: webRtc }];

/** Ways out that disturb the person looking; the page names them, a test tries them. */
export const disturbing: readonly Channel[] = [
  { id: 'popup', attempt: popup },
  { id: 'download-link', attempt: download },
  { id: 'navigation', attempt: navigation }
];
