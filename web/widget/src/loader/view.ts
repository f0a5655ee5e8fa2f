import { addStyle, element } from '../button/dom';
import css from '../button/roundButton.css?inline';
import { createRoundButton, type RoundButton, type RoundButtonOptions } from '../button/roundButton';

export interface ViewOptions extends RoundButtonOptions {
  /** Of the online chat; absent if there is none. */
  readonly name: string | undefined;
  readonly buttonHidden: boolean;
  /** The page's own element for the chat; without it the chat opens above the button. */
  readonly container: Element | null;
  /** The button was clicked, or a preview: that is about the chat. */
  readonly onToggle: (preview: boolean) => void;
  readonly onEscape: () => void;
  readonly onIntent: () => void;
}

/** The button in the host page: class names are those that sites built for amoCRM style and watch. */
export interface View extends RoundButton {
  readonly livechat: HTMLElement;
  readonly describe: (expanded: boolean, unread: number) => void;
  readonly setOpen: (open: boolean) => void;
  readonly focusButton: () => void;
  readonly remove: () => void;
}

export function createView(options: ViewOptions): View {
  const { name, buttonHidden, container, onToggle, onEscape, onIntent } = options;
  const round = createRoundButton(options);
  const { holder, button, control } = round;
  const livechat = element('div', 'amo-livechat amo-livechat_hidden');
  const badge = element('span', 'amo-button-greeting-badge');
  const count = document.createTextNode('0');

  livechat.id = 'amo-livechat';
  control.hidden = buttonHidden;
  badge.append(count);
  badge.setAttribute('aria-hidden', 'true');
  button.append(badge);
  if (container) {
    livechat.classList.add('amo-livechat_inline');
    container.append(livechat);
  } else if (name) {
    livechat.classList.toggle('amo-livechat_alone', buttonHidden);
    livechat.setAttribute('role', 'dialog');
    livechat.setAttribute('aria-label', name);
    button.append(livechat);
  }
  if (name) {
    control.setAttribute('aria-controls', livechat.id);
  }
  const removeStyle = addStyle(css);

  // On #amobutton, not on the control: sites click it by script, and watch its clicks.
  button.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (!target.closest('.amo-livechat, .amo-button__list')) {
      onToggle(!!target.closest('.amo-livechat-preview'));
    }
  });
  button.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      onEscape();
    }
  });
  for (const target of [button, livechat]) {
    target.addEventListener('pointerenter', onIntent);
    target.addEventListener('focusin', onIntent);
  }

  const view: View = {
    ...round,
    livechat,
    describe(expanded, unread) {
      const [toOpen, toClose, news] = view.words;
      control.setAttribute('aria-expanded', String(expanded));
      control.setAttribute('aria-label', expanded ? toClose : unread ? `${toOpen} (${news}: ${unread})` : toOpen);
      button.classList.toggle('amo-button_open', expanded);
      badge.hidden = expanded || !unread;
      // In place and only when it changes: sites watch this node.
      if (count.data !== String(unread)) {
        count.data = String(unread);
      }
    },
    setOpen(open) {
      livechat.classList.toggle('amo-livechat_chat', open);
      livechat.classList.toggle('amo-livechat_hidden', !open);
    },
    focusButton() {
      control.focus({ preventScroll: true });
    },
    remove() {
      livechat.remove();
      holder.remove();
      removeStyle();
    },
  };
  view.describe(false, 0);
  document.body.append(holder);
  return view;
}
