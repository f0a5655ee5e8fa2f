import { Badge, Button } from '@mantine/core';
import { IconKey, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ApiToken } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../app/services';
import { useFormats } from '../i18n/useFormats';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { ForAdministrators } from '../ui/ForAdministrators';
import { ListPage } from '../ui/ListPage';
import { RowAction } from '../ui/RowAction';
import { tell } from '../ui/tell';
import { Table } from '../ui/Table';
import { CreateTokenDialog } from './CreateTokenDialog';
import { apiTokensQuery, useRevokeApiToken } from './queries';

/** Tokens with which the account's own programs call its API. */
export function ApiTokensPage() {
  return (
    <ForAdministrators>
      <Tokens />
    </ForAdministrators>
  );
}

function Tokens() {
  const { t } = useTranslation();
  const tokens = useQuery(apiTokensQuery(useApi()));
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<ApiToken>();
  const items = tokens.data ?? [];

  const createButton = (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setCreating(true)}>
      {t('apiTokens.create')}
    </Button>
  );

  return (
    <ListPage
      title={t('apiTokens.title')}
      intro={t('apiTokens.intro')}
      query={tokens}
      count={items.length}
      blank={{ icon: IconKey, title: t('apiTokens.empty'), hint: t('apiTokens.emptyHint') }}
      create={createButton}
      list={<TokenTable items={items} now={new Date(tokens.dataUpdatedAt)} onRevoke={setRevoking} />}
    >
      {creating && <CreateTokenDialog onClose={() => setCreating(false)} />}
      {revoking && <RevokeDialog token={revoking} onClose={() => setRevoking(undefined)} />}
    </ListPage>
  );
}

interface TokenTableProps {
  readonly items: readonly ApiToken[];
  readonly now: Date;
  readonly onRevoke: (token: ApiToken) => void;
}

function TokenTable({ items, now, onRevoke }: TokenTableProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Table
      columns={[t('apiTokens.name'), t('apiTokens.createdBy'), t('apiTokens.createdAt'), t('apiTokens.expiresAt')]}
      actions={t('apiTokens.actions')}
    >
      {items.map((token) => (
        <tr key={token.id}>
          <th scope="row">{token.name}</th>
          <td data-column={t('apiTokens.createdBy')}>{token.createdByName}</td>
          <td data-column={t('apiTokens.createdAt')}>{formats.shortDateTime(token.createdAt)}</td>
          <td data-column={t('apiTokens.expiresAt')}>
            {new Date(token.expiresAt) <= now ? (
              <Badge variant="light" tt="none" color="gray">
                {t('apiTokens.expired')}
              </Badge>
            ) : (
              formats.shortDateTime(token.expiresAt)
            )}
          </td>
          <td data-column={t('apiTokens.actions')}>
            <RowAction label={t('apiTokens.revokeNamed', { name: token.name })} onClick={() => onRevoke(token)}>
              <IconTrash size={18} />
            </RowAction>
          </td>
        </tr>
      ))}
    </Table>
  );
}

function RevokeDialog({ token, onClose }: { readonly token: ApiToken; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const revoke = useRevokeApiToken();
  const { name } = token;
  return (
    <ConfirmDialog
      title={t('apiTokens.revokeTitle', { name })}
      text={t('apiTokens.revokeText')}
      confirm={t('apiTokens.revoke')}
      busy={revoke.isPending}
      error={revoke.error}
      onConfirm={() =>
        revoke.mutate(token.id, {
          onSuccess: () => {
            tell(t, t('apiTokens.revoked', { name }));
            onClose();
          },
        })
      }
      onClose={onClose}
    />
  );
}
