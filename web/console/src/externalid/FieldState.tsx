import { Button, Progress, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ExternalIdField } from '@beseda/protocol';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../app/services';
import { ConflictsDialog } from './ConflictsDialog';
import { conflictsQuery, indexesQuery } from './queries';
import classes from './ExternalIdMenu.module.css';

/** What is to be known of the IDs in a chosen field: how far its values are looked through, and which of them several contacts have. */
export function FieldState({ field }: { readonly field: ExternalIdField }) {
  const { t } = useTranslation();
  const api = useApi();
  const client = useQueryClient();
  const [opened, setOpened] = useState(false);
  const index = useQuery(indexesQuery(api)).data?.items.find(({ fieldId }) => fieldId === field.id);
  const conflicts = (useQuery(conflictsQuery(api)).data?.items ?? []).filter(({ fieldId }) => fieldId === field.id);
  const running = index?.state === 'running';

  // The service learns of the choice a moment later than this page.
  useEffect(() => {
    void client.invalidateQueries({ queryKey: indexesQuery(api).queryKey });
  }, [client, api, field.id]);
  // What was found is known when all is looked through.
  useEffect(() => {
    if (!running) void client.invalidateQueries({ queryKey: conflictsQuery(api).queryKey });
  }, [client, api, running]);

  return (
    <>
      {running && (
        <span className={classes['index']}>
          <Text size="xs" className={classes['kept']} role="status">
            {t('externalId.indexing', { done: index.lookedAt, all: index.inAll })}
          </Text>
          <Progress
            size="xs"
            value={index.inAll === 0 ? 100 : (100 * index.lookedAt) / index.inAll}
            aria-label={t('externalId.indexingLabel')}
          />
        </span>
      )}
      {conflicts.length > 0 && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          className={classes['target']}
          leftSection={<IconAlertTriangle size={14} color="var(--mantine-color-orange-6)" />}
          onClick={() => setOpened(true)}
        >
          {t('externalId.conflicts', { count: conflicts.length })}
        </Button>
      )}
      {opened && <ConflictsDialog field={field} conflicts={conflicts} onClose={() => setOpened(false)} />}
    </>
  );
}
