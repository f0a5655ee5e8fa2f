import { CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Pipeline } from '@beseda/protocol';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../app/services';
import { operatorsQuery } from '../inbox/queries';
import { useSearchWords } from '../inbox/useSearchWords';
import type { BoardFilter } from './boardFilter';
import classes from './LeadsPage.module.css';

interface FilterBarProps {
  readonly filter: BoardFilter;
  readonly pipelines: readonly Pipeline[];
  readonly withStatus: boolean;
  readonly onChange: (change: Readonly<Record<string, string>>) => void;
}

/** Which leads to show: by words, by who is responsible, by pipeline and, in the list, by status. */
export function FilterBar({ filter, pipelines, withStatus, onChange }: FilterBarProps) {
  const { t } = useTranslation();
  const operators = useQuery(operatorsQuery(useApi())).data ?? [];
  const { typed, words, setTyped } = useSearchWords(filter.words);
  const search = useEffectEvent((wanted: string) => {
    if (wanted !== filter.words) onChange({ query: wanted });
  });
  useEffect(() => search(words), [words]);
  const statuses = pipelines.find(({ id }) => id === filter.pipeline)?._embedded.statuses ?? [];

  return (
    <div className={classes['filters']} role="search">
      <TextInput
        type="search"
        className={classes['words'] ?? ''}
        aria-label={t('leads.search')}
        placeholder={t('leads.searchPlaceholder')}
        leftSection={<IconSearch size={16} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        rightSection={typed && <CloseButton aria-label={t('search.clear')} onClick={() => setTyped('')} />}
        maxLength={250}
      />
      {withStatus && (
        <NativeSelect
          aria-label={t('leads.status')}
          value={filter.status}
          onChange={(event) => onChange({ status: event.currentTarget.value })}
          data={[
            { value: '', label: t('leads.allStatuses') },
            ...statuses.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
        />
      )}
      <NativeSelect
        aria-label={t('entities.responsible')}
        value={filter.responsible}
        onChange={(event) => onChange({ responsible: event.currentTarget.value })}
        data={[
          { value: '', label: t('leads.allResponsible') },
          { value: '0', label: t('assign.nobody') },
          ...operators.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {pipelines.length > 1 && (
        <NativeSelect
          aria-label={t('leads.pipeline')}
          value={String(filter.pipeline)}
          onChange={(event) => onChange({ pipeline: event.currentTarget.value, status: '' })}
          data={pipelines.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      )}
    </div>
  );
}
