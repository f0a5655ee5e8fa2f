import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReorder } from '../settings/useReorder';
import { BranchCard } from './BranchCard';
import { MOST_BRANCHES, newBranch, withoutBranch, type Draft, type DraftBranch, type Language } from './draft';
import { useWrong } from './useWrong';
import editor from '../settings/Editor.module.css';
import classes from './Greeting.module.css';

interface BranchesEditorProps {
  readonly draft: Draft;
  readonly language: Language;
  readonly disabled: boolean;
  readonly error: unknown;
  readonly onChange: (branches: readonly DraftBranch[]) => void;
}

/** What the bot can say: the greeting first, and what answers quick replies. */
export function BranchesEditor({ draft, language, disabled, error, onChange }: BranchesEditorProps) {
  const { t } = useTranslation();
  const wrong = useWrong(error)('/branches');
  const { branches } = draft;
  const { move } = useReorder(branches, onChange);

  const add = () =>
    onChange([...branches, newBranch(branches, branches.length === 0 ? t('greeting.first') : t('greeting.branch'))]);

  return (
    <section className={editor['card']} aria-labelledby="greeting-branches">
      <Stack gap="sm">
        <div>
          <Title order={2} size="h4" id="greeting-branches">
            {t('greeting.branches')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('greeting.branchesHint', { placeholder: '{{bot_params.name}}' })}
          </Text>
        </div>
        {branches.length > 0 && (
          <ol className={classes['branches']} aria-labelledby="greeting-branches">
            {branches.map((branch, at) => (
              <BranchCard
                key={branch.key}
                branch={branch}
                branches={branches}
                at={at}
                language={language}
                defaultLanguage={draft.defaultLanguage}
                disabled={disabled}
                error={error}
                onChange={(changed) => onChange(branches.with(at, changed))}
                onMove={(to) => move(at, to)}
                onRemove={() => onChange(withoutBranch(branches, branch.key))}
              />
            ))}
          </ol>
        )}
        {wrong && (
          <Alert color="red" role="alert">
            {wrong}
          </Alert>
        )}
        {branches.length >= MOST_BRANCHES ? (
          <Text size="sm">{t('greeting.branchesFull')}</Text>
        ) : (
          !disabled && (
            <Button variant="default" leftSection={<IconPlus size={16} />} style={{ alignSelf: 'start' }} onClick={add}>
              {branches.length === 0 ? t('greeting.addFirst') : t('greeting.addBranch')}
            </Button>
          )
        )}
      </Stack>
    </section>
  );
}
