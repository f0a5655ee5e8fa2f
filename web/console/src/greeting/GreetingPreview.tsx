import { Button, Text, Title } from '@mantine/core';
import { IconRotate } from '@tabler/icons-react';
import { isPreviewReady } from '@beseda/protocol';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft, Language } from './draft';
import { previewOf } from './preview';
import editor from '../settings/Editor.module.css';
import classes from './Greeting.module.css';

interface GreetingPreviewProps {
  readonly chat: string;
  readonly draft: Draft;
  readonly language: Language;
}

/** The chat with the draft's greeting, as a client of the edited language sees and uses it: the widget itself, which keeps and sends nothing. */
export function GreetingPreview({ chat, draft, language }: GreetingPreviewProps) {
  const { t } = useTranslation();
  const [round, setRound] = useState(0);
  const [ready, setReady] = useState<string>();
  const frame = useRef<HTMLIFrameElement>(null);
  const preview = previewOf(chat, draft, language);
  const shown = `${language} ${round}`;
  const told = JSON.stringify(preview);
  const nothing = preview.greeting.branches.length === 0;

  useEffect(() => {
    const onMessage = ({ source, origin, data }: MessageEvent<unknown>) => {
      if (source === frame.current?.contentWindow && origin === window.location.origin && isPreviewReady(data)) {
        setReady(shown);
      }
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, [shown]);

  useEffect(() => {
    if (ready === shown) {
      frame.current?.contentWindow?.postMessage(JSON.parse(told), window.location.origin);
    }
  }, [ready, shown, told]);

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
      {!nothing && (
        <iframe
          key={shown}
          ref={frame}
          className={classes['frame']}
          title={t('greeting.previewOf')}
          srcDoc={page(language)}
        />
      )}
    </section>
  );
}

const FILES = `${import.meta.env.BASE_URL}preview/preview`;

const page = (language: Language) => `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>Chat</title>
<link rel="stylesheet" href="${FILES}.css">
<script type="module" src="${FILES}.js"></script>
</html>`;
