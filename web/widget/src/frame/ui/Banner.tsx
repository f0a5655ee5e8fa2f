import { useEffect, useState } from 'preact/hooks';
import type { Shared } from './shared';

/** How long a lost connection stays untold: most come back sooner. */
const OFFLINE_PATIENCE_MS = 2_000;

/** Tells that there is no connection, and offers another try where none is made. */
export function Banner({ state, chat, language: { words } }: Pick<Shared, 'state' | 'chat' | 'language'>) {
  const lost = state.connection === 'offline' || state.connection === 'connecting';
  const [told, setTold] = useState(false);
  useEffect(() => {
    if (!lost) {
      setTold(false);
      return undefined;
    }
    const timer = setTimeout(() => {
      setTold(true);
    }, OFFLINE_PATIENCE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [lost]);
  return (
    <div class="banners" role="status">
      {state.connection === 'stopped' ? (
        <p class="banner stopped">
          {words.stopped}{' '}
          <button
            type="button"
            class="link"
            onClick={() => {
              chat.restart();
            }}
          >
            {words.tryAgain}
          </button>
        </p>
      ) : (
        lost && told && <p class="banner">{words.offline}</p>
      )}
    </div>
  );
}
