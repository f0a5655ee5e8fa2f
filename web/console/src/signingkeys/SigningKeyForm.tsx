import { Alert, Button, Group, Input, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import type { CreatedSigningKey, SigningAlgorithm } from '@beseda/protocol';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, fieldError } from '../api/apiError';
import { describeField } from '../settings/describeField';
import { describeError } from '../ui/describeError';
import { useCreateSigningKey } from './queries';
import classes from './SigningKeys.module.css';

export type KeyKind = 'secret' | 'publicKey';

interface SigningKeyFormProps {
  readonly chatId: string;
  readonly kind: KeyKind;
  readonly onCreated: (key: CreatedSigningKey) => void;
  readonly onCancel: () => void;
}

const PRIVATE_KEY = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY/;

/** What counts as a key is the server's word; only a private key is not even sent there. */
export function SigningKeyForm({ chatId, kind, onCreated, onCancel }: SigningKeyFormProps) {
  const { t } = useTranslation();
  const create = useCreateSigningKey(chatId);
  const [name, setName] = useState('');
  const [algorithm, setAlgorithm] = useState<SigningAlgorithm>('ES256');
  const [publicKey, setPublicKey] = useState('');
  const [ownProblem, setOwnProblem] = useState<'public-key-missing' | 'public-key-private'>();
  const wrongName = fieldError(create.error, '/name');
  const wrongKey = fieldError(create.error, '/publicKey');

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const problem = kind === 'publicKey' ? problemOf(publicKey) : undefined;
    setOwnProblem(problem);
    if (problem) return;
    const named = name.trim() === '' ? {} : { name: name.trim() };
    create.mutate(kind === 'secret' ? { ...named, algorithm: 'HS256' } : { ...named, algorithm, publicKey }, {
      onSuccess: onCreated,
    });
  };

  return (
    <form onSubmit={submit} noValidate className={classes['form']}>
      <Stack>
        {create.error && !wrongName && !wrongKey && (
          <Alert color="red" role="alert">
            {create.error instanceof ApiError && create.error.code === 'signing-keys-too-many'
              ? t('signingKeys.limit')
              : describeError(t, create.error)}
          </Alert>
        )}
        <TextInput
          label={t('signingKeys.name')}
          description={t('signingKeys.nameHint')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={wrongName && describeField(t, wrongName)}
          maxLength={200}
          autoFocus
        />
        {kind === 'publicKey' && (
          <>
            <Input.Wrapper label={t('signingKeys.algorithm')} labelElement="div">
              <div>
                <SegmentedControl
                  aria-label={t('signingKeys.algorithm')}
                  data={['ES256', 'RS256'] satisfies SigningAlgorithm[]}
                  value={algorithm}
                  onChange={setAlgorithm}
                />
              </div>
            </Input.Wrapper>
            <Textarea
              label={t('signingKeys.publicKey')}
              description={t('signingKeys.publicKeyHint')}
              placeholder="-----BEGIN PUBLIC KEY-----"
              value={publicKey}
              onChange={(event) => {
                setPublicKey(event.currentTarget.value);
                setOwnProblem(undefined);
                create.reset();
              }}
              error={ownProblem ? t(`fieldProblem.${ownProblem}`) : wrongKey && describeField(t, wrongKey)}
              rows={6}
              spellCheck={false}
              autoComplete="off"
              classNames={{ input: classes['pem'] ?? '' }}
            />
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {kind === 'secret' ? t('signingKeys.create') : t('signingKeys.upload')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function problemOf(publicKey: string) {
  if (publicKey.trim() === '') return 'public-key-missing';
  return PRIVATE_KEY.test(publicKey) ? 'public-key-private' : undefined;
}
