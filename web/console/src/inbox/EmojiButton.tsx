import { ActionIcon, Popover, Tooltip } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const EmojiPicker = lazy(() => import('./EmojiPicker'));

/** Opens a choice of emoji; a chosen one goes where the caret is, and the focus back to the field. */
export function EmojiButton({ onChoose }: { readonly onChoose: (emoji: string) => void }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);

  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={t('emoji.title')} disabled={opened}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={42}
            radius="lg"
            aria-label={t('emoji.title')}
            onClick={() => setOpened(!opened)}
          >
            <IconMoodSmile size={20} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={t('emoji.title')}>
        <Suspense>
          <EmojiPicker
            onChoose={(emoji) => {
              setOpened(false);
              onChoose(emoji);
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
