import { ActionIcon, Text, Textarea, Tooltip } from '@mantine/core';
import { IconSend2 } from '@tabler/icons-react';
import { useRef, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_TEXT_LENGTH } from '@beseda/protocol';
import classes from './Composer.module.css';

interface ComposerProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSend: (text: string) => void;
}

/** Where the operator writes: Enter sends, Shift + Enter breaks the line. */
export function Composer({ field, text, onText, onSend }: ComposerProps) {
  const { t } = useTranslation();
  const composing = useRef(false);
  const over = text.length - MAX_TEXT_LENGTH;
  const sendable = text.trim() !== '' && over <= 0;

  const send = () => {
    if (!sendable) return;
    onSend(text.trim());
    field.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return;
    if (composing.current || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      className={classes['composer']}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        ref={field}
        className={classes['field']}
        aria-label={t('thread.composer')}
        placeholder={t('thread.placeholder')}
        autosize
        minRows={1}
        maxRows={8}
        size="md"
        radius="lg"
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={() => {
          // Safari ends the composition just before the Enter that picked the word, which is not ours.
          setTimeout(() => (composing.current = false));
        }}
        onKeyDown={onKeyDown}
        enterKeyHint="send"
        aria-describedby="composer-hint"
        error={over > 0 && t('thread.tooLong', { count: over })}
      />
      <Tooltip label={t('thread.send')}>
        <ActionIcon type="submit" size={42} radius="lg" aria-label={t('thread.send')} disabled={!sendable}>
          <IconSend2 size={20} />
        </ActionIcon>
      </Tooltip>
      <Text id="composer-hint" className={classes['hint']} size="xs">
        {t('thread.enterHint')}
      </Text>
    </form>
  );
}
