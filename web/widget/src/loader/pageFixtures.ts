import { afterEach, beforeEach, expect, vi, type Mock } from 'vitest';
import { BRANDS } from './brands';
import { globals } from './globals';
import { start } from './start';

export type Command = ((...words: unknown[]) => unknown) & { q?: unknown[] };

export const HOST = 'https://chat.example';
export const [amo, kommo] = BRANDS as [(typeof BRANDS)[0], (typeof BRANDS)[0]];
export const ANSWER = {
  token: 'token',
  expiresInSeconds: 900,
  placement: 'web',
  frameUrl: '/widget/frame/1000001/hash',
  chat: { name: 'Tea', color: '#123456', locale: 'ru', conversationMode: 'one-active' },
};

export let session: Mock<(url: string, init: { body: string }) => Promise<Response>>;
let ports: MessagePort[];

/** A page for each test of the file, and a gateway that grants it a session. */
export function eachOnAPage(): void {
  beforeEach(() => {
    document.cookie = 'amo-livechat-id=; Max-Age=0; Path=/';
    session = vi.fn(() => Promise.resolve(Response.json(ANSWER)));
    vi.stubGlobal('fetch', session);
    vi.stubGlobal('CSS', { supports: (_: string, value: string) => value.startsWith('#') });
    vi.spyOn(console, 'error').mockReturnValue();
    // These tests play the frame and the network themselves: elements of those names, which load nothing.
    vi.spyOn(document, 'createElement').mockImplementation((tag: string) => {
      const loads = tag === 'iframe' || tag === 'script';
      const namespace = loads ? 'http://www.w3.org/2000/svg' : 'http://www.w3.org/1999/xhtml';
      return document.createElementNS(namespace, tag) as HTMLElement;
    });
    ports = [];
  });

  afterEach(() => {
    for (const { command, data } of [amo, kommo]) {
      (globals[command] as Command | undefined)?.('runDestroy');
      Reflect.deleteProperty(globals, command);
      Reflect.deleteProperty(globals, data);
      Reflect.deleteProperty(globals, `${command}Config`);
    }
    document.body.replaceChildren();
  });
}

/** What the pasted snippet does before the script is there. */
export function page({ names = amo, config = {}, data = {} } = {}): Command {
  globals[names.data] = { id: '1000001', hash: 'hash', locale: 'en', ...data };
  globals[`${names.command}Config`] = config;
  const stub: Command = (...words) => (stub.q ??= []).push(words);
  globals[names.command] = stub;
  return (...words) => (globals[names.command] as Command)(...words);
}

export async function ready(names = amo): Promise<void> {
  start(names, HOST);
  await vi.waitFor(() => {
    expect(document.querySelector('#amobutton')).not.toBeNull();
  });
}

/** Plays the frame: takes the port that the loader hands over. */
export async function frame(): Promise<{ posted: Mock; send: (message: unknown) => void; received: unknown[] }> {
  const iframe = await vi.waitUntil(() => document.querySelector<HTMLIFrameElement>('#amo-livechat iframe'));
  const posted = vi.fn((_connect: unknown, _origin: string, [port]: MessagePort[]) => port && ports.push(port));
  Object.defineProperty(iframe, 'contentWindow', { value: { postMessage: posted } });
  iframe.dispatchEvent(new Event('load'));
  const received: unknown[] = [];
  const port = ports[0] as MessagePort;
  port.onmessage = (event) => received.push(event.data);
  return {
    posted,
    received,
    send: (message) => {
      port.postMessage(message);
    },
  };
}

export const control = (): HTMLButtonElement => document.querySelector('.amo-button--main-icon') as HTMLButtonElement;
