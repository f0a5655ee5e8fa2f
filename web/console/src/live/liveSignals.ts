import type { Author, OperatorTyping } from '@beseda/protocol';
import type { LiveEvent, LiveSignal, OperatorSocket } from './operatorSocket';

/** Silence that ends what was told: the same as the server's. */
export const TYPING_ENDS_MS = 10_000;
export const VIEWING_ENDS_MS = 90_000;

export interface Typist {
  readonly author: Author;
  readonly visitorId: string;
}

type Schedule = (task: () => void, afterMs: number) => () => void;

const NOBODY: readonly never[] = [];

/** Who types, who has which conversation open, and which visitors are online: known for a moment and stored nowhere. */
export class LiveSignals {
  private readonly typists = new Map<string, readonly Typist[]>();
  private readonly viewers = new Map<string, readonly Author[]>();
  private readonly online = new Set<string>();
  private readonly endings = new Map<string, () => void>();
  private readonly listeners = new Set<() => void>();

  /** What the operator with this id does in another tab is not told to them. */
  constructor(
    private readonly ownId: string,
    private readonly schedule: Schedule,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  typingIn(conversationId: string): readonly Typist[] {
    return this.typists.get(conversationId) ?? NOBODY;
  }

  viewersOf(conversationId: string): readonly Author[] {
    return this.viewers.get(conversationId) ?? NOBODY;
  }

  isOnline(visitorId: string): boolean {
    return this.online.has(visitorId);
  }

  /** Listens to the live connection until the returned function is called. */
  follow(socket: Pick<OperatorSocket, 'onEvent' | 'onJoined' | 'onSignal'>): () => void {
    const stops = [
      socket.onSignal((signal) => this.take(signal)),
      socket.onEvent((event) => this.hear(event)),
      socket.onJoined(() => this.forgetAll()),
    ];
    return () => stops.forEach((stop) => stop());
  }

  take(signal: LiveSignal): void {
    switch (signal.type) {
      case 'typing':
        this.takeTyping(signal);
        break;
      case 'viewing':
        this.takeViewing(signal.conversationId, signal.operator, signal.viewing);
        break;
      case 'presence':
        if (signal.online) this.online.add(signal.visitorId);
        else this.online.delete(signal.visitorId);
    }
    this.tell();
  }

  /** Whoever has sent a message types no more. */
  private hear(event: LiveEvent): void {
    if (event.type === 'message' && this.typists.has(event.conversationId)) {
      this.stopTyping(event.conversationId, event.author);
      this.tell();
    }
  }

  private takeTyping({ conversationId, visitorId, author, typing }: OperatorTyping): void {
    if (author.id === this.ownId && author.type === 'operator') return;
    this.stopTyping(conversationId, author);
    if (!typing) return;
    this.typists.set(conversationId, [...this.typingIn(conversationId), { author, visitorId }]);
    this.endLater(`typing ${conversationId} ${keyOf(author)}`, TYPING_ENDS_MS, () =>
      this.stopTyping(conversationId, author),
    );
  }

  private stopTyping(conversationId: string, author: Author): void {
    const others = this.typingIn(conversationId).filter((typist) => keyOf(typist.author) !== keyOf(author));
    put(this.typists, conversationId, others);
  }

  private takeViewing(conversationId: string, operator: Author, viewing: boolean): void {
    if (operator.id === this.ownId) return;
    const others = this.viewersOf(conversationId).filter((viewer) => viewer.id !== operator.id);
    put(this.viewers, conversationId, viewing ? [...others, operator] : others);
    if (!viewing) return;
    this.endLater(`viewing ${conversationId} ${keyOf(operator)}`, VIEWING_ENDS_MS, () =>
      this.takeViewing(conversationId, operator, false),
    );
  }

  private endLater(name: string, afterMs: number, end: () => void): void {
    this.endings.get(name)?.();
    const cancel = this.schedule(() => {
      this.endings.delete(name);
      end();
      this.tell();
    }, afterMs);
    this.endings.set(name, cancel);
  }

  private forgetAll(): void {
    for (const cancel of this.endings.values()) cancel();
    this.endings.clear();
    this.typists.clear();
    this.viewers.clear();
    this.online.clear();
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function put<Value>(map: Map<string, readonly Value[]>, key: string, values: readonly Value[]): void {
  if (values.length > 0) map.set(key, values);
  else map.delete(key);
}

const keyOf = ({ type, id }: Author): string => `${type}/${id ?? ''}`;
