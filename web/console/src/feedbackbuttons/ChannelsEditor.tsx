import { Alert, Button, Menu, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { CHANNEL_KINDS, type ChannelKind } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../api/apiError';
import { describeField } from '../settings/describeField';
import { useReorder } from '../settings/useReorder';
import { ChannelRow } from './ChannelRow';
import { CHANNEL_ICONS } from './channelKinds';
import { newChannel, type DraftChannel } from './draft';
import classes from '../settings/RowList.module.css';

const MOST_CHANNELS = 10;

interface ChannelsEditorProps {
  readonly channels: readonly DraftChannel[];
  readonly disabled: boolean;
  /** Of the last attempt to save, as long as nothing changed since. */
  readonly error: unknown;
  readonly onChange: (channels: readonly DraftChannel[]) => void;
}

/** The channels of a button, in the order in which visitors see them. */
export function ChannelsEditor({ channels, disabled, error, onChange }: ChannelsEditorProps) {
  const { t } = useTranslation();
  const { dragged, move, drag, dragOver } = useReorder(channels, onChange);
  const wrong = fieldError(error, '/channels');

  return (
    <Stack gap="sm">
      {channels.length > 0 && (
        <ol className={classes['channels']} aria-label={t('feedbackButtons.channels')}>
          {channels.map((channel, at) => (
            <ChannelRow
              key={channel.key}
              channel={channel}
              at={at}
              last={at === channels.length - 1}
              disabled={disabled}
              dragged={channel.key === dragged}
              error={error}
              onChange={(changed) => onChange(channels.with(at, changed))}
              onMove={(to) => move(at, to)}
              onRemove={() => onChange(channels.filter((each) => each !== channel))}
              onDrag={(dragging) => drag(dragging ? channel : undefined)}
              onDragOver={() => dragOver(at)}
            />
          ))}
        </ol>
      )}
      {wrong && (
        <Alert color="red" role="alert">
          {describeField(t, wrong)}
        </Alert>
      )}
      {channels.length >= MOST_CHANNELS ? (
        <Text size="sm">{t('feedbackButtons.channelsFull')}</Text>
      ) : (
        !disabled && <AddChannel onAdd={(kind) => onChange([...channels, newChannel(channels, kind)])} />
      )}
    </Stack>
  );
}

function AddChannel({ onAdd }: { readonly onAdd: (kind: ChannelKind) => void }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-start" shadow="md" returnFocus={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconPlus size={16} />} className={classes['add'] ?? ''}>
          {t('feedbackButtons.addChannel')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {CHANNEL_KINDS.map((kind) => {
          const Icon = CHANNEL_ICONS[kind];
          return (
            <Menu.Item key={kind} leftSection={<Icon size={16} />} onClick={() => onAdd(kind)}>
              {t(`feedbackButtons.${kind}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
