import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Blank } from '../ui/Blank';
import { PageTitle } from '../ui/PageTitle';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle>{t('notFound.title')}</PageTitle>
      <Blank order={1} icon={IconMapOff} title={t('notFound.title')} hint={t('notFound.text')}>
        <Button component={Link} to="/inbox">
          {t('error.toInbox')}
        </Button>
      </Blank>
    </>
  );
}
