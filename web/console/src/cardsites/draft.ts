import type {
  BusinessCardSite,
  SiteButton,
  SiteButtonKind,
  SiteButtonRequest,
  SiteContent,
  SiteContentRequest,
  SitePicture,
  UpdateBusinessCardSiteRequest,
} from '@beseda/protocol';
import { nextKey } from '../settings/useReorder';

export interface DraftButton extends SiteButtonRequest {
  /** Tells buttons apart while they move. */
  readonly key: number;
  readonly value: string;
}

/** What is edited of a site before it is saved. */
export interface Draft {
  readonly name: string;
  readonly slug: string;
  readonly onlineChatId: string | null;
  readonly title: string;
  readonly text: string;
  readonly picture: SitePicture | null;
  readonly backgroundColor: string;
  readonly textColor: string;
  readonly buttons: readonly DraftButton[];
}

export const MOST_BUTTONS = 10;

const LOOK = {
  style: 'filled',
  font: 'sans',
  captionColor: '#ffffff',
  backgroundColor: '#2463eb',
  icon: true,
} as const;

export function draftOf({ name, slug, onlineChatId, draft }: BusinessCardSite): Draft {
  const buttons = draft.buttons.map((button, at) => ({ key: at, ...requested(button), value: button.value ?? '' }));
  return { name, slug, onlineChatId: onlineChatId ?? null, ...draft, picture: draft.picture ?? null, buttons };
}

/** A button after the others, which looks like the last of them. */
export function newButton(buttons: readonly DraftButton[], kind: SiteButtonKind, caption: string): DraftButton {
  const { style, font, captionColor, backgroundColor, icon } = buttons.at(-1) ?? LOOK;
  return { key: nextKey(buttons), kind, value: '', caption, style, font, captionColor, backgroundColor, icon };
}

/** What differs from the saved site; nothing if all is saved. */
export function changesOf(draft: Draft, site: BusinessCardSite): UpdateBusinessCardSiteRequest | undefined {
  const { name, slug, onlineChatId } = draft;
  const content = contentChanges(draft, site.draft);
  const changes: UpdateBusinessCardSiteRequest = {
    ...(name !== site.name && { name }),
    ...(slug !== site.slug && { slug }),
    ...(onlineChatId !== (site.onlineChatId ?? null) && { onlineChatId }),
    ...(Object.keys(content).length > 0 && { draft: content }),
  };
  return Object.keys(changes).length > 0 ? changes : undefined;
}

function contentChanges(draft: Draft, saved: SiteContent): SiteContentRequest {
  const { title, text, picture, backgroundColor, textColor } = draft;
  const samePicture = picture?.id === saved.picture?.id && picture?.alt === saved.picture?.alt;
  const buttons = draft.buttons.map(requested);
  return {
    ...(title !== saved.title && { title }),
    ...(text !== saved.text && { text }),
    ...(!samePicture && { picture: picture && { id: picture.id, alt: picture.alt } }),
    ...(backgroundColor !== saved.backgroundColor && { backgroundColor }),
    ...(textColor !== saved.textColor && { textColor }),
    ...(JSON.stringify(buttons) !== JSON.stringify(saved.buttons.map(requested)) && { buttons }),
  };
}

function requested(button: SiteButton | DraftButton): SiteButtonRequest {
  const { kind, value, caption, style, font, captionColor, backgroundColor, icon } = button;
  return {
    kind,
    ...(kind !== 'online-chat' && { value: value ?? '' }),
    caption,
    style,
    font,
    captionColor,
    backgroundColor,
    icon,
  };
}
