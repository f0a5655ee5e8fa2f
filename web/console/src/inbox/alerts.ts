/** How a browser stands to notifications; `default` means that it was not asked yet. */
export type Permission = NotificationPermission | 'unsupported';

export interface AlertSettings {
  /** Wanted by the operator and allowed by the browser. */
  readonly notifications: boolean;
  readonly sound: boolean;
  readonly permission: Permission;
}

export interface Alert {
  /** The message's id: one message alerts once in a browser, however many tabs there are. */
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** A newer alert with the same tag takes the place of the older one. */
  readonly tag: string;
  readonly onOpen: () => void;
}

export interface AlertsWorld {
  readonly storage: Pick<Storage, 'getItem' | 'setItem'> | undefined;
  readonly permission: () => Permission;
  readonly askPermission: () => Promise<Permission>;
  readonly isVisible: () => boolean;
  /** Runs a task of one tab at a time. */
  readonly exclusively: (task: () => void) => Promise<void>;
  readonly notify: (alert: Alert) => void;
  readonly ring: () => void;
}

const ALERTED = 'beseda.console.alerted';
/** As many messages are remembered as alerted; a burst is seldom longer. */
const REMEMBERED = 50;

/** Calls an operator whose tab is in the background, once per browser. Nothing is asked or shown before they want it. */
export class Alerts {
  private settings: AlertSettings;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly world: AlertsWorld,
    private readonly key: string,
  ) {
    const { notifications = false, sound = true } = this.stored();
    const permission = world.permission();
    this.settings = { notifications: notifications && permission === 'granted', sound, permission };
  }

  readonly snapshot = (): AlertSettings => this.settings;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Asks the browser: to be called on a click only. */
  async switchOn(): Promise<void> {
    const permission = await this.world.askPermission();
    this.change({ permission, notifications: permission === 'granted' });
  }

  switchOff(): void {
    this.change({ notifications: false });
  }

  setSound(sound: boolean): void {
    this.change({ sound });
    if (sound) this.world.ring();
  }

  /** A visible tab takes a message as seen at once; hidden ones should raise it a moment later. */
  async raise(alert: Alert): Promise<void> {
    const visible = this.world.isVisible();
    await this.world.exclusively(() => {
      if (!this.claim(alert.id) || visible) return;
      if (this.settings.notifications) this.world.notify(alert);
      if (this.settings.notifications && this.settings.sound) this.world.ring();
    });
  }

  private claim(id: string): boolean {
    const alerted = this.read(ALERTED);
    const ids: readonly unknown[] = Array.isArray(alerted) ? alerted : [];
    if (ids.includes(id)) return false;
    this.save(ALERTED, [...ids, id].slice(-REMEMBERED));
    return true;
  }

  private change(change: Partial<AlertSettings>): void {
    this.settings = { ...this.settings, ...change };
    const { notifications, sound } = this.settings;
    this.save(this.key, { notifications, sound });
    for (const listener of this.listeners) listener();
  }

  private stored(): { notifications?: boolean; sound?: boolean } {
    const stored = this.read(this.key);
    return typeof stored === 'object' && stored !== null ? stored : {};
  }

  private read(key: string): unknown {
    try {
      return JSON.parse(this.world.storage?.getItem(key) ?? 'null') as unknown;
    } catch {
      return undefined;
    }
  }

  private save(key: string, value: unknown): void {
    try {
      this.world.storage?.setItem(key, JSON.stringify(value));
    } catch {
      // Storage is full or switched off: it is known as long as the page lasts.
    }
  }
}

export function browserAlerts(storage: Storage | undefined, key: string): Alerts {
  const supported = 'Notification' in window;
  return new Alerts(
    {
      storage,
      permission: () => (supported ? Notification.permission : 'unsupported'),
      askPermission: () => (supported ? Notification.requestPermission() : Promise.resolve('unsupported')),
      isVisible: () => document.visibilityState === 'visible',
      exclusively: async (task) => {
        // Browsers have locks on pages with TLS only; without them two tabs may both call.
        if ('locks' in navigator) await navigator.locks.request(ALERTED, task);
        else task();
      },
      notify: ({ title, body, tag, onOpen }) => {
        const notification = new Notification(title, { body, tag });
        notification.onclick = () => {
          window.focus();
          notification.close();
          onOpen();
        };
      },
      ring: () => void import('./ring').then(({ ring }) => ring()),
    },
    key,
  );
}
