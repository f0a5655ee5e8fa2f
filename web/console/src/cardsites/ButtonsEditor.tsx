import { Alert, Button, Menu, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { SITE_BUTTON_KINDS, type SiteButtonKind } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../api/apiError';
import { describeField } from '../settings/describeField';
import { useReorder } from '../settings/useReorder';
import { ButtonRow } from './ButtonRow';
import { MOST_BUTTONS, newButton, type Draft, type DraftButton } from './draft';
import { BUTTON_ICONS } from './siteLook';
import { useKindName } from './useKindName';
import editor from '../settings/Editor.module.css';
import classes from '../settings/RowList.module.css';

interface ButtonsEditorProps {
  readonly draft: Draft;
  /** The key of the button whose settings are open. */
  readonly editing: number | undefined;
  readonly disabled: boolean;
  readonly error: unknown;
  readonly onEdit: (key: number | undefined) => void;
  readonly onChange: (buttons: readonly DraftButton[]) => void;
}

/** The buttons of a site, in the order in which visitors see them. */
export function ButtonsEditor({ draft, editing, disabled, error, onEdit, onChange }: ButtonsEditorProps) {
  const { t } = useTranslation();
  const { buttons, onlineChatId } = draft;
  const { dragged, move, drag, dragOver } = useReorder(buttons, onChange);
  const wrong = fieldError(error, '/draft/buttons');
  const withChat = buttons.some(({ kind }) => kind === 'online-chat');

  const add = (kind: SiteButtonKind, caption: string) => {
    const button = newButton(buttons, kind, caption);
    onChange([...buttons, button]);
    onEdit(button.key);
  };

  return (
    <section className={editor['card']} aria-labelledby="site-buttons">
      <Stack gap="sm">
        <div>
          <Title order={2} size="h4" id="site-buttons">
            {t('cardSites.buttons')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('cardSites.buttonsHint')}
          </Text>
        </div>
        {onlineChatId && !withChat && <Alert color="yellow">{t('cardSites.chatButtonMissing')}</Alert>}
        {!onlineChatId && withChat && <Alert color="yellow">{t('cardSites.chatButtonAlone')}</Alert>}
        {buttons.length > 0 && (
          <ol className={classes['channels']} aria-labelledby="site-buttons">
            {buttons.map((button, at) => (
              <ButtonRow
                key={button.key}
                button={button}
                page={draft.backgroundColor}
                at={at}
                last={at === buttons.length - 1}
                open={button.key === editing}
                disabled={disabled}
                dragged={button.key === dragged}
                error={error}
                onOpen={(opening) => onEdit(opening ? button.key : undefined)}
                onChange={(changed) => onChange(buttons.with(at, changed))}
                onMove={(to) => move(at, to)}
                onRemove={() => onChange(buttons.filter((each) => each !== button))}
                onDrag={(dragging) => drag(dragging ? button : undefined)}
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
        {buttons.length >= MOST_BUTTONS ? (
          <Text size="sm">{t('cardSites.buttonsFull')}</Text>
        ) : (
          !disabled && <AddButton withChat={withChat} onAdd={add} />
        )}
      </Stack>
    </section>
  );
}

interface AddButtonProps {
  readonly withChat: boolean;
  readonly onAdd: (kind: SiteButtonKind, caption: string) => void;
}

function AddButton({ withChat, onAdd }: AddButtonProps) {
  const { t } = useTranslation();
  const nameOf = useKindName();
  return (
    <Menu position="bottom-start" shadow="md" returnFocus={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconPlus size={16} />} className={classes['add'] ?? ''}>
          {t('cardSites.addButton')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {SITE_BUTTON_KINDS.filter((kind) => !(withChat && kind === 'online-chat')).map((kind) => {
          const Icon = BUTTON_ICONS[kind];
          const chat = kind === 'online-chat';
          return (
            <Menu.Item
              key={kind}
              leftSection={<Icon size={16} />}
              onClick={() => onAdd(kind, chat ? t('cardSites.chatCaption') : nameOf(kind))}
            >
              {nameOf(kind)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
