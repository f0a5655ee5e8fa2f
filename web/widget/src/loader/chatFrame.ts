import { isFrameToLoader, type Connect, type FrameToLoader, type LoaderToFrame } from '@beseda/protocol';

/** The chat's iframe and the private channel to it. */
export interface ChatFrame {
  /** True once the chat has answered. */
  ready: boolean;
  readonly send: (message: LoaderToFrame) => void;
  readonly focus: () => void;
  readonly remove: () => void;
}

export function openChatFrame(
  url: URL,
  parent: Element,
  connect: Connect,
  receive: (message: FrameToLoader) => void,
): ChatFrame {
  const iframe = document.createElement('iframe');
  const { port1, port2 } = new MessageChannel();
  const frame: ChatFrame = {
    ready: false,
    send(message) {
      port1.postMessage(message);
    },
    focus() {
      iframe.focus({ preventScroll: true });
    },
    remove() {
      port1.close();
      iframe.remove();
    },
  };
  port1.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isFrameToLoader(data)) {
      frame.ready = true;
      receive(data);
    }
  };
  iframe.title = connect.chat.name;
  iframe.src = url.href;
  iframe.addEventListener(
    'load',
    () => {
      // Explicit origin: an error page, or whatever else loaded there, gets nothing.
      iframe.contentWindow?.postMessage(connect, url.origin, [port2]);
    },
    { once: true },
  );
  parent.append(iframe);
  return frame;
}
