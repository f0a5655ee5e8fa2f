import { ActionIcon, Checkbox, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { ASKS } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { MoveActions } from '../settings/MoveActions';
import type { DraftBranch, Language } from './draft';
import { QuickReplies } from './QuickReplies';
import { useWrong } from './useWrong';
import { ASK_NAMES, LANGUAGE_NAMES } from './words';
import classes from './Greeting.module.css';

const MOST_TEXT = 1000;

interface BranchCardProps {
  readonly branch: DraftBranch;
  readonly branches: readonly DraftBranch[];
  readonly at: number;
  readonly language: Language;
  readonly defaultLanguage: Language;
  readonly disabled: boolean;
  readonly error: unknown;
  readonly onChange: (changed: DraftBranch) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** One branch: its text in the edited language, the answers offered to it, and what the client is asked for. */
export function BranchCard({
  branch,
  branches,
  at,
  language,
  defaultLanguage,
  disabled,
  error,
  ...on
}: BranchCardProps) {
  const { t } = useTranslation();
  const wrong = useWrong(error);
  const pointer = `/branches/${at}`;
  const { name } = branch;

  return (
    <li className={classes['branch']}>
      <Stack gap="sm">
        <div className={classes['head']}>
          <TextInput
            className={classes['grow'] ?? ''}
            label={at === 0 ? t('greeting.firstName') : t('greeting.branchName')}
            description={t('greeting.branchNameHint')}
            value={name}
            maxLength={80}
            readOnly={disabled}
            error={wrong(`${pointer}/name`)}
            onChange={(event) => on.onChange({ ...branch, name: event.currentTarget.value })}
          />
          {!disabled && (
            <span className={classes['actions']}>
              <MoveActions
                at={at}
                last={at === branches.length - 1}
                up={t('greeting.moveUp', { name })}
                down={t('greeting.moveDown', { name })}
                onMove={on.onMove}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('greeting.removeBranch', { name })}
                onClick={on.onRemove}
              >
                <IconX size={16} />
              </ActionIcon>
            </span>
          )}
        </div>
        <Textarea
          label={t('greeting.text', { language: t(LANGUAGE_NAMES[language]) })}
          lang={language}
          value={branch.texts[language] ?? ''}
          placeholder={language === defaultLanguage ? '' : (branch.texts[defaultLanguage] ?? '')}
          maxLength={2 * MOST_TEXT}
          autosize
          minRows={2}
          maxRows={10}
          readOnly={disabled}
          error={wrong(`${pointer}/texts/${language}`)}
          onChange={(event) =>
            on.onChange({ ...branch, texts: { ...branch.texts, [language]: event.currentTarget.value } })
          }
        />
        <QuickReplies
          branch={branch}
          branches={branches}
          pointer={`${pointer}/quickReplies`}
          language={language}
          defaultLanguage={defaultLanguage}
          disabled={disabled}
          error={error}
          onChange={(quickReplies) => on.onChange({ ...branch, quickReplies })}
        />
        <Checkbox.Group
          label={t('greeting.asks')}
          description={t('greeting.asksHint')}
          value={[...branch.asks]}
          readOnly={disabled}
          onChange={(chosen) => on.onChange({ ...branch, asks: ASKS.filter((ask) => chosen.includes(ask)) })}
        >
          <Group gap="lg" mt="xs">
            {ASKS.map((ask) => (
              <Checkbox key={ask} value={ask} label={t(ASK_NAMES[ask])} disabled={disabled} />
            ))}
          </Group>
        </Checkbox.Group>
      </Stack>
    </li>
  );
}
