import { useEffect, useState } from 'react';
import { copyText } from './copyText';

const CONFIRMED_MS = 2_500;

export interface Copying {
  /** `true` for a moment after success, `false` after the browser refused, until the next attempt. */
  readonly copied: boolean | undefined;
  readonly copy: (text: string) => void;
}

/** Copies a text to the clipboard and remembers how it went. */
export function useCopy(): Copying {
  const [copied, setCopied] = useState<boolean>();

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(undefined), CONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  return { copied, copy: (text) => void copyText(text).then(setCopied) };
}
