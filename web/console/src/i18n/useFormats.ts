import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface Formats {
  readonly time: (instant: string) => string;
  readonly dateTime: (instant: string) => string;
  readonly shortDateTime: (instant: string) => string;
  /** The shortest that says when: the time today, the weekday this week, else the date. */
  readonly brief: (instant: string, now: Date) => string;
  readonly dayLine: (instant: string, now: Date) => string;
  /** How long before now: minutes, hours or days. */
  readonly ago: (instant: string, now: Date) => string;
  /** The shortest that says how long: minutes, hours or days. */
  readonly duration: (minutes: number) => string;
  /** Of a file, in bytes. */
  readonly size: (bytes: number) => string;
  /** A part of one, in whole percent. */
  readonly percent: (share: number) => string;
}

const MEGABYTE = 1024 * 1024;

/** Dates and times in the console's language and the operator's time zone. */
export function useFormats(): Formats {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(() => formatsOf(formattersOf(language), t), [language, t]);
}

function formatsOf(formatters: Formatters, t: TFunction): Formats {
  const { time, weekday, dayAndMonth, day, longDay, longDayAndYear, relative, percent } = formatters;
  return {
    time,
    dateTime: formatters.dateTime,
    shortDateTime: formatters.shortDateTime,
    brief: (instant, now) => {
      const days = daysBetween(instant, now);
      if (days === 0) return time(instant);
      if (days > 0 && days < 7) return weekday(instant);
      return sameYear(instant, now) ? dayAndMonth(instant) : day(instant);
    },
    dayLine: (instant, now) => {
      const days = daysBetween(instant, now);
      if (days === 0) return t('thread.today');
      if (days === 1) return t('thread.yesterday');
      return sameYear(instant, now) ? longDay(instant) : longDayAndYear(instant);
    },
    ago: (instant, now) => {
      const minutes = Math.floor((now.getTime() - new Date(instant).getTime()) / 60_000);
      if (minutes < 1) return t('sightings.justNow');
      if (minutes < 60) return relative.format(-minutes, 'minute');
      if (minutes < 24 * 60) return relative.format(-Math.floor(minutes / 60), 'hour');
      return relative.format(-Math.floor(minutes / (24 * 60)), 'day');
    },
    duration: (minutes) => {
      if (minutes < 60) return formatters.minutes.format(minutes);
      if (minutes < 24 * 60) return formatters.hours.format(Math.floor(minutes / 60));
      return formatters.days.format(Math.floor(minutes / (24 * 60)));
    },
    size: (bytes) =>
      bytes < MEGABYTE
        ? formatters.kilobytes.format(Math.ceil(bytes / 1024))
        : formatters.megabytes.format(bytes / MEGABYTE),
    percent: (share) => percent.format(share),
  };
}

type Formatters = ReturnType<typeof newFormatters>;

/** Dear to make, and every row of a long list formats: there is one set for each language. */
const known = new Map<string, Formatters>();

function formattersOf(language: string): Formatters {
  const formatters = known.get(language) ?? newFormatters(language);
  known.set(language, formatters);
  return formatters;
}

function newFormatters(language: string) {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(language, options);
    return (instant: string) => formatter.format(new Date(instant));
  };
  const unit = (name: string) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 1 });
  return {
    time: format({ timeStyle: 'short' }),
    dateTime: format({ dateStyle: 'long', timeStyle: 'short' }),
    shortDateTime: format({ dateStyle: 'medium', timeStyle: 'short' }),
    weekday: format({ weekday: 'short' }),
    dayAndMonth: format({ day: 'numeric', month: 'short' }),
    day: format({ day: '2-digit', month: '2-digit', year: '2-digit' }),
    longDay: format({ weekday: 'long', day: 'numeric', month: 'long' }),
    longDayAndYear: format({ day: 'numeric', month: 'long', year: 'numeric' }),
    relative: new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
    percent: new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }),
    minutes: unit('minute'),
    hours: unit('hour'),
    days: unit('day'),
    kilobytes: unit('kilobyte'),
    megabytes: unit('megabyte'),
  };
}

/** Calendar days between an instant and now; negative for the future. */
export function daysBetween(instant: string, now: Date): number {
  const then = new Date(instant);
  return Math.round((midnight(now) - midnight(then)) / 86_400_000);
}

function midnight(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}

function sameYear(instant: string, now: Date): boolean {
  return new Date(instant).getFullYear() === now.getFullYear();
}
