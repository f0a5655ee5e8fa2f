import { Combobox, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { EntityType } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { entitiesQuery } from '../crm/queries';
import { useCrm } from '../crm/useCrm';
import { useSearchWords } from '../inbox/useSearchWords';
import { describeError } from '../ui/describeError';

const NEW = 'new';
const SHOWN = 8;

interface EntityPickerProps {
  readonly type: EntityType;
  readonly label: string;
  /** Those that can't be chosen: they are already. */
  readonly without: readonly number[];
  readonly busy?: boolean;
  readonly onChoose: (entity: { readonly id: number; readonly name: string }) => void;
  /** Offers to make a new one of what was typed. */
  readonly onAdd?: (name: string) => void;
}

/** Finds an entity by words; choosing it empties the field. */
export function EntityPicker({ type, label, without, busy = false, onChoose, onAdd }: EntityPickerProps) {
  const { t } = useTranslation();
  const { typed, words, setTyped } = useSearchWords();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const found = useInfiniteQuery({ ...entitiesQuery(useCrm(), type, words), enabled: combobox.dropdownOpened });
  const items = (found.data?.pages[0]?.items ?? []).filter(({ id }) => !without.includes(id)).slice(0, SHOWN);

  const submit = (value: string) => {
    const name = typed.trim();
    setTyped('');
    combobox.closeDropdown();
    if (value === NEW) onAdd?.(name);
    else {
      const chosen = items.find(({ id }) => String(id) === value);
      if (chosen) onChoose(chosen);
    }
  };

  return (
    <Combobox store={combobox} onOptionSubmit={submit} shadow="md">
      <Combobox.Target>
        <TextInput
          label={label}
          placeholder={t('entities.pickerPlaceholder')}
          leftSection={<IconSearch size={16} />}
          rightSection={busy || (found.isFetching && combobox.dropdownOpened) ? <Loader size={16} /> : undefined}
          value={typed}
          disabled={busy}
          maxLength={250}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={label} mah={280} style={{ overflowY: 'auto' }}>
          {items.map(({ id, name }) => (
            <Combobox.Option key={id} value={String(id)}>
              {name || t('entities.unnamed')}{' '}
              <Text span size="xs" c="dimmed">
                #{id}
              </Text>
            </Combobox.Option>
          ))}
          {found.isError && <Combobox.Empty>{describeError(t, found.error)}</Combobox.Empty>}
          {found.data && items.length === 0 && <Combobox.Empty>{t('search.nothing')}</Combobox.Empty>}
          {onAdd && typed.trim() !== '' && (
            <Combobox.Option value={NEW}>
              <IconPlus size={14} aria-hidden /> {t('entities.addNamed', { name: typed.trim() })}
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
