import type { FrameToLoader, VisitorClientFrame } from '@beseda/protocol';
import type { VisitorApi } from '../net/visitorApi';
import type { ChatStorage } from '../storage';
import type { Action } from './reducer';
import type { ChatState } from './state';

/** What the parts of the running chat share. */
export interface Core {
  readonly state: ChatState;
  readonly storage: ChatStorage;
  readonly api: VisitorApi;
  readonly random: () => number;
  readonly dispatch: (action: Action) => void;
  /** Connected, and it is settled which visitor this browser is. */
  readonly ready: boolean;
  /** False if there is no connection. */
  readonly send: (frame: VisitorClientFrame) => boolean;
  readonly tellLoader: (message: FrameToLoader) => void;
}
