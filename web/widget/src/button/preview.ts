import { addStyle, element } from './dom';
import css from './preview.css?inline';
import type { RoundButton } from './roundButton';

export interface PreviewOptions {
  readonly round: RoundButton;
  readonly author: string;
  readonly text: string;
  readonly avatar?: ImageBitmap | null | undefined;
  /** Takes it away. */
  readonly signal: AbortSignal;
}

/** Shows a new message above the button, in place of the one before; a click on it opens the chat. */
export function showPreview({ round, author, text, avatar, signal }: PreviewOptions): void {
  const bold = element('b');
  const words = element('span');
  bold.textContent = author;
  words.textContent = text;
  // The corner may have turned the direction around it.
  bold.dir = words.dir = 'auto';
  (round.button.querySelector('.amo-livechat-preview') ?? appendPreview(round, signal)).replaceChildren(
    ...(avatar ? [drawn(avatar)] : []),
    bold,
    words,
  );
}

function drawn(avatar: ImageBitmap): HTMLCanvasElement {
  const canvas = element('canvas');
  canvas.width = avatar.width;
  canvas.height = avatar.height;
  canvas.getContext('2d')?.drawImage(avatar, 0, 0);
  return canvas;
}

function appendPreview({ button }: RoundButton, signal: AbortSignal): HTMLElement {
  const preview = element('button', 'amo-livechat-preview');
  preview.type = 'button';
  button.append(preview);
  signal.addEventListener('abort', addStyle(css));
  return preview;
}
