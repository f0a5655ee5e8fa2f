import { Button, Code } from '@mantine/core';
import { IconKey, IconPencil, IconPlugConnected, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Integration } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi } from '../app/services';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { ForAdministrators } from '../ui/ForAdministrators';
import { ListPage } from '../ui/ListPage';
import { RowAction } from '../ui/RowAction';
import { tell } from '../ui/tell';
import { Table } from '../ui/Table';
import { IntegrationDialog } from './IntegrationDialog';
import classes from './IntegrationsPage.module.css';
import { integrationsQuery, useDeleteIntegration } from './queries';
import { RotateSecretDialog } from './RotateSecretDialog';

/** Programs that act in the account by OAuth2. */
export function IntegrationsPage() {
  return (
    <ForAdministrators>
      <Integrations />
    </ForAdministrators>
  );
}

type Open =
  { readonly dialog: 'create' } | { readonly dialog: 'edit' | 'rotate' | 'delete'; readonly integration: Integration };

function Integrations() {
  const { t } = useTranslation();
  const integrations = useQuery(integrationsQuery(useApi()));
  const [open, setOpen] = useState<Open>();
  const items = integrations.data ?? [];
  const close = () => setOpen(undefined);

  const createButton = (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setOpen({ dialog: 'create' })}>
      {t('integrations.create')}
    </Button>
  );

  return (
    <ListPage
      title={t('integrations.title')}
      intro={t('integrations.intro')}
      query={integrations}
      count={items.length}
      blank={{ icon: IconPlugConnected, title: t('integrations.empty'), hint: t('integrations.emptyHint') }}
      create={createButton}
      list={<IntegrationTable items={items} onOpen={setOpen} />}
    >
      {open?.dialog === 'create' && <IntegrationDialog onClose={close} />}
      {open?.dialog === 'edit' && <IntegrationDialog integration={open.integration} onClose={close} />}
      {open?.dialog === 'rotate' && <RotateSecretDialog integration={open.integration} onClose={close} />}
      {open?.dialog === 'delete' && <DeleteDialog integration={open.integration} onClose={close} />}
    </ListPage>
  );
}

interface IntegrationTableProps {
  readonly items: readonly Integration[];
  readonly onOpen: (open: Open) => void;
}

function IntegrationTable({ items, onOpen }: IntegrationTableProps) {
  const { t } = useTranslation();
  return (
    <Table
      columns={[t('integrations.name'), t('integrations.clientId'), t('integrations.redirectUri')]}
      actions={t('integrations.actions')}
    >
      {items.map((integration) => (
        <Row key={integration.id} integration={integration} onOpen={onOpen} />
      ))}
    </Table>
  );
}

interface RowProps {
  readonly integration: Integration;
  readonly onOpen: (open: Open) => void;
}

function Row({ integration, onOpen }: RowProps) {
  const { t } = useTranslation();
  const { id, name, redirectUri } = integration;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-column={t('integrations.clientId')}>
        <Code className={classes['id'] ?? ''}>{id}</Code>
      </td>
      <td data-column={t('integrations.redirectUri')} className={classes['address']}>
        {redirectUri}
      </td>
      <td data-column={t('integrations.actions')}>
        <span className={classes['actions']}>
          <Button
            component={Link}
            to={`/oauth?${new URLSearchParams({ client_id: id }).toString()}`}
            size="xs"
            variant="default"
            aria-label={t('integrations.connectNamed', { name })}
          >
            {t('integrations.connect')}
          </Button>
          <RowAction
            label={t('integrations.editNamed', { name })}
            onClick={() => onOpen({ dialog: 'edit', integration })}
          >
            <IconPencil size={18} />
          </RowAction>
          <RowAction
            label={t('integrations.rotateNamed', { name })}
            onClick={() => onOpen({ dialog: 'rotate', integration })}
          >
            <IconKey size={18} />
          </RowAction>
          <RowAction
            label={t('integrations.deleteNamed', { name })}
            onClick={() => onOpen({ dialog: 'delete', integration })}
          >
            <IconTrash size={18} />
          </RowAction>
        </span>
      </td>
    </tr>
  );
}

function DeleteDialog({ integration, onClose }: { readonly integration: Integration; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const remove = useDeleteIntegration();
  const { id, name } = integration;
  return (
    <ConfirmDialog
      title={t('integrations.deleteTitle', { name })}
      text={t('integrations.deleteText')}
      confirm={t('integrations.delete')}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        remove.mutate(id, {
          onSuccess: () => {
            tell(t, t('integrations.deleted', { name }));
            onClose();
          },
        })
      }
      onClose={onClose}
    />
  );
}
