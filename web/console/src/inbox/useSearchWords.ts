import { useEffect, useState } from 'react';

const PAUSE_MS = 250;

/** What is typed into the search field, and what to search for: the same after a pause in the typing. */
export function useSearchWords(initial = '') {
  const [typed, setTyped] = useState(initial);
  const [words, setWords] = useState(initial);

  useEffect(() => {
    const trimmed = typed.trim();
    const timer = setTimeout(() => setWords(trimmed), trimmed === '' ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  return { typed, words, setTyped };
}
