import type { Assignee } from '@beseda/protocol';
import classes from './Initials.module.css';

/** An operator in two letters; the whole name is in the hint. */
export function Initials({ person: { name } }: { readonly person: Pick<Assignee, 'name'> }) {
  return (
    <span className={classes['initials']} title={name} role="img" aria-label={name}>
      {initialsOf(name)}
    </span>
  );
}

export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => /^./u.exec(word ?? '')?.[0].toUpperCase() ?? '').join('');
}
