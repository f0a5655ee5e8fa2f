import { Alert, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Integration } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { isNotFound } from '../api/apiError';
import { useApi, useWorkspace } from '../app/services';
import { Blank } from '../ui/Blank';
import { describeError } from '../ui/describeError';
import { ForAdministrators } from '../ui/ForAdministrators';
import { LoadFailed } from '../ui/LoadFailed';
import { PageLoading } from '../ui/PageLoading';
import { PageTitle } from '../ui/PageTitle';
import classes from './ConsentPage.module.css';
import { goBack } from './goBack';
import { integrationQuery, useConsent } from './queries';

const CLIENT_ID = /^[0-9a-f-]{36}$/i;

/** Where an integration sends an administrator to ask whether it may act in the account. */
export function ConsentPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const clientId = search.get('client_id') ?? '';
  return (
    <>
      <PageTitle>{t('consent.title')}</PageTitle>
      <ForAdministrators>{CLIENT_ID.test(clientId) ? <Asked clientId={clientId} /> : <Unknown />}</ForAdministrators>
    </>
  );
}

function Asked({ clientId }: { readonly clientId: string }) {
  const integration = useQuery(integrationQuery(useApi(), clientId));
  if (integration.isPending) return <PageLoading />;
  if (isNotFound(integration.error)) return <Unknown />;
  if (!integration.data) return <LoadFailed error={integration.error} onRetry={() => void integration.refetch()} />;
  return <Question integration={integration.data} />;
}

function Unknown() {
  const { t } = useTranslation();
  return <Blank icon={IconPlugConnected} order={1} title={t('consent.unknown')} hint={t('consent.unknownHint')} />;
}

function Question({ integration }: { readonly integration: Integration }) {
  const { t } = useTranslation();
  const { user } = useWorkspace();
  const [search] = useSearchParams();
  const consent = useConsent(integration.id);
  const { name } = integration;
  const decided = consent.isPending || consent.isSuccess;

  const decide = (allowed: boolean) => {
    const state = search.get('state');
    consent.mutate(state === null ? { allowed } : { allowed, state }, {
      onSuccess: ({ location }) => goBack(window, location, search.get('mode')),
    });
  };

  return (
    <div className={classes['page']}>
      <Paper className={classes['card']} withBorder radius="lg" p="xl">
        <Stack>
          <Title order={1} size="h3">
            {t('consent.heading', { name, account: user.accountName })}
          </Title>
          <Text>{t('consent.mayDo')}</Text>
          <List spacing="xs">
            <List.Item>{t('consent.readAndChange')}</List.Item>
            <List.Item>{t('consent.readConversations')}</List.Item>
            <List.Item>{t('consent.settings')}</List.Item>
          </List>
          <Text size="sm" className={classes['muted']}>
            {t('consent.inYourName', { user: user.name })}
          </Text>
          <Text size="sm" className={classes['muted']}>
            {t('consent.goesTo', { host: new URL(integration.redirectUri).host })}
          </Text>
          {consent.error && (
            <Alert color="red" role="alert">
              {describeError(t, consent.error)}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" disabled={decided} onClick={() => decide(false)}>
              {t('consent.deny')}
            </Button>
            <Button loading={decided} onClick={() => decide(true)}>
              {t('consent.allow')}
            </Button>
          </Group>
        </Stack>
      </Paper>
    </div>
  );
}
