import { ActionIcon, Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { IconWorld, IconX } from '@tabler/icons-react';
import type { FieldError } from '@beseda/protocol';
import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../api/apiError';
import { useIsAdministrator } from '../app/services';
import { describeError } from '../ui/describeError';
import { describeField } from './describeField';
import classes from './PlacementAddresses.module.css';

const MOST_ADDRESSES = 10;

interface PlacementAddressesProps {
  readonly addresses: readonly string[];
  /** What the list, the field and its hint are called. */
  readonly texts: { readonly list: string; readonly field: string; readonly hint: string };
  /** The field of the request that has the addresses. */
  readonly pointer: string;
  readonly saving: boolean;
  readonly error: unknown;
  readonly onChange: (addresses: readonly string[], onSaved?: () => void) => void;
  /** The error is seen and the text changes. */
  readonly onEdit: () => void;
}

/** The sites that may run something. What counts as an address is the server's word; this only asks and shows. */
export function PlacementAddresses(props: PlacementAddressesProps) {
  const { addresses, texts, saving, error, onChange, onEdit } = props;
  const { t } = useTranslation();
  const isAdministrator = useIsAdministrator();
  const [address, setAddress] = useState('');
  const [missing, setMissing] = useState(false);
  const id = useId();
  const wrong = wrongAddress(error, props.pointer);
  const full = addresses.length >= MOST_ADDRESSES;

  const add = (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(address.trim() === '');
    if (address.trim() !== '') onChange([...addresses, address.trim()], () => setAddress(''));
  };
  const remove = (gone: string) => onChange(addresses.filter((each) => each !== gone));

  return (
    <Stack gap="sm">
      {addresses.length > 0 && (
        <div>
          <Text size="sm" fw={600} id={id} mb={4}>
            {texts.list}
          </Text>
          <ul className={classes['addresses']} aria-labelledby={id}>
            {addresses.map((each) => (
              <li key={each}>
                <IconWorld size={16} aria-hidden />
                <span>{each}</span>
                {isAdministrator && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('embed.removeAddress', { address: each })}
                    disabled={saving}
                    onClick={() => remove(each)}
                  >
                    <IconX size={16} />
                  </ActionIcon>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {error != null && !wrong && (
        <Alert color="red" role="alert">
          {describeError(t, error)}
        </Alert>
      )}
      {isAdministrator && full && <Text size="sm">{t('embed.addressLimit')}</Text>}
      {isAdministrator && !full && (
        <form className={classes['add']} onSubmit={add} noValidate>
          <TextInput
            className={classes['field']}
            label={texts.field}
            description={texts.hint}
            placeholder={t('embed.addressPlaceholder')}
            type="url"
            inputMode="url"
            autoComplete="url"
            value={address}
            onChange={(event) => {
              setAddress(event.currentTarget.value);
              setMissing(false);
              onEdit();
            }}
            error={missing ? t('embed.addressMissing') : wrong && describeField(t, wrong)}
            data-autofocus={addresses.length === 0 || undefined}
          />
          <Button type="submit" variant={addresses.length === 0 ? 'filled' : 'default'} loading={saving}>
            {addresses.length === 0 ? t('embed.saveAddress') : t('embed.addAddress')}
          </Button>
        </form>
      )}
    </Stack>
  );
}

/** Only one address is new, so an error of any of them is about it, or about there being too many. */
function wrongAddress(error: unknown, pointer: string): FieldError | undefined {
  const pointers = [pointer, ...Array.from({ length: MOST_ADDRESSES + 1 }, (_, at) => `${pointer}/${at}`)];
  return pointers.map((each) => fieldError(error, each)).find((found) => found !== undefined);
}
