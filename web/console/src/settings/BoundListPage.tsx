import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState, type ComponentProps, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsAdministrator } from '../app/services';
import type { Blank } from '../ui/Blank';
import { ListPage } from '../ui/ListPage';
import { CreateAndOpenDialog } from './CreateAndOpenDialog';
import { ReadOnlyNote } from './ReadOnlyNote';
import { TEXTS } from './texts';
import type { BoundKind } from './useCreateAndOpen';

interface BoundListPageProps<Item> {
  readonly kind: BoundKind;
  readonly query: UseQueryResult<{ readonly items: readonly Item[] }>;
  readonly icon: ComponentProps<typeof Blank>['icon'];
  readonly table: (items: readonly Item[]) => ReactNode;
}

/** Lists settings that have a page of their own, and makes new ones. */
export function BoundListPage<Item>({ kind, query, icon, table }: BoundListPageProps<Item>) {
  const { t } = useTranslation();
  const isAdministrator = useIsAdministrator();
  const [creating, setCreating] = useState(false);
  const items = query.data?.items ?? [];
  const texts = TEXTS[kind];

  return (
    <ListPage
      title={t(`${texts}.title`)}
      intro={t(`${texts}.intro`)}
      query={query}
      count={items.length}
      blank={{ icon, title: t(`${texts}.empty`), hint: t(`${texts}.emptyHint`) }}
      create={
        isAdministrator && (
          <Button leftSection={<IconPlus size={18} />} onClick={() => setCreating(true)}>
            {t(`${texts}.create`)}
          </Button>
        )
      }
      notice={<ReadOnlyNote />}
      list={table(items)}
    >
      {creating && <CreateAndOpenDialog kind={kind} onClose={() => setCreating(false)} />}
    </ListPage>
  );
}
