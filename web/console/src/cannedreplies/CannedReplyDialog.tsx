import { Button, Group, Text, Textarea, TextInput } from '@mantine/core';
import { MAX_TEXT_LENGTH, type CannedReply } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, fieldError } from '../api/apiError';
import { FormDialog } from '../ui/FormDialog';
import { tell } from '../ui/tell';
import { PLACEHOLDERS } from './fillReply';
import { useSaveCannedReply } from './queries';

const SHORTCUT = /^[\p{L}\p{N}-]{1,32}$/u;

const LABELS = {
  'visitor.name': 'cannedReplies.visitorName',
  'operator.name': 'cannedReplies.operatorName',
  'chat.name': 'cannedReplies.chatName',
  'conversation.number': 'cannedReplies.conversationNumber',
} as const satisfies Record<(typeof PLACEHOLDERS)[number], string>;

interface CannedReplyDialogProps {
  readonly reply: CannedReply | undefined;
  readonly onClose: () => void;
}

/** Creates a canned reply, or changes one. */
export function CannedReplyDialog({ reply, onClose }: CannedReplyDialogProps) {
  const { t } = useTranslation();
  const save = useSaveCannedReply(reply?.id);
  const [shortcut, setShortcut] = useState(reply?.shortcut ?? '');
  const [text, setText] = useState(reply?.text ?? '');
  const [tried, setTried] = useState(false);
  const given = shortcut.trim().replace(/^\//, '');
  const shortcutWrong = !SHORTCUT.test(given);
  const textWrong = text.trim() === '' || text.length > MAX_TEXT_LENGTH;
  const refusedShortcut = isTaken(save.error);

  const submit = () => {
    setTried(true);
    if (shortcutWrong || textWrong) return;
    save.mutate(
      { shortcut: given, text: text.trim() },
      {
        onSuccess: () => {
          tell(t, t('cannedReplies.saved', { shortcut: given }));
          onClose();
        },
      },
    );
  };

  return (
    <FormDialog
      title={reply ? t('cannedReplies.editTitle') : t('cannedReplies.createTitle')}
      submit={t('app.save')}
      busy={save.isPending}
      error={refusedShortcut ? null : save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('cannedReplies.shortcut')}
        description={t('cannedReplies.shortcutHint')}
        leftSection="/"
        maxLength={33}
        value={shortcut}
        onChange={(event) => {
          setShortcut(event.currentTarget.value);
          save.reset();
        }}
        error={
          refusedShortcut
            ? t('cannedReplies.shortcutTaken')
            : tried && shortcutWrong && t('cannedReplies.shortcutWrong')
        }
        data-autofocus
      />
      <Textarea
        label={t('cannedReplies.text')}
        autosize
        minRows={4}
        maxRows={12}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={tried && textWrong && t('cannedReplies.textWrong', { count: MAX_TEXT_LENGTH })}
      />
      <Placeholders onChoose={(name) => setText(`${text}{{${name}}}`)} />
    </FormDialog>
  );
}

function Placeholders({ onChoose }: { readonly onChoose: (name: string) => void }) {
  const { t } = useTranslation();
  return (
    <div>
      <Text size="sm" c="dimmed" mb={6}>
        {t('cannedReplies.placeholders')}
      </Text>
      <Group gap="xs">
        {PLACEHOLDERS.map((name) => (
          <Button key={name} size="compact-xs" variant="default" onClick={() => onChoose(name)}>
            {t(LABELS[name])}
          </Button>
        ))}
      </Group>
    </div>
  );
}

/** A shortcut that another reply has. */
function isTaken(error: unknown): boolean {
  return fieldError(error, '/shortcut') !== undefined || (error instanceof ApiError && error.status === 409);
}
