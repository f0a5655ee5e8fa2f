import { Badge, Group, Loader } from '@mantine/core';
import type { Erasure } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/useFormats';
import table from '../ui/table.module.css';
import { isUnderWay } from './queries';
import classes from './ErasuresPage.module.css';

/** Each erasure with what is gone of the CRM at once, and of conversations once they are. */
export function ErasureTable({ erasures }: { readonly erasures: readonly Erasure[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <div className={table['card']}>
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">{t('privacy.contact')}</th>
            <th scope="col">{t('privacy.requested')}</th>
            <th scope="col">{t('privacy.ofCrm')}</th>
            <th scope="col">{t('privacy.ofConversations')}</th>
            <th scope="col">{t('privacy.state')}</th>
          </tr>
        </thead>
        <tbody>
          {erasures.map((erasure) => (
            <tr key={erasure.id}>
              <th scope="row">{t('entities.number_contacts', { id: erasure.contactId })}</th>
              <td data-column={t('privacy.requested')}>
                <span>
                  {erasure.requestedBy.name},{' '}
                  <time dateTime={erasure.requestedAt}>{formats.shortDateTime(erasure.requestedAt)}</time>
                </span>
              </td>
              <td data-column={t('privacy.ofCrm')} className={classes['numbers'] ?? ''}>
                {t('privacy.records', { count: erasure.records })}
              </td>
              <td data-column={t('privacy.ofConversations')} className={classes['numbers'] ?? ''}>
                {erasure.history ? t('privacy.history', { ...erasure.history }) : '—'}
              </td>
              <td data-column={t('privacy.state')}>
                <State underWay={isUnderWay(erasure)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function State({ underWay }: { readonly underWay: boolean }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" wrap="nowrap" role="status">
      {underWay && <Loader size="xs" aria-hidden />}
      <Badge variant="light" color={underWay ? 'yellow' : 'beseda'} tt="none" miw="max-content">
        {t(underWay ? 'privacy.underWay' : 'privacy.done')}
      </Badge>
    </Group>
  );
}
