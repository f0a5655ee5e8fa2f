import { BRANDS, scriptId, type BrandNames } from './brands';
import { globals, isObject } from './globals';
import { createInstance, type Instance } from './instance';

interface Running {
  readonly instance: Instance;
  readonly command: unknown;
}

/** The script element that runs now; its address names the host of everything else. */
export function findScript(): HTMLScriptElement | null {
  const current = document.currentScript;
  return current instanceof HTMLScriptElement
    ? current
    : document.querySelector<HTMLScriptElement>(
        [...BRANDS.map((names) => `#${scriptId(names)}`), 'script[src*="/js/button.js"]'].join(),
      );
}

/** Starts the page's button: replays the queue and takes the place of the queueing function. */
export function start(names: BrandNames, host: string): void {
  const data = globals[names.data];
  if (!isObject(data)) {
    return;
  }
  const slot = Symbol.for(`beseda.button.${names.brand}`);
  const running = globals[slot] as Running | undefined;
  if (running && globals[names.command] === running.command) {
    // The embed code twice on one page: one button, which also listens to the newer data object.
    running.instance.adopt(data);
    return;
  }
  running?.instance.destroy();

  const instance = createInstance(names, host, data);
  const queued = queueOf(globals[names.command]);
  let live = true;
  const obey = (words: unknown[]): Promise<boolean> | boolean => {
    if (!live) {
      command.q.push(words);
      return false;
    }
    if (words[0] !== 'runDestroy') {
      return instance.run(words[0], words[1]);
    }
    live = false;
    globals[slot] = undefined;
    instance.destroy();
    return true;
  };
  const command = Object.assign(
    // Says whether it was done. Nothing of ours is to become an unhandled rejection of the page.
    async (...words: unknown[]): Promise<boolean> => {
      try {
        return await obey(words);
      } catch (error) {
        console.error(error);
        return false;
      }
    },
    { q: [] as unknown[][] },
  );
  globals[names.command] = command;
  globals[slot] = { instance, command } satisfies Running;
  for (const words of queued) {
    void command(...Array.from(words));
  }
}

function queueOf(stub: unknown): ArrayLike<unknown>[] {
  const queue: unknown = typeof stub === 'function' ? (stub as { q?: unknown }).q : undefined;
  return Array.isArray(queue) ? ((queue as unknown[]).filter(isObject) as unknown as ArrayLike<unknown>[]) : [];
}
