/**
 * What a page may say in `onlinechat` of its config object. Pages write these by hand, so nothing here is trusted: the
 * frame checks every value and ignores what it cannot use.
 */
export interface OnlineChatConfig {
  readonly mode?: unknown;
  readonly container?: unknown;
  readonly user_id?: unknown;
  readonly user_token?: unknown;
  /** `{ name, email, phone }` of the visitor. */
  readonly fields?: unknown;
  readonly locale?: unknown;
  readonly theme?: unknown;
}
