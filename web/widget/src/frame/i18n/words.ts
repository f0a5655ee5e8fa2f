/** Every string of the chat. `{…}` marks what is put in. */
export interface Words {
  readonly greeting: string;
  readonly greetingHint: string;
  readonly placeholder: string;
  readonly send: string;
  readonly close: string;
  readonly thread: string;
  readonly you: string;
  readonly operator: string;
  readonly sending: string;
  readonly sent: string;
  readonly error: string;
  readonly retry: string;
  readonly discard: string;
  readonly sendAsNew: string;
  readonly refusedFinished: string;
  readonly refusedTooLong: string;
  readonly offline: string;
  readonly stopped: string;
  readonly tryAgain: string;
  readonly earlier: string;
  readonly newMessages: string;
  readonly conversation: string;
  readonly finished: string;
  readonly finishedBy: string;
  readonly finishedByYou: string;
  readonly startNew: string;
  readonly left: string;
  readonly tooLong: string;
  readonly notKept: string;
}
