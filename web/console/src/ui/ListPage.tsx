import type { UseQueryResult } from '@tanstack/react-query';
import type { ComponentProps, ReactNode } from 'react';
import { Blank } from './Blank';
import { LoadFailed } from './LoadFailed';
import { Page } from './Page';
import { TableLoading } from './TableLoading';

interface ListPageProps {
  readonly title: string;
  readonly intro: string;
  readonly query: Pick<UseQueryResult, 'isPending' | 'error' | 'refetch'>;
  /** How many there are to list. */
  readonly count: number;
  /** Where there is none yet. */
  readonly blank: Omit<ComponentProps<typeof Blank>, 'children'>;
  /** The button that makes one, for whoever may. */
  readonly create: ReactNode;
  /** What is to be known before the list. */
  readonly notice?: ReactNode;
  readonly list: ReactNode;
  /** Dialogs. */
  readonly children: ReactNode;
}

/** A page that lists what the account has of one kind: loading, not loaded, none yet, or the list. */
export function ListPage({ title, intro, query, count, blank, create, notice, list, children }: ListPageProps) {
  return (
    <Page title={title} intro={intro} actions={count > 0 ? create : undefined}>
      {notice}
      {query.isPending ? (
        <TableLoading />
      ) : count > 0 ? (
        list
      ) : query.error ? (
        <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Blank {...blank}>{create}</Blank>
      )}
      {children}
    </Page>
  );
}
