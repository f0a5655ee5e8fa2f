import type { Instant, Uuid } from './conversation';
import { CHANNEL_KINDS, type ChannelKind } from './session';

/** What a button of a site opens. */
export type SiteButtonKind = ChannelKind | 'online-chat';

export const SITE_BUTTON_KINDS: readonly SiteButtonKind[] = ['online-chat', ...CHANNEL_KINDS];

export const SITE_FONTS = ['sans', 'serif', 'rounded', 'mono'] as const;
export type SiteFont = (typeof SITE_FONTS)[number];

export type SiteButtonStyle = 'filled' | 'outline';

/** Colours are `#rrggbb`. */
export interface SiteButtonRequest {
  readonly kind: SiteButtonKind;
  /** As typed: the server finds number, name or address in it. Absent of the online chat. */
  readonly value?: string;
  readonly caption: string;
  readonly style: SiteButtonStyle;
  readonly font: SiteFont;
  readonly captionColor: string;
  /** Fills the button, or draws its outline. */
  readonly backgroundColor: string;
  readonly icon: boolean;
}

export interface SiteButton extends SiteButtonRequest {
  /** Absent of the online chat. */
  readonly link?: string;
}

/** Names a picture that was uploaded: `POST /api/settings/v1/pictures`, whose body is the file itself. */
export type PictureId = string;

/** A picture as it is shown; the server has drawn it anew. */
export interface Picture {
  readonly id: PictureId;
  readonly width: number;
  readonly height: number;
}

export interface SitePicture extends Picture {
  /** What it shows, for who can't see it. */
  readonly alt: string;
}

export type SitePictureRequest = Pick<SitePicture, 'id' | 'alt'>;

/** What stands on a site. */
export interface SiteContent {
  readonly title: string;
  readonly text: string;
  /** Above the title; absent when there is none. */
  readonly picture?: SitePicture;
  readonly backgroundColor: string;
  readonly textColor: string;
  /** In order; at most ten, of which one opens the online chat. */
  readonly buttons: readonly SiteButton[];
}

/** A business-card site: `/api/settings/v1/business-card-sites`. */
export interface BusinessCardSite {
  readonly id: Uuid;
  readonly name: string;
  readonly slug: string;
  /** Of its public page. */
  readonly address: string;
  /** Absent when bound to none; a bound chat may be deleted. */
  readonly onlineChatId?: Uuid | null;
  /** What is published next. */
  readonly draft: SiteContent;
  /** Absent while there is no public page. */
  readonly publishedAt?: Instant;
  readonly changedSincePublished: boolean;
  readonly version: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export interface CreateBusinessCardSiteRequest {
  readonly name: string;
  readonly onlineChatId?: Uuid;
}

/** What is absent stays. */
export interface SiteContentRequest extends Partial<Omit<SiteContent, 'picture' | 'buttons'>> {
  /** `null`: none. */
  readonly picture?: SitePictureRequest | null;
  readonly buttons?: readonly SiteButtonRequest[];
}

/** What is absent stays. */
export interface UpdateBusinessCardSiteRequest {
  readonly name?: string;
  readonly slug?: string;
  /** `null`: bound to none. */
  readonly onlineChatId?: Uuid | null;
  readonly draft?: SiteContentRequest;
}

/** Whether an address is free among the sites of all accounts. */
export interface SlugAvailability {
  readonly available: boolean;
}
