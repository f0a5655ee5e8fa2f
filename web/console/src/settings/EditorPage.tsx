import { Alert, Anchor, Skeleton, Stack } from '@mantine/core';
import { IconArrowLeft, IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { Setting } from '../api/settingsKind';
import { useApi, useIsAdministrator } from '../app/services';
import { Blank } from '../ui/Blank';
import { LoadFailed } from '../ui/LoadFailed';
import { Page } from '../ui/Page';
import { PageTitle } from '../ui/PageTitle';
import { settingsQuery } from './queries';
import { SettingMenu } from './SettingMenu';
import { TEXTS } from './texts';
import type { BoundKind } from './useCreateAndOpen';
import classes from './Editor.module.css';

interface EditorRouteProps<Kind extends BoundKind> {
  readonly kind: Kind;
  readonly missingIcon: ComponentType<{ readonly size: number; readonly stroke: number }>;
  readonly children: (item: Setting<Kind>) => ReactNode;
}

/** The page of the one setting of a kind that the address names. */
export function EditorRoute<Kind extends BoundKind>({ kind, missingIcon, children }: EditorRouteProps<Kind>) {
  const { t } = useTranslation();
  const { settingId = '' } = useParams();
  const settings = useQuery(settingsQuery(useApi(), kind));
  const item = settings.data?.items.find((each) => each.id === settingId);
  const texts: (typeof TEXTS)[BoundKind] = TEXTS[kind];

  if (item) return children(item);
  if (settings.data) {
    return (
      <>
        <PageTitle>{t(`${texts}.notFound`)}</PageTitle>
        <Blank order={1} icon={missingIcon} title={t(`${texts}.notFound`)} hint={t('error.notFound')}>
          <Anchor component={Link} to={`/settings/${kind}`}>
            {t(`${texts}.all`)}
          </Anchor>
        </Blank>
      </>
    );
  }
  return (
    <Page title={t(`${texts}.title`)}>
      {settings.isError ? (
        <LoadFailed error={settings.error} onRetry={() => void settings.refetch()} />
      ) : (
        <Stack role="status" aria-label={t('app.loading')}>
          <Skeleton height={90} radius="lg" />
          <Skeleton height={260} radius="lg" />
        </Stack>
      )}
    </Page>
  );
}

interface EditorPageProps<Kind extends BoundKind> {
  readonly kind: Kind;
  readonly item: Setting<Kind>;
  readonly children: ReactNode;
}

/** The frame of a setting's page: the way back, its name, and what is done with it more rarely. */
export function EditorPage<Kind extends BoundKind>({ kind, item, children }: EditorPageProps<Kind>) {
  const { t } = useTranslation();
  const isAdministrator = useIsAdministrator();
  const navigate = useNavigate();
  const texts: (typeof TEXTS)[BoundKind] = TEXTS[kind];
  const list = `/settings/${kind}`;

  return (
    <Page
      title={item.name}
      above={
        <Anchor component={Link} to={list} size="sm" className={classes['back']}>
          <IconArrowLeft size={16} aria-hidden /> {t(`${texts}.all`)}
        </Anchor>
      }
      intro={t(`${texts}.title`)}
      actions={
        isAdministrator && (
          <SettingMenu
            kind={kind}
            item={item}
            label={t(`${texts}.actions`, { name: item.name })}
            deleteLabel={t(`${texts}.delete`)}
            onDeleted={() => void navigate(list)}
          />
        )
      }
    >
      {!isAdministrator && (
        <Alert variant="light" color="gray" icon={<IconInfoCircle />} mb="md">
          {t('settings.onlyAdministrators')}
        </Alert>
      )}
      {children}
    </Page>
  );
}
