import { Button, Text, Title } from '@mantine/core';
import { IconRotate } from '@tabler/icons-react';
import type { OnlineChat } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePicture } from '../pictures/usePicture';
import { titleOf } from '../settings/appearance';
import { ChatFrame } from './ChatFrame';
import type { Draft, Language } from './draft';
import { previewOf } from './preview';
import editor from '../settings/Editor.module.css';
import classes from './Greeting.module.css';

interface GreetingPreviewProps {
  readonly chat: OnlineChat;
  readonly draft: Draft;
  readonly language: Language;
}

/** The chat with the draft's greeting, as a client of the edited language sees and uses it. */
export function GreetingPreview({ chat, draft, language }: GreetingPreviewProps) {
  const { t } = useTranslation();
  const [round, setRound] = useState(0);
  const avatar = usePicture(chat.appearance?.avatarId ?? undefined);
  const preview = previewOf({ name: titleOf(chat), avatar }, draft, language);
  const nothing = preview.greeting.branches.length === 0;

  return (
    <section className={`${editor['card']} ${classes['preview']}`} aria-labelledby="greeting-preview">
      <div className={classes['previewHead']}>
        <Title order={2} size="h4" id="greeting-preview">
          {t('greeting.preview')}
        </Title>
        {!nothing && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconRotate size={14} />}
            onClick={() => setRound(round + 1)}
          >
            {t('greeting.again')}
          </Button>
        )}
      </div>
      <Text size="sm" c="dimmed">
        {nothing ? t('greeting.previewNothing') : t('greeting.previewHint')}
      </Text>
      {!nothing && <ChatFrame key={`${language} ${round}`} preview={preview} language={language} />}
    </section>
  );
}
