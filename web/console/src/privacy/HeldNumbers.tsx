import { useTranslation } from 'react-i18next';
import type { HeldOfClient } from './queries';
import classes from './HeldNumbers.module.css';

const SHOWN = [
  'conversations',
  'messages',
  'files',
  'leads',
  'customers',
  'values',
  'notes',
  'journalEntries',
  'webhookDeliveries',
] as const;

/** How much there is of a client. */
export function HeldNumbers({ held }: { readonly held: HeldOfClient }) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <dl className={classes['numbers']}>
      {SHOWN.map((kind) => (
        <div key={kind} className={classes['number']}>
          <dt>{t(`privacy.held_${kind}`)}</dt>
          <dd>{number.format(held[kind])}</dd>
        </div>
      ))}
    </dl>
  );
}
