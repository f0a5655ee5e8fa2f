import { ActionIcon, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../api/apiError';
import { describeField } from '../settings/describeField';
import { DragHandle } from '../settings/DragHandle';
import { MoveActions } from '../settings/MoveActions';
import { CHANNEL_ICONS, CHANNEL_INPUTS } from './channelKinds';
import type { DraftChannel } from './draft';
import classes from '../settings/RowList.module.css';

interface ChannelRowProps {
  readonly channel: DraftChannel;
  readonly at: number;
  readonly last: boolean;
  readonly disabled: boolean;
  readonly dragged: boolean;
  readonly error: unknown;
  readonly onChange: (changed: DraftChannel) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
  readonly onDrag: (dragging: boolean) => void;
  readonly onDragOver: () => void;
}

/** One channel: what it is, where it leads, what it says, and its place among the others. */
export function ChannelRow({ channel, at, disabled, dragged, error, onChange, onDragOver, ...rest }: ChannelRowProps) {
  const { t } = useTranslation();
  const row = useRef<HTMLLIElement>(null);
  const number = at + 1;
  const kind = t(`feedbackButtons.${channel.kind}`);
  const Icon = CHANNEL_ICONS[channel.kind];
  const wrongValue = fieldError(error, `/channels/${at}/value`);
  const wrongCaption = fieldError(error, `/channels/${at}/caption`);

  return (
    <li
      ref={row}
      className={classes['channel']}
      data-dragged={dragged || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        onDragOver();
      }}
    >
      {!disabled && <DragHandle row={row} label={t('feedbackButtons.drag', { number })} onDrag={rest.onDrag} />}
      <span className={classes['kind']} title={kind}>
        <Icon size={18} aria-hidden />
      </span>
      <div className={classes['fields']}>
        <TextInput
          aria-label={t('feedbackButtons.channelValue', { number, kind })}
          placeholder={t(`feedbackButtons.${channel.kind}Placeholder`)}
          inputMode={CHANNEL_INPUTS[channel.kind]}
          value={channel.value}
          readOnly={disabled}
          maxLength={2048}
          autoFocus={channel.value === '' && !disabled}
          error={wrongValue && describeField(t, wrongValue)}
          onChange={(event) => onChange({ ...channel, value: event.currentTarget.value })}
        />
        <TextInput
          aria-label={t('feedbackButtons.channelCaption', { number, kind })}
          placeholder={t(
            channel.kind === 'link' ? 'feedbackButtons.captionRequired' : 'feedbackButtons.captionPlaceholder',
          )}
          value={channel.caption}
          readOnly={disabled}
          maxLength={100}
          error={wrongCaption && describeField(t, wrongCaption)}
          onChange={(event) => onChange({ ...channel, caption: event.currentTarget.value })}
        />
      </div>
      {!disabled && <RowActions number={number} at={at} {...rest} />}
    </li>
  );
}

interface RowActionsProps {
  readonly number: number;
  readonly at: number;
  readonly last: boolean;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

function RowActions({ number, at, last, onMove, onRemove }: RowActionsProps) {
  const { t } = useTranslation();
  const action = { variant: 'subtle', color: 'gray' } as const;
  return (
    <div className={classes['actions']}>
      <MoveActions
        at={at}
        last={last}
        up={t('feedbackButtons.moveUp', { number })}
        down={t('feedbackButtons.moveDown', { number })}
        onMove={onMove}
      />
      <ActionIcon {...action} aria-label={t('feedbackButtons.removeChannel', { number })} onClick={onRemove}>
        <IconX size={16} />
      </ActionIcon>
    </div>
  );
}
