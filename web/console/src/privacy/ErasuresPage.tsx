import { Anchor } from '@mantine/core';
import { IconArrowLeft, IconEraser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useIsAdministrator } from '../app/services';
import { Blank } from '../ui/Blank';
import { ForAdministrators } from '../ui/ForAdministrators';
import { LoadFailed } from '../ui/LoadFailed';
import { Page } from '../ui/Page';
import { TableLoading } from '../ui/TableLoading';
import { ErasureTable } from './ErasureTable';
import { erasuresQuery } from './queries';
import { usePrivacy } from './usePrivacy';
import classes from './ErasuresPage.module.css';

/** Which clients were erased, by whom, and how far it is; for administrators. */
export function ErasuresPage() {
  const { t } = useTranslation();
  const erasures = useQuery({ ...erasuresQuery(usePrivacy()), enabled: useIsAdministrator() });
  return (
    <Page
      title={t('privacy.erasures')}
      above={
        <Anchor component={Link} to="/contacts" size="sm" className={classes['back']}>
          <IconArrowLeft size={16} aria-hidden /> {t('entities.all_contacts')}
        </Anchor>
      }
      intro={t('privacy.erasuresIntro')}
    >
      <ForAdministrators>
        {erasures.isPending ? (
          <TableLoading />
        ) : erasures.isError ? (
          <LoadFailed error={erasures.error} onRetry={() => void erasures.refetch()} />
        ) : erasures.data.length === 0 ? (
          <Blank icon={IconEraser} title={t('privacy.noErasures')} />
        ) : (
          <ErasureTable erasures={erasures.data} />
        )}
      </ForAdministrators>
    </Page>
  );
}
