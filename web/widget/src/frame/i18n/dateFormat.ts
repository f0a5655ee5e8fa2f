/**
 * Formats by the tokens of date-fns that pages put into `locale.date_format` and `locale.time_format`; undefined if the
 * pattern has one that is not known here.
 */
export function formatDate(at: Date, pattern: string, locale: string): string | undefined {
  const part = (options: Intl.DateTimeFormatOptions): string => at.toLocaleDateString(locale, options);
  const padded = (value: number, length = 2): string => String(value).padStart(length, '0');
  const hours = at.getHours();
  const tokens: Readonly<Record<string, () => string>> = {
    yyyy: () => padded(at.getFullYear(), 4),
    yy: () => padded(at.getFullYear() % 100),
    MMMM: () => part({ month: 'long', day: 'numeric' }).replace(/[\d\s.]+|\bde\b/g, ''),
    MMM: () => part({ month: 'short' }),
    MM: () => padded(at.getMonth() + 1),
    M: () => String(at.getMonth() + 1),
    dd: () => padded(at.getDate()),
    d: () => String(at.getDate()),
    EEEE: () => part({ weekday: 'long' }),
    EEE: () => part({ weekday: 'short' }),
    HH: () => padded(hours),
    H: () => String(hours),
    hh: () => padded(hours % 12 || 12),
    h: () => String(hours % 12 || 12),
    mm: () => padded(at.getMinutes()),
    ss: () => padded(at.getSeconds()),
    a: () => (hours < 12 ? 'AM' : 'PM'),
  };
  let known = pattern.length <= 60;
  const text = pattern.replace(/'([^']*)'|([A-Za-z])\2*/g, (token, quoted: string | undefined) => {
    if (quoted !== undefined) {
      return quoted || "'";
    }
    known &&= token in tokens;
    return tokens[token]?.() ?? '';
  });
  return known ? text : undefined;
}
