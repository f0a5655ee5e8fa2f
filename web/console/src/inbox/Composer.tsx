import { ActionIcon, SegmentedControl, Text, Textarea, Tooltip } from '@mantine/core';
import { IconPaperclip, IconSend2 } from '@tabler/icons-react';
import { MAX_TEXT_LENGTH, type CannedReply } from '@beseda/protocol';
import {
  useId,
  useRef,
  useState,
  useSyncExternalStore,
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import { begunShortcut, matching, replaced } from '../cannedreplies/shortcut';
import { CannedReplyList } from './CannedReplyList';
import { DraftFileList } from './DraftFileList';
import { EmojiButton } from './EmojiButton';
import type { DraftFiles } from './draftFiles';
import classes from './Composer.module.css';

export type ComposerMode = 'reply' | 'note';

interface ComposerProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly mode: ComposerMode;
  /** A finished conversation takes notes only. */
  readonly modes: readonly ComposerMode[];
  readonly onMode: (mode: ComposerMode) => void;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSend: (text: string) => void;
  readonly files: DraftFiles;
  readonly onFiles: (files: readonly File[]) => void;
  readonly cannedReplies: readonly CannedReply[];
  /** The text of a canned reply for this conversation. */
  readonly fill: (reply: CannedReply) => string;
}

/** Else its height is measured by a script whenever it is drawn, which takes the page's layout each time. */
const GROWS_BY_ITSELF = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

/** Where the operator writes: Enter sends, Shift + Enter breaks the line, a slash offers canned replies. */
export function Composer(props: ComposerProps) {
  const { field, mode, modes, onMode, text, onText, onSend, files, onFiles } = props;
  const { t } = useTranslation();
  const composing = useRef(false);
  const chosenFiles = useSyncExternalStore(files.subscribe, files.snapshot);
  const canned = useCannedReplies(props);
  const isReply = mode === 'reply';
  const attached = isReply ? chosenFiles : [];
  const over = text.length - MAX_TEXT_LENGTH;
  const filesReady = attached.every((file) => file.state === 'ready');
  const sendable = (text.trim() !== '' || attached.length > 0) && over <= 0 && filesReady;

  const send = () => {
    if (!sendable) return;
    onSend(text.trim());
    field.current?.focus();
  };

  const putIn = (emoji: string) => {
    const { selectionStart: from = text.length, selectionEnd: to = from } = field.current ?? {};
    onText(text.slice(0, from) + emoji + text.slice(to));
    requestAnimationFrame(() => field.current?.setSelectionRange(from + emoji.length, from + emoji.length));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (canned.onKeyDown(event)) return;
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return;
    if (composing.current || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  const onPaste = (event: ClipboardEvent) => {
    const pasted = [...event.clipboardData.files];
    if (pasted.length === 0 || !isReply) return;
    event.preventDefault();
    onFiles(pasted);
  };

  return (
    <form
      className={classes['composer']}
      data-mode={mode}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className={classes['modes']}>
        {modes.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t('composer.mode')}
            value={mode}
            onChange={onMode}
            data={modes.map((value) => ({ value, label: t(`composer.${value}`) }))}
          />
        )}
        {!isReply && (
          <Text size="xs" className={classes['noteHint']}>
            {t('thread.noteHint')}
          </Text>
        )}
      </div>
      {attached.length > 0 && <DraftFileList files={attached} draft={files} />}
      <div className={classes['tools']}>
        {isReply && <AttachButton onFiles={onFiles} />}
        <EmojiButton onChoose={putIn} />
      </div>
      <div className={classes['field']}>
        <CannedReplyList {...canned} />
        <Textarea
          ref={field}
          aria-label={isReply ? t('thread.composer') : t('composer.noteField')}
          placeholder={isReply ? t('thread.placeholder') : t('composer.notePlaceholder')}
          {...(GROWS_BY_ITSELF ? { rows: 1 } : { autosize: true, minRows: 1, maxRows: 8 })}
          classNames={{ input: classes['input'] ?? '' }}
          size="md"
          radius="lg"
          value={text}
          onChange={(event) => {
            onText(event.currentTarget.value);
            canned.onCaret(event.currentTarget.selectionStart);
          }}
          onSelect={(event) => canned.onCaret(event.currentTarget.selectionStart)}
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={() => {
            // Safari ends the composition just before the Enter that picked the word, which is not ours.
            setTimeout(() => (composing.current = false));
          }}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          enterKeyHint="send"
          aria-autocomplete="list"
          aria-controls={canned.offered.length > 0 ? canned.listId : undefined}
          aria-activedescendant={canned.offered.length > 0 ? `${canned.listId}-${canned.active}` : undefined}
          aria-describedby="composer-hint"
          error={over > 0 && t('thread.tooLong', { count: over })}
        />
      </div>
      <Tooltip label={isReply ? t('thread.send') : t('composer.addNote')}>
        <ActionIcon
          type="submit"
          size={42}
          radius="lg"
          aria-label={isReply ? t('thread.send') : t('composer.addNote')}
          disabled={!sendable}
        >
          <IconSend2 size={20} />
        </ActionIcon>
      </Tooltip>
      <Text id="composer-hint" className={classes['hint']} size="xs">
        {isReply ? t('composer.hint') : t('thread.enterHint')}
      </Text>
    </form>
  );
}

function AttachButton({ onFiles }: Pick<ComposerProps, 'onFiles'>) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Tooltip label={t('attachments.attach')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={42}
          radius="lg"
          aria-label={t('attachments.attach')}
          onClick={() => input.current?.click()}
        >
          <IconPaperclip size={20} />
        </ActionIcon>
      </Tooltip>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

/** The canned replies that a begun shortcut offers, chosen by keys or pointer. */
function useCannedReplies({ field, mode, text, onText, cannedReplies, fill }: ComposerProps) {
  const listId = useId();
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [dismissed, setDismissed] = useState<string>();
  const begun = mode === 'reply' && text !== dismissed ? begunShortcut(text, Math.min(caret, text.length)) : undefined;
  const offered = begun ? matching(cannedReplies, begun.typed) : [];
  const active = Math.min(chosen, offered.length - 1);

  const choose = (reply: CannedReply) => {
    if (!begun) return;
    const next = replaced(text, begun, fill(reply));
    onText(next.text);
    setChosen(0);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(next.caret, next.caret);
    });
  };

  /** Whether the key was meant for the list. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const reply = offered[active];
    if (!reply || event.nativeEvent.isComposing) return false;
    if (event.key === 'ArrowDown') setChosen((active + 1) % offered.length);
    else if (event.key === 'ArrowUp') setChosen((active + offered.length - 1) % offered.length);
    else if (event.key === 'Escape') setDismissed(text);
    else if ((event.key === 'Enter' && !event.shiftKey) || event.key === 'Tab') choose(reply);
    else return false;
    event.preventDefault();
    return true;
  };

  return { listId, offered, active, choose, onKeyDown, onCaret: setCaret };
}
