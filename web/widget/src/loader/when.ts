// The types promise a body and idle callbacks; a script in the head and Safari have none.

export function whenBody(run: () => void): void {
  if (document.querySelector('body')) {
    run();
  } else {
    document.addEventListener('DOMContentLoaded', run, { once: true });
  }
}

export function whenIdle(run: () => void): void {
  ('requestIdleCallback' in window ? requestIdleCallback : setTimeout)(run);
}
