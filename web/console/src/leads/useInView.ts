import { useEffect, useEffectEvent, useRef } from 'react';

/** Tells when an element comes near to what is seen; give it the ref. */
export function useInView(onSeen: () => void) {
  const element = useRef<HTMLButtonElement>(null);
  const seen = useEffectEvent(onSeen);

  // After every render: the element comes and goes with what there is to load.
  useEffect(() => {
    if (!element.current || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) seen();
      },
      { rootMargin: '300px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  });

  return element;
}
