import { Button, Skeleton, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { CustomField } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import type { Target } from '../api/crmApi';
import { useApi } from '../app/services';
import { journalQuery } from '../crm/queries';
import { useCrm } from '../crm/useCrm';
import { useFormats } from '../i18n/useFormats';
import { operatorsQuery } from '../inbox/queries';
import { LoadFailed } from '../ui/LoadFailed';
import { useDescribeEntry } from './useDescribeEntry';
import classes from './Journal.module.css';

interface JournalProps {
  readonly target: Target;
  readonly fields: readonly CustomField[];
}

/** What was done with an entity, by whom and when; the latest first. */
export function Journal({ target, fields }: JournalProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const entries = useInfiniteQuery(journalQuery(useCrm(), target));
  const operators = useQuery(operatorsQuery(useApi())).data ?? [];
  const describe = useDescribeEntry(fields);
  const shown = entries.data?.pages.flatMap(({ items }) => items) ?? [];

  return (
    <>
      {entries.isPending && <Skeleton height={120} radius="lg" role="status" aria-label={t('app.loading')} />}
      {entries.isError && <LoadFailed error={entries.error} onRetry={() => void entries.refetch()} />}
      {entries.data && shown.length === 0 && <Text c="dimmed">{t('journal.empty')}</Text>}
      <ol className={classes['list']}>
        {shown.map((entry) => {
          const at = new Date(entry.created_at * 1000).toISOString();
          return (
            <li key={entry.id}>
              <span className={classes['what']}>{describe(entry)}</span>
              <Text size="xs" className={classes['meta'] ?? ''}>
                {operators.find(({ id }) => id === String(entry.created_by))?.name ?? t('entities.robot')} ·{' '}
                <time dateTime={at}>{formats.shortDateTime(at)}</time>
              </Text>
            </li>
          );
        })}
      </ol>
      {entries.hasNextPage && (
        <Button variant="default" loading={entries.isFetchingNextPage} onClick={() => void entries.fetchNextPage()}>
          {t('app.loadMore')}
        </Button>
      )}
    </>
  );
}
