import {
  FRAME_CONFIG_ELEMENT,
  isConnect,
  isJsonObject,
  isLoaderToFrame,
  type Connect,
  type FrameConfig,
  type FrameToLoader,
  type LoaderToFrame,
} from '@beseda/protocol';

/** The private channel to the loader in the host page. */
export interface LoaderPort {
  readonly send: (message: FrameToLoader) => void;
  readonly listen: (receive: (message: LoaderToFrame) => void) => void;
}

/** What the gateway wrote into this page. Without it nothing may connect. */
export function readFrameConfig(document: Document): FrameConfig {
  const value: unknown = JSON.parse(document.getElementById(FRAME_CONFIG_ELEMENT)?.textContent ?? 'null');
  if (!isJsonObject(value) || typeof value['socketPath'] !== 'string') {
    throw new Error('the page was served without its settings');
  }
  const { allowedOrigins, socketPath } = value;
  const origins = Array.isArray(allowedOrigins)
    ? allowedOrigins.filter((origin): origin is string => typeof origin === 'string')
    : [];
  return { allowedOrigins: allowedOrigins === null ? null : origins, socketPath };
}

/** Waits for the host page's loader; a message from any other window or origin is ignored. */
export function awaitLoader(
  { allowedOrigins }: FrameConfig,
  self: Window = window,
): Promise<{ connect: Connect; port: LoaderPort }> {
  return new Promise((resolve) => {
    const onMessage = (event: MessageEvent<unknown>): void => {
      const [port] = event.ports;
      const allowed = allowedOrigins === null || allowedOrigins.includes(event.origin);
      if (event.source !== self.parent || !allowed || !isConnect(event.data) || !port) {
        return;
      }
      self.removeEventListener('message', onMessage);
      resolve({ connect: event.data, port: overPort(port) });
    };
    self.addEventListener('message', onMessage);
  });
}

function overPort(port: MessagePort): LoaderPort {
  return {
    send: (message) => {
      port.postMessage(message);
    },
    listen: (receive) => {
      port.onmessage = (event: MessageEvent<unknown>) => {
        if (isLoaderToFrame(event.data)) {
          receive(event.data);
        }
      };
    },
  };
}
