import { Badge, Button, Combobox, Tooltip, useCombobox } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { OnlineChat } from '@beseda/protocol';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../api/apiError';
import { useIsAdministrator } from '../app/services';
import { describeField } from '../settings/describeField';
import { useUndoableUpdate } from '../settings/useUndoableUpdate';
import { tellError, tellRefusal } from '../ui/tell';
import { CreateFieldDialog } from './CreateFieldDialog';
import { FieldOptions, NONE } from './FieldOptions';
import { FieldState } from './FieldState';
import classes from './ExternalIdMenu.module.css';

/** The field that holds the identifiers of a chat's clients, chosen in place. */
export function ExternalIdMenu({ chat }: { readonly chat: OnlineChat }) {
  const { t } = useTranslation();
  const isAdministrator = useIsAdministrator();
  const update = useUndoableUpdate('online-chats', chat.id);
  const listId = useId();
  const [search, setSearch] = useState('');
  const [creating, setCreating] = useState(false);
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setSearch('');
    },
  });
  const field = chat.externalIdField;
  const current = field?.name ?? t('externalId.none');

  const choose = (externalIdFieldId: number | null) => {
    if (externalIdFieldId === (field?.id ?? null)) return;
    update.mutate(
      { externalIdFieldId },
      {
        onError: (error) => {
          const wrong = fieldError(error, '/externalIdFieldId');
          if (wrong) tellRefusal(t, describeField(t, wrong));
          else tellError(t, error);
        },
      },
    );
  };

  return (
    <span className={classes['cell']}>
      {isAdministrator ? (
        <Combobox
          store={combobox}
          width={300}
          position="bottom-start"
          shadow="md"
          onOptionSubmit={(value) => {
            choose(value === NONE ? null : Number(value));
            combobox.closeDropdown();
          }}
        >
          <Combobox.Target targetType="button">
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              c={field ? 'inherit' : 'dimmed'}
              fw={500}
              className={classes['target']}
              rightSection={<IconPencil size={16} />}
              loading={update.isPending}
              aria-label={t('externalId.change', { chat: chat.name, field: current })}
              onClick={() => combobox.toggleDropdown()}
            >
              <span className={classes['name']} title={current}>
                {current}
              </span>
            </Button>
          </Combobox.Target>
          <Combobox.Dropdown>
            <Combobox.Search
              role="combobox"
              aria-expanded={combobox.dropdownOpened}
              aria-controls={listId}
              value={search}
              onChange={(event) => {
                setSearch(event.currentTarget.value);
                combobox.updateSelectedOptionIndex();
              }}
              placeholder={t('externalId.search')}
              aria-label={t('externalId.search')}
            />
            <FieldOptions
              listId={listId}
              opened={combobox.dropdownOpened}
              chosen={field?.id}
              search={search}
              onCreate={() => {
                combobox.closeDropdown();
                setCreating(true);
              }}
            />
          </Combobox.Dropdown>
        </Combobox>
      ) : (
        current
      )}
      {field && <Kept field={field} />}
      {field && !field.deleted && <FieldState field={field} />}
      {creating && (
        <CreateFieldDialog
          onClose={() => setCreating(false)}
          onCreated={(created) => {
            setCreating(false);
            choose(created.id);
          }}
        />
      )}
    </span>
  );
}

function Kept({ field }: { readonly field: NonNullable<OnlineChat['externalIdField']> }) {
  const { t } = useTranslation();
  if (!field.deleted) return <span className={classes['kept']}>{t(`externalId.${field.entityType}`)}</span>;
  return (
    <Tooltip label={t('externalId.deletedHint')} multiline maw={260}>
      <Badge variant="light" color="red" tt="none" tabIndex={0} aria-label={t('externalId.deletedHint')}>
        {t('externalId.deleted')}
      </Badge>
    </Tooltip>
  );
}
