/** What the gateway writes into the frame's page as JSON, in the element with id `beseda-frame`. */
export interface FrameConfig {
  /** The only origins whose pages may connect; null for the app placement, which runs on any. */
  readonly allowedOrigins: readonly string[] | null;
  readonly socketPath: string;
}

export const FRAME_CONFIG_ELEMENT = 'beseda-frame';
