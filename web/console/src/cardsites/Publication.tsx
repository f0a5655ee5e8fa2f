import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconExternalLink, IconLink } from '@tabler/icons-react';
import type { BusinessCardSite } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { useIsAdministrator } from '../app/services';
import { useFormats } from '../i18n/useFormats';
import { usePublishSite } from '../settings/queries';
import { describeError } from '../ui/describeError';
import { tell } from '../ui/tell';
import { useCopy } from '../ui/useCopy';
import { SiteState } from './SiteState';
import classes from '../settings/Editor.module.css';

interface PublicationProps {
  readonly site: BusinessCardSite;
  /** Whether there are changes that are not saved: only saved ones are published. */
  readonly dirty: boolean;
}

/** Whether people see the site, where, and the buttons that change it. */
export function Publication({ site, dirty }: PublicationProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const isAdministrator = useIsAdministrator();
  const publication = usePublishSite(site);
  const { copied, copy } = useCopy();
  const { publishedAt, changedSincePublished, address } = site;
  const news = !publishedAt || changedSincePublished;

  const change = (publish: boolean) =>
    publication.mutate(publish, {
      onSuccess: () => tell(t, t(publish ? 'cardSites.publishedTold' : 'cardSites.unpublishedTold')),
    });

  return (
    <section className={classes['card']} aria-labelledby="site-publication">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4" id="site-publication">
            {t('cardSites.publication')}
          </Title>
          <SiteState site={site} />
        </Group>
        <Text size="sm" c="dimmed">
          {!publishedAt
            ? t('cardSites.unpublishedHint')
            : t(changedSincePublished ? 'cardSites.publishedAt' : 'cardSites.publishedNow', {
                at: formats.dateTime(publishedAt),
              })}
          {changedSincePublished && ` ${t('cardSites.changedHint')}`}
        </Text>
        {publishedAt && (
          <Group gap="xs" justify="space-between">
            <Anchor href={address} target="_blank" rel="noopener" size="sm" className={classes['address'] ?? ''}>
              {address.replace(/^https?:\/\//, '')} <IconExternalLink size={14} aria-label={t('cardSites.open')} />
            </Anchor>
            <Button
              variant="default"
              size="compact-sm"
              leftSection={copied ? <IconCheck size={14} /> : <IconLink size={14} />}
              onClick={() => copy(address)}
            >
              {copied ? t('embed.copied') : t('cardSites.copy')}
            </Button>
          </Group>
        )}
        {publication.error && (
          <Alert color="red" role="alert">
            {describeError(t, publication.error)}
          </Alert>
        )}
        {isAdministrator && (
          <Group gap="sm">
            {news && (
              <Button loading={publication.isPending} disabled={dirty} onClick={() => change(true)}>
                {t(publishedAt ? 'cardSites.publishAgain' : 'cardSites.publish')}
              </Button>
            )}
            {publishedAt && (
              <Button variant="default" disabled={publication.isPending} onClick={() => change(false)}>
                {t('cardSites.unpublish')}
              </Button>
            )}
          </Group>
        )}
        {isAdministrator && dirty && <Text size="sm">{t('cardSites.saveFirst')}</Text>}
      </Stack>
    </section>
  );
}
