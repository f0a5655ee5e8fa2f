import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { AddEntityDialog } from '../entities/AddEntityDialog';
import { pipelinesQuery } from '../crm/queries';
import { useCrm } from '../crm/useCrm';
import { useLiveCrm } from '../crm/useLiveCrm';
import { LoadFailed } from '../ui/LoadFailed';
import { PageLoading } from '../ui/PageLoading';
import { PageTitle } from '../ui/PageTitle';
import { filterOf, type BoardFilter } from './boardFilter';
import { FilterBar } from './FilterBar';
import { LeadBoard } from './LeadBoard';
import { LeadList } from './LeadList';
import classes from './LeadsPage.module.css';

const VIEWS = ['board', 'list'] as const;

/** The account's leads: on a board by where they stand, or in a list. */
export function LeadsPage() {
  const { t } = useTranslation();
  const pipelines = useQuery(pipelinesQuery(useCrm()));
  const [parameters, setParameters] = useSearchParams();
  const [adding, setAdding] = useState(false);
  useLiveCrm();
  const view = parameters.get('view') === 'list' ? 'list' : 'board';

  const show = (changes: Readonly<Record<string, string | number>>) =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes))
          if (value === '') after.delete(name);
          else after.set(name, String(value));
        return after;
      },
      { replace: true },
    );

  const filter = filterOf(parameters, pipelines.data ?? []);
  const pipeline = pipelines.data?.find(({ id }) => id === filter.pipeline);
  return (
    <div className={classes['page']}>
      <PageTitle>{t('leads.title')}</PageTitle>
      <header className={classes['header']}>
        <h1 className={classes['title']}>{t('leads.heading')}</h1>
        <SegmentedControl
          size="xs"
          aria-label={t('leads.view')}
          value={view}
          onChange={(chosen) => show({ view: chosen === 'list' ? 'list' : '', status: '' })}
          data={VIEWS.map((each) => ({ value: each, label: t(`leads.${each}`) }))}
        />
        <Button leftSection={<IconPlus size={18} />} onClick={() => setAdding(true)} className={classes['add'] ?? ''}>
          {t('entities.add_leads')}
        </Button>
      </header>
      {pipeline ? (
        <>
          <FilterBar
            filter={filter}
            pipelines={pipelines.data ?? []}
            withStatus={view === 'list'}
            onChange={(change: Partial<Record<keyof BoardFilter | 'query', string | number>>) => show(change)}
          />
          {view === 'board' ? (
            <LeadBoard pipeline={pipeline} filter={filter} />
          ) : (
            <LeadList pipelines={pipelines.data ?? []} filter={filter} />
          )}
        </>
      ) : pipelines.isError ? (
        <LoadFailed error={pipelines.error} onRetry={() => void pipelines.refetch()} />
      ) : (
        <PageLoading />
      )}
      {adding && <AddEntityDialog type="leads" onClose={() => setAdding(false)} />}
    </div>
  );
}
