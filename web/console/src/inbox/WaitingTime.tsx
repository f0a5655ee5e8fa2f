import type { Language } from '../i18n/useLanguage';
import classes from './WaitingTime.module.css';

const MINUTE_MS = 60_000;
/** From here on the visitor waits long, and then too long. */
const LONG_MINUTES = 5;
const TOO_LONG_MINUTES = 15;

interface WaitingTimeProps {
  readonly since: string;
  readonly now: Date;
  readonly language: Language;
}

/** For how long a visitor waits for an answer. */
export function WaitingTime({ since, now, language: { t, formats } }: WaitingTimeProps) {
  const minutes = Math.max(0, Math.floor((now.getTime() - new Date(since).getTime()) / MINUTE_MS));
  const time = formats.duration(minutes);
  const degree = minutes >= TOO_LONG_MINUTES ? 'too-long' : minutes >= LONG_MINUTES ? 'long' : undefined;
  return (
    <span className={classes['waiting']} data-degree={degree} title={t('inbox.waiting', { time })}>
      {time}
    </span>
  );
}
