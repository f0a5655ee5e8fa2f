import { ActionIcon, Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { IconWorld, IconX } from '@tabler/icons-react';
import type { FieldError, OnlineChat } from '@beseda/protocol';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../api/apiError';
import { useIsAdministrator } from '../app/services';
import { describeError } from '../ui/describeError';
import { describeField } from './describeField';
import { useUndoableUpdate } from './useUndoableUpdate';
import classes from './PlacementAddresses.module.css';

const MOST_ADDRESSES = 10;

/** The sites that may run the chat. What counts as an address is the server's word; this only asks and shows. */
export function PlacementAddresses({ chat }: { readonly chat: OnlineChat }) {
  const { t } = useTranslation();
  const isAdministrator = useIsAdministrator();
  const update = useUndoableUpdate(chat.id);
  const [address, setAddress] = useState('');
  const [missing, setMissing] = useState(false);
  const addresses = chat.placementAddresses;
  const wrong = wrongAddress(update.error);
  const full = addresses.length >= MOST_ADDRESSES;

  const add = (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(address.trim() === '');
    if (address.trim() === '') return;
    update.mutate({ placementAddresses: [...addresses, address.trim()] }, { onSuccess: () => setAddress('') });
  };
  const remove = (gone: string) => update.mutate({ placementAddresses: addresses.filter((each) => each !== gone) });

  return (
    <Stack gap="sm">
      {addresses.length > 0 && (
        <div>
          <Text size="sm" fw={600} id="placement-addresses" mb={4}>
            {t('embed.addresses')}
          </Text>
          <ul className={classes['addresses']} aria-labelledby="placement-addresses">
            {addresses.map((each) => (
              <li key={each}>
                <IconWorld size={16} aria-hidden />
                <span>{each}</span>
                {isAdministrator && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('embed.removeAddress', { address: each })}
                    disabled={update.isPending}
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
      {update.error && !wrong && (
        <Alert color="red" role="alert">
          {describeError(t, update.error)}
        </Alert>
      )}
      {isAdministrator && full && <Text size="sm">{t('embed.addressLimit')}</Text>}
      {isAdministrator && !full && (
        <form className={classes['add']} onSubmit={add} noValidate>
          <TextInput
            className={classes['field']}
            label={t('embed.address')}
            description={t('embed.addressHint')}
            placeholder={t('embed.addressPlaceholder')}
            type="url"
            inputMode="url"
            autoComplete="url"
            value={address}
            onChange={(event) => {
              setAddress(event.currentTarget.value);
              setMissing(false);
              update.reset();
            }}
            error={missing ? t('embed.addressMissing') : wrong && describeField(t, wrong)}
            data-autofocus={addresses.length === 0 || undefined}
          />
          <Button type="submit" variant={addresses.length === 0 ? 'filled' : 'default'} loading={update.isPending}>
            {addresses.length === 0 ? t('embed.saveAddress') : t('embed.addAddress')}
          </Button>
        </form>
      )}
    </Stack>
  );
}

/** Only one address is new, so an error of any of them is about it, or about there being too many. */
function wrongAddress(error: unknown): FieldError | undefined {
  const pointers = [
    '/placementAddresses',
    ...Array.from({ length: MOST_ADDRESSES + 1 }, (_, at) => `/placementAddresses/${at}`),
  ];
  return pointers.map((pointer) => fieldError(error, pointer)).find((found) => found !== undefined);
}
