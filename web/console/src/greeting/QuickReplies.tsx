import { ActionIcon, Button, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { nextKey } from '../settings/useReorder';
import { MOST_REPLIES, type DraftBranch, type DraftReply, type Language } from './draft';
import { useWrong } from './useWrong';
import classes from './Greeting.module.css';

/** In the list of branches: nobody but an operator answers. */
const OPERATOR = '';

interface QuickRepliesProps {
  readonly branch: DraftBranch;
  readonly branches: readonly DraftBranch[];
  readonly pointer: string;
  readonly language: Language;
  readonly defaultLanguage: Language;
  readonly disabled: boolean;
  readonly error: unknown;
  readonly onChange: (replies: readonly DraftReply[]) => void;
}

/** The answers a client can give to a branch by a click, and what follows each. */
export function QuickReplies({ branch, branches, pointer, language, disabled, error, ...rest }: QuickRepliesProps) {
  const { t } = useTranslation();
  const wrong = useWrong(error);
  const { quickReplies: replies } = branch;
  const { defaultLanguage, onChange } = rest;
  const targets = [
    { value: OPERATOR, label: t('greeting.operatorAnswers') },
    ...branches.map(({ key, name }) => ({ value: String(key), label: name })),
  ];
  const change = (at: number, change: Partial<DraftReply>) =>
    onChange(replies.map((reply, index) => (index === at ? { ...reply, ...change } : reply)));

  return (
    <Stack gap="xs" role="group" aria-label={t('greeting.quickReplies')}>
      <Text size="sm" fw={500}>
        {t('greeting.quickReplies')}
      </Text>
      {replies.map(({ key, captions, next }, at) => (
        <div key={key} className={classes['row']}>
          <TextInput
            className={classes['grow'] ?? ''}
            aria-label={t('greeting.caption', { number: at + 1 })}
            lang={language}
            value={captions[language] ?? ''}
            placeholder={
              (language === defaultLanguage ? undefined : captions[defaultLanguage]) ?? t('greeting.captionHint')
            }
            maxLength={80}
            readOnly={disabled}
            error={wrong(`${pointer}/${at}/captions/${language}`)}
            onChange={(event) => change(at, { captions: { ...captions, [language]: event.currentTarget.value } })}
          />
          <Select
            className={classes['grow'] ?? ''}
            aria-label={t('greeting.next', { number: at + 1 })}
            data={targets}
            value={next === null ? OPERATOR : String(next)}
            allowDeselect={false}
            readOnly={disabled}
            error={wrong(`${pointer}/${at}/next`)}
            onChange={(chosen) => change(at, { next: chosen ? Number(chosen) : null })}
          />
          {!disabled && (
            <span className={classes['actions']}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('greeting.removeReply', { number: at + 1 })}
                onClick={() => onChange(replies.filter((reply) => reply.key !== key))}
              >
                <IconX size={16} />
              </ActionIcon>
            </span>
          )}
        </div>
      ))}
      {!disabled && replies.length < MOST_REPLIES && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          style={{ alignSelf: 'start' }}
          onClick={() => onChange([...replies, { key: nextKey(replies), captions: {}, next: null }])}
        >
          {t('greeting.addReply')}
        </Button>
      )}
    </Stack>
  );
}
